package org.plenary.core;

/// What an identifier may look like, so that no key can be empty, endless or invisible.
final class Keys {

    private static final int LONGEST = 64;

    private Keys() {}

    static void checkKey(String key, String what) {
        checkKey(key, LONGEST, what);
    }

    static void checkKey(String key, int longest, String what) {
        if (key.isEmpty() || key.length() > longest || !key.chars().allMatch(Keys::allowed)) {
            throw new IllegalArgumentException(
                    what + " is 1 to " + longest + " lower-case Latin letters, digits and hyphens, not \"" + key + "\"");
        }
    }

    static void checkNumber(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " counts from 1, not " + number);
        }
    }

    private static boolean allowed(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
    }
}
