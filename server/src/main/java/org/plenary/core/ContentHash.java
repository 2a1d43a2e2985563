package org.plenary.core;

/// The SHA-256 of a document's content, by which it is kept and told from any other: 64 hexadecimal digits in lower case.
public record ContentHash(String hex) implements Comparable<ContentHash> {

    private static final int DIGITS = 64;

    public ContentHash {
        if (hex.length() != DIGITS || !hex.chars().allMatch(ContentHash::isDigit)) {
            throw new IllegalArgumentException("a SHA-256 is 64 hexadecimal digits in lower case, not \"" + hex + "\"");
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }

    @Override
    public int compareTo(ContentHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
