package org.plenary.house;

/// How a command of the command line ends, as its exit status tells it; OPERATING.md lists them.
enum Exit {

    /// A fault of Plenary's own, which is told with its trace; or a rehearsal in which something did not hold.
    FAULT(1),

    /// An option or an argument that there is not, or whose value cannot be.
    USAGE(2),

    /// The data directory has another format, is not Plenary's, is missing where it must not be, cannot be read or
    /// written, or has no room.
    DATA(3),

    /// The port is taken, or the address or the port cannot be opened.
    PORT(4),

    /// The plan file is missing or has mistakes.
    PLAN(5),

    /// Another process uses the data directory.
    IN_USE(6),

    /// The data directory holds another version of the plan.
    OTHER_PLAN(7),

    /// The log, a snapshot or a record is damaged, or they do not fit together.
    DAMAGED(8),

    /// The certificate or its key cannot be used, or others can reach the address and there is none.
    TLS(9),

    /// What was to be told could not be written whole.
    OUTPUT(10);

    private final int status;

    Exit(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
