package org.plenary.core;

import java.util.Optional;
import org.plenary.core.SignalEvent.HelpAcknowledged;
import org.plenary.core.SignalEvent.HelpCalled;
import org.plenary.core.SignalEvent.HelpFinished;
import org.plenary.core.SignalEvent.MessageSent;
import org.plenary.core.SignalEvent.SeatDisconnected;
import org.plenary.core.SignalEvent.SlowDownAsked;
import org.plenary.core.SignalEvent.SlowDownFaded;

/// Tells that booths, technician and chair have told each other something: not which desk asked to slow down, nor what a message says.
final class SignalMinutes {

    private SignalMinutes() {}

    static String tell(Conference before, Conference after, SignalEvent event, Language language) {
        String key = Minutes.e(event);
        return switch (event) {
            case SlowDownAsked e -> Minutes.said(
                    before.heard().slowDown().filter(shown -> shown.turn().equals(e.turn())).isPresent() ? key + "-longer" : key, language,
                    new Phrase().with("delegation", speaker(after, e.turn())));
            case SlowDownFaded e -> Minutes.said(key, language, new Phrase());
            case HelpCalled(HelpCall call) -> Minutes.said(
                    call.text().isPresent() ? key + "-saying" : key, language, desk(call).with("text", call.text().orElse("")));
            case HelpAcknowledged(CallId id) -> Minutes.said(key, language, desk(before.heard().open(id).orElseThrow()));
            case HelpFinished(CallId id) -> Minutes.said(key, language, desk(before.heard().open(id).orElseThrow()));
            case MessageSent(SentMessage message) -> Minutes.said(
                    key, language,
                    new Phrase().with("from", party(after, message.from(), language)).with("to", party(after, message.to(), language)));
            case SeatDisconnected(SeatId seat) -> Minutes.said(key, language, new Phrase().with("seat", seat.key()));
        };
    }

    private static Words speaker(Conference now, TurnId turn) {
        return now.floor().any(turn).map(each -> Minutes.name(now, each.delegation())).orElseGet(() -> new Words("", ""));
    }

    private static Phrase desk(HelpCall call) {
        return new Phrase().with("desk", call.desk().key());
    }

    private static String party(Conference now, Party party, Language language) {
        return switch (party) {
            case Party.BoothParty(BoothId booth, Optional<DeskId> desk) -> Minutes.said(
                    desk.isPresent() ? "party.desk" : "party.booth", language,
                    new Phrase().with("booth", booth.key()).with("desk", desk.map(DeskId::key).orElse("")));
            case Party.TechnicianParty() -> Vocabulary.words("party.technician").in(language);
            case Party.ChairParty(SeatId seat) -> About.SEAT.words(now, seat.key()).in(language);
        };
    }
}
