package org.plenary.wire;

/// A value on the wire that cannot be what the protocol says: where it stands, and what was expected there.
///
/// Anybody who can connect can cause it, so it carries no stack trace and little of what was sent.
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 60;

    private final String path;
    private final String expected;

    Unfit(String expected) {
        this("", expected);
    }

    private Unfit(String path, String expected) {
        super(path.isEmpty() ? expected : path + ": " + expected, null, false, false);
        this.path = path;
        this.expected = expected;
    }

    /// The same, seen from the message whose `field` holds it.
    Unfit within(String field) {
        return new Unfit(path.isEmpty() ? field : field + "." + path, expected);
    }

    /// What was sent, short enough to be sent back.
    static String shown(String sent) {
        return sent.length() <= SHOWN ? sent : sent.substring(0, SHOWN) + "...";
    }
}
