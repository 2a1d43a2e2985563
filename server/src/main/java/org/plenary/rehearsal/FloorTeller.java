package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.protocol.v1.PointItem;
import org.plenary.protocol.v1.TurnItem;

/// Tells what happened on the floor between two mirrors.
final class FloorTeller {

    private static final List<String> NOTICES = List.of("none", "warning", "last-call", "overtime");
    private static final List<String> NOTICED =
            List.of("", "event.time-noticed", "event.time-noticed-last-call", "event.time-noticed-overtime");

    private FloorTeller() {}

    static void endings(Mirror before, Mirror after, Saying say) {
        after.turns().stream().filter(turn -> turn.hasEndedAt() && before.turn(turn.getId()).filter(TurnItem::hasEndedAt).isEmpty())
                .forEach(turn -> say.say(Times.instant(turn.getEndedAt()), ended(turn.getEndedBy()),
                        Saying.delegation(after, turn.getDelegation()).with("spoken", Saying.time(turn.getUsed()))));
    }

    static void beginnings(Mirror before, Mirror after, Saying say) {
        after.points().forEach(point -> raised(before, after, point, say));
        after.turns().stream().filter(turn -> !turn.hasEndedAt()).forEach(turn -> before.turn(turn.getId()).ifPresentOrElse(
                was -> changed(was, turn, after, say),
                () -> say.say(Times.instant(turn.getStartedAt()),
                        turn.getKind().equals("point-of-order") ? "event.point-stated"
                                : Saying.forGroup("event.turn-started", turn.getBehalf()),
                        Saying.spokenFor(after, Saying.delegation(after, turn.getDelegation()).with("limit", Saying.time(turn.getLimit())),
                                turn.getBehalf()))));
    }

    private static void raised(Mirror before, Mirror after, PointItem point, Saying say) {
        Optional<PointItem> was = before.points().stream().filter(each -> each.getId() == point.getId()).findFirst();
        Phrase phrase = Saying.delegation(after, point.getDelegation());
        if (was.isEmpty()) {
            say.say(Times.instant(point.getRaisedAt()), "event.point-raised", phrase);
        }
        if (point.getRecognized() && was.filter(PointItem::getRecognized).isEmpty()) {
            say.say(after.at(), "event.point-recognized", phrase);
        }
    }

    private static void changed(TurnItem was, TurnItem turn, Mirror after, Saying say) {
        Phrase phrase = Saying.delegation(after, turn.getDelegation()).with("left", Saying.time(left(turn, after)));
        if (was.hasRunningSince() && !turn.hasRunningSince()) {
            say.say(after.at(), "event.turn-paused", phrase.with("reason", Saying.words("pause-reason", turn.getPaused())));
        } else if (!was.hasRunningSince() && turn.hasRunningSince()) {
            say.say(after.at(), "event.turn-resumed", phrase);
        }
        int notice = NOTICES.indexOf(turn.getNotice());
        if (turn.getLimit() > was.getLimit()) {
            say.say(after.at(), "event.turn-extended", phrase.with("by", Saying.time(turn.getLimit() - was.getLimit())));
        } else if (notice > NOTICES.indexOf(was.getNotice())) {
            say.say(after.at(), NOTICED.get(notice), phrase);
        }
    }

    private static long left(TurnItem turn, Mirror after) {
        long running = turn.hasRunningSince() ? Times.micros(after.at()) - turn.getRunningSince() : 0;
        return turn.getLimit() - turn.getUsed() - running;
    }

    private static String ended(String by) {
        return switch (by) {
            case "chair" -> "event.turn-ended-by-chair";
            case "suspension" -> "event.turn-ended-by-suspension";
            case "cut-off" -> "event.turn-ended-cut-off";
            default -> "event.turn-ended";
        };
    }
}
