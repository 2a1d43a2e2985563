package org.plenary.gateway;

/// How far a text has got, byte by byte, and whether it can still be UTF-8.
final class Utf8 {

    private static final int ASCII_MOST = 0x7f;
    private static final int LEAST = 0x80;
    private static final int MOST = 0xbf;

    private int missing;
    private int least = LEAST;
    private int most = MOST;

    /// Whether a byte may come next. After one that may not nothing is promised.
    ///
    /// @param next 0 to 255
    boolean takes(int next) {
        if (missing == 0) {
            return next <= ASCII_MOST || begins(next);
        }
        boolean fits = least <= next && next <= most;
        missing--;
        least = LEAST;
        most = MOST;
        return fits;
    }

    /// Whether the text may end here.
    boolean whole() {
        return missing == 0;
    }

    /// The second byte of some characters has less room: what could be said shorter, half a surrogate pair, and what lies beyond
    /// Unicode is no UTF-8.
    private boolean begins(int first) {
        if (first < 0xc2 || first > 0xf4) {
            return false;
        }
        missing = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
        least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : LEAST;
        most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : MOST;
        return true;
    }
}
