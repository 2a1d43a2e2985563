package org.plenary.core;

import java.time.Instant;
import java.util.Optional;
import org.plenary.core.BoothEvent.HandoverAgreed;
import org.plenary.core.BoothEvent.HandoverEnded;
import org.plenary.core.BoothEvent.HandoverProposed;
import org.plenary.core.HandoverCommand.AcceptHandover;
import org.plenary.core.HandoverCommand.EndHandover;
import org.plenary.core.HandoverCommand.ProposeHandover;

/// The rules by which mates pass the microphone: one proposes, the other agrees, the taker presses.
final class HandoverRules {

    private HandoverRules() {}

    static Outcome decide(Conference now, Slip slip, HandoverCommand command) {
        Desk desk = slip.badge().desk().flatMap(now.booths()::desk).orElseThrow();
        return switch (command) {
            case ProposeHandover(DeskId with, Handover.Timing timing) -> propose(now, slip.at(), desk, with, timing);
            case AcceptHandover() -> now.booths().handoverOf(desk.id()).filter(handover -> !handover.agreed())
                    .filter(handover -> handover.asked().equals(desk.id()))
                    .map(handover -> Outcome.granted(new HandoverAgreed(handover.giver(), handover.taker())))
                    .orElseGet(() -> Outcome.refused(Refusal.NO_HANDOVER_IS_PROPOSED));
            case EndHandover() -> now.booths().handoverOf(desk.id())
                    .map(handover -> Outcome.granted(new HandoverEnded(handover.giver(), handover.taker(), end(handover, desk.id()))))
                    .orElseGet(() -> Outcome.refused(Refusal.NO_HANDOVER_IS_PROPOSED));
        };
    }

    private static BoothEvent.HandoverEnd end(Handover handover, DeskId by) {
        return !handover.agreed() && handover.asked().equals(by) ? BoothEvent.HandoverEnd.DECLINED : BoothEvent.HandoverEnd.CANCELLED;
    }

    private static Outcome propose(Conference now, Instant at, Desk desk, DeskId with, Handover.Timing timing) {
        Optional<TurnId> speaker = now.floor().interrupted().or(() -> now.floor().turn()).map(Turn::id)
                .filter(turn -> timing == Handover.Timing.AFTER_THIS_SPEAKER);
        if (timing == Handover.Timing.AFTER_THIS_SPEAKER && speaker.isEmpty()) {
            return Outcome.refused(Refusal.NO_TURN_IS_RUNNING);
        }
        Optional<Desk> mate = now.booths().desk(with);
        if (mate.isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_DESK, with.key());
        }
        if (with.equals(desk.id()) || !mate.get().booth().equals(desk.booth())) {
            return Outcome.refused(Refusal.NOT_A_MATE, with.key());
        }
        if (!mate.get().present()) {
            return Outcome.refused(Refusal.DESK_IS_EMPTY, with.key());
        }
        boolean offers = desk.microphone() != Desk.Microphone.OFF;
        if (offers == (mate.get().microphone() != Desk.Microphone.OFF)) {
            return Outcome.refused(Refusal.NOTHING_TO_HAND_OVER);
        }
        if (now.booths().handoverOf(desk.id()).isPresent() || now.booths().handoverOf(with).isPresent()) {
            return Outcome.refused(Refusal.HANDOVER_IS_UNDER_WAY);
        }
        return Outcome.granted(new HandoverProposed(
                Handover.proposed(offers ? desk.id() : with, offers ? with : desk.id(), offers, timing, speaker, at)));
    }
}
