package org.plenary.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.plenary.sequencer.Announced;

/// A hash over everything that happens in a simulation; the same seed makes the same.
final class Trace {

    private final MessageDigest sha256;

    Trace() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void step(Announced step) {
        add(step.index() + " " + step.at() + " " + step.id() + " " + step.happenings().size() + " " + step.outcome());
    }

    /// A frame has come to a client.
    void frame(int device, byte[] bytes) {
        add("to " + device);
        sha256.update(bytes);
    }

    void add(String what) {
        sha256.update(what.getBytes(StandardCharsets.UTF_8));
    }

    String hash() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
