package org.plenary.sequencer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What the whole state is worth at one entry of the log: the SHA-256 of what a snapshot there would hold.
///
/// Two nodes that applied the same entries have the same; where they have not, one of them is wrong from somewhere after the
/// last hash that agreed.
///
/// @param index  a multiple of [#EVERY]; every entry up to it has been applied, and none after it
/// @param digits 64 hexadecimal digits
public record StateHash(long index, String digits) {

    /// How many entries lie between two hashes.
    public static final int EVERY = 1_000;

    private static final int BUFFER = 1 << 13;

    /// Writes the state to a stream.
    @FunctionalInterface
    interface State {
        void to(OutputStream out) throws IOException;
    }

    static StateHash of(long index, State state) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha256), BUFFER)) {
                state.to(out);
            }
            return new StateHash(index, HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to a disk here", e);
        }
    }

    /// The index and the digits.
    @Override
    public String toString() {
        return index + " " + digits;
    }
}
