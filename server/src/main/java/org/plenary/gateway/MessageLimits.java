package org.plenary.gateway;

import org.plenary.core.Role;

/// What a client may send.
///
/// @param bytes     of one message
/// @param fragments of one message
/// @param control   pings, pongs
/// @param messages  messages of every kind; who keeps sending more is let go
/// @param officers  commands of chairs, secretaries and technicians
/// @param booths    commands of interpreters
/// @param delegates commands of delegates and rapporteurs
/// @param watchers  commands of those who have no seat
/// @param excess    commands above their rate; who keeps sending them is let go
public record MessageLimits(
        int bytes, int fragments, Rate control, Rate messages, Rate officers, Rate booths, Rate delegates, Rate watchers, Rate excess) {

    public static final MessageLimits DEFAULTS = new MessageLimits(
            16 * 1024, 64, new Rate(10, 20), new Rate(100, 400), new Rate(50, 100), new Rate(50, 100), new Rate(10, 20),
            new Rate(1, 5), new Rate(5, 50));

    Rate commands(Role role) {
        return switch (role) {
            case CHAIR, SECRETARY, TECHNICIAN, HOUSE -> officers;
            case INTERPRETER -> booths;
            case DELEGATE, RAPPORTEUR -> delegates;
            case LISTENER, MEDIA, DISPLAY -> watchers;
        };
    }
}
