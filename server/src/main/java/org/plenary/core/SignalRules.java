package org.plenary.core;

import java.util.Optional;
import org.plenary.core.Addressee.BoothAddressee;
import org.plenary.core.Addressee.ChairAddressee;
import org.plenary.core.Addressee.MatesAddressee;
import org.plenary.core.Addressee.TechnicianAddressee;
import org.plenary.core.SignalCommand.AcknowledgeHelp;
import org.plenary.core.SignalCommand.CallHelp;
import org.plenary.core.SignalCommand.Disconnect;
import org.plenary.core.SignalCommand.FinishHelp;
import org.plenary.core.SignalCommand.SendMessage;
import org.plenary.core.SignalCommand.SlowDown;
import org.plenary.core.SignalEvent.HelpAcknowledged;
import org.plenary.core.SignalEvent.HelpCalled;
import org.plenary.core.SignalEvent.HelpFinished;
import org.plenary.core.SignalEvent.MessageSent;
import org.plenary.core.SignalEvent.SeatDisconnected;
import org.plenary.core.SignalEvent.SlowDownAsked;

/// The rules of what booths, technician and chair tell each other.
final class SignalRules {

    private SignalRules() {}

    static Outcome decide(Conference now, Slip slip, SignalCommand command) {
        return switch (command) {
            case SlowDown() -> slowDown(now, slip);
            case CallHelp(Optional<String> text) -> callHelp(now, slip, text);
            case AcknowledgeHelp(CallId id) -> now.heard().open(id).map(SignalRules::acknowledge).orElseGet(() -> noSuchCall(id));
            case FinishHelp(CallId id) -> now.heard().open(id).map(call -> finish(slip.badge(), call)).orElseGet(() -> noSuchCall(id));
            case SendMessage send -> sendMessage(now, slip, send);
            case Disconnect(SeatId seat) -> now.seats().taken(seat)
                    ? Outcome.granted(new SeatDisconnected(seat))
                    : Outcome.refused(Refusal.SEAT_IS_NOT_TAKEN, seat.key());
        };
    }

    /// The speaker is told for 10 seconds from the latest press.
    private static Outcome slowDown(Conference now, Slip slip) {
        DeskId desk = slip.badge().desk().orElseThrow();
        Optional<Turn> turn = now.floor().turn().filter(Turn::running);
        if (turn.isEmpty()) {
            return Outcome.refused(Refusal.NO_TURN_IS_RUNNING);
        }
        return now.heard().recent(desk, slip.at())
                ? Outcome.refused(Refusal.SLOW_DOWN_IS_RECENT)
                : Outcome.granted(new SlowDownAsked(desk, turn.get().id(), slip.at().plus(Signals.SHOWN)));
    }

    private static Outcome callHelp(Conference now, Slip slip, Optional<String> text) {
        if (!Texts.fit(text)) {
            return Outcome.refused(Refusal.TEXT_IS_UNFIT);
        }
        Signals signals = now.heard();
        DeskId desk = slip.badge().desk().orElseThrow();
        return signals.latest(desk).filter(HelpCall::open).isPresent()
                ? Outcome.refused(Refusal.HELP_IS_CALLED)
                : Outcome.granted(new HelpCalled(
                        new HelpCall(new CallId(signals.lastCall() + 1), desk, text, slip.at(), HelpCall.Status.RAISED)));
    }

    private static Outcome acknowledge(HelpCall call) {
        return call.status() == HelpCall.Status.RAISED
                ? Outcome.granted(new HelpAcknowledged(call.id()))
                : Outcome.refused(Refusal.HELP_IS_ACKNOWLEDGED);
    }

    /// The technician finishes every call, a desk its own, also one that nobody has acknowledged.
    private static Outcome finish(Badge badge, HelpCall call) {
        return badge.desk().filter(desk -> !desk.equals(call.desk())).isPresent()
                ? Outcome.refused(Refusal.NOT_YOUR_DESK)
                : Outcome.granted(new HelpFinished(call.id()));
    }

    private static Outcome noSuchCall(CallId id) {
        return Outcome.refused(Refusal.NO_SUCH_CALL, id.toString());
    }

    private static Outcome sendMessage(Conference now, Slip slip, SendMessage send) {
        if (send.to() instanceof BoothAddressee(BoothId booth) && now.plan().booth(booth).isEmpty()) {
            return Outcome.refused(Refusal.NO_SUCH_BOOTH, booth.key());
        }
        if (!Texts.fit(send.text())) {
            return Outcome.refused(Refusal.TEXT_IS_UNFIT);
        }
        return switch (send.to()) {
            case MatesAddressee() -> mates(now, slip.badge()).map(booth -> sent(now, slip, send, booth))
                    .orElseGet(() -> Outcome.refused(Refusal.NO_MATES));
            case BoothAddressee(BoothId booth) -> sent(now, slip, send, new Party.BoothParty(booth, Optional.empty()));
            case TechnicianAddressee() -> sent(now, slip, send, new Party.TechnicianParty());
            case ChairAddressee() -> now.presidingChair()
                    .map(chair -> sent(now, slip, send, new Party.ChairParty(chair.seat())))
                    .orElseGet(() -> Outcome.refused(Refusal.NOBODY_PRESIDES));
        };
    }

    private static Optional<Party> mates(Conference now, Badge badge) {
        return badge.desk().flatMap(now.booths()::desk).flatMap(desk -> now.plan().booth(desk.booth()))
                .filter(booth -> booth.desks().size() > 1)
                .map(booth -> new Party.BoothParty(booth.id(), Optional.empty()));
    }

    private static Outcome sent(Conference now, Slip slip, SendMessage send, Party to) {
        MessageId id = new MessageId(now.heard().lastMessage() + 1);
        return Outcome.granted(new MessageSent(new SentMessage(id, from(now, slip.badge()), to, send.text(), slip.at())));
    }

    private static Party from(Conference now, Badge badge) {
        Optional<Party> desk = badge.desk().flatMap(now.booths()::desk)
                .map(each -> new Party.BoothParty(each.booth(), Optional.of(each.id())));
        return desk.orElseGet(() -> badge.role() == Role.CHAIR
                ? new Party.ChairParty(badge.seat().orElseThrow())
                : new Party.TechnicianParty());
    }
}
