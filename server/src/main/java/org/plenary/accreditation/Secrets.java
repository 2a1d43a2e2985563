package org.plenary.accreditation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Draws the secrets that are given out, and hashes those that come back.
///
/// Secrets are compared by their hashes alone, so the time a comparison takes tells nothing of a secret.
final class Secrets {

    /// Digits and capital letters without I, L, O and U: 32 of them, five bits each, none easily taken for another.
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// A join code in groups of four.
    static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /// A code as it may have been typed, in its one spelling: no hyphens and spaces, capitals, O read as zero, I and L as one.
    static String spelled(String typed) {
        var spelled = new StringBuilder();
        for (int i = 0; i < typed.length() && spelled.length() <= CODE_LENGTH; i++) {
            char c = Character.toUpperCase(typed.charAt(i));
            switch (c) {
                case '-', ' ' -> {
                    continue;
                }
                case 'O' -> spelled.append('0');
                case 'I', 'L' -> spelled.append('1');
                default -> spelled.append(c); // not sealed: characters
            }
        }
        return spelled.toString();
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static Digest digest(String secret) {
        try {
            return new Digest(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
