package org.plenary.views;

import java.time.Instant;
import java.util.Optional;
import org.plenary.core.CallId;
import org.plenary.core.DeskId;
import org.plenary.core.HelpCall;
import org.plenary.core.Link;
import org.plenary.core.MessageId;
import org.plenary.core.Party;
import org.plenary.core.SeatId;
import org.plenary.core.TurnId;

/// What a mirror holds of what booths, technician and chair tell each other, and of who is connected.
public sealed interface SignalItem extends Item {

    record SlowdownItem(TurnId turn, Instant until) implements SignalItem {
        @Override
        public String key() {
            return "slowdown";
        }
    }

    record HelpItem(CallId id, DeskId desk, Optional<String> text, Instant at, HelpCall.Status status) implements SignalItem {
        @Override
        public String key() {
            return desk.key();
        }
    }

    record MessageItem(MessageId id, Party from, Party to, String text, Instant at) implements SignalItem {
        @Override
        public String key() {
            return id.toString();
        }
    }

    record LinkItem(SeatId seat, Link link) implements SignalItem {
        @Override
        public String key() {
            return "%s/%s/%d/%d".formatted(seat.key(), link.node(), link.incarnation(), link.number());
        }
    }
}
