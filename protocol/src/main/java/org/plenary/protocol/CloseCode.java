package org.plenary.protocol;

import java.util.Optional;

/// Every way in which the server closes a WebSocket, with its number, when it happens, and whether to come back.
public enum CloseCode {
    STOPPING(1001, "the server is stopping", ComeBack.WITH_BACK_OFF),
    NOT_PROTOCOL(1002, "the frame breaks the WebSocket protocol", ComeBack.NOT),
    NOT_TEXT(1007, "the text is not valid UTF-8", ComeBack.NOT),
    TOO_BIG(1009, "a message from a client has at most 16 KiB", ComeBack.NOT),
    MALFORMED(4000, "the message is not of this subprotocol", ComeBack.NOT),
    HELLO_EXPECTED(4001, "the first frame is Hello, and only the first", ComeBack.NOT),
    HELLO_TIMEOUT(4002, "no Hello was accepted in time", ComeBack.WITH_BACK_OFF),
    TICKET_REFUSED(4003, "the ticket is unknown, used, expired, or of another origin", ComeBack.WITH_A_NEW_TICKET),
    BADGE_REVOKED(4004, "the badge has been revoked", ComeBack.NOT),
    TAKEN_OVER(4005, "a newer connection of the same desk, or of the same client, has taken its place", ComeBack.NOT),
    TOO_MANY_CONNECTIONS(4006, "the badge has as many connections as it may have", ComeBack.WITH_BACK_OFF),
    TOO_SLOW(4007, "the connection took nothing for 30 seconds", ComeBack.WITH_BACK_OFF),
    TOO_FAST(4008, "the connection kept sending above its rate", ComeBack.WITH_BACK_OFF),
    SILENT(4009, "nothing was heard from the client for its deadline", ComeBack.AT_ONCE),
    NOT_CONVENED(4010, "the conference has not been convened yet", ComeBack.WITH_BACK_OFF),
    FAULT(4011, "the server failed at this connection; the fault is in its log", ComeBack.WITH_BACK_OFF),
    DISCONNECTED(4012, "the technician has closed the connections of the seat", ComeBack.WITH_BACK_OFF);

    /// What a client does after a close.
    public enum ComeBack {
        AT_ONCE,
        WITH_BACK_OFF,
        WITH_A_NEW_TICKET,
        NOT
    }

    private final int number;
    private final String reason;
    private final ComeBack comeBack;

    CloseCode(int number, String reason, ComeBack comeBack) {
        this.number = number;
        this.reason = reason;
        this.comeBack = comeBack;
    }

    public int number() {
        return number;
    }

    /// When it happens, in a sentence of at most 123 bytes.
    public String reason() {
        return reason;
    }

    public ComeBack comeBack() {
        return comeBack;
    }

    /// The constant behind a number that arrived; empty for a number that Plenary does not send.
    public static Optional<CloseCode> of(int number) {
        for (CloseCode code : values()) {
            if (code.number == number) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
