package org.plenary.accreditation;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// The SHA-256 of a secret; all that is kept of it.
final class Digest {

    private static final int NUMBER_LENGTH = 16;

    private final byte[] bytes;

    Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    static Digest ofHex(String hex) {
        return new Digest(HexFormat.of().parseHex(hex));
    }

    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /// Enough of it to name the secret by.
    String number() {
        return hex().substring(0, NUMBER_LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
