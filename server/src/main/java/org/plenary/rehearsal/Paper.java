package org.plenary.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Subject;
import org.plenary.protocol.v1.SubmitDocument;

/// A text that somebody hands in.
///
/// @param subject what it belongs to
/// @param name    of the file
record Paper(Subject subject, String name, String text) {

    static Subject statement(int request) {
        return Subject.newBuilder().setStatement(request).build();
    }

    static Subject report(String session) {
        return Subject.newBuilder().setReport(session).build();
    }

    static Subject decision(String decision) {
        return Subject.newBuilder().setDecision(decision).build();
    }

    byte[] content() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// What puts it on record, once its content is there.
    Command submission() {
        byte[] content = content();
        return Command.newBuilder().setSubmitDocument(SubmitDocument.newBuilder()
                .setSubject(subject).setSha256(hash(content)).setName(name).setSize(content.length).setType("text")).build();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
