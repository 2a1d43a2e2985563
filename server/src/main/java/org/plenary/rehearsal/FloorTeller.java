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
        Undone.turns(before, after).forEach(turn -> undone(turn, before, after, say));
        after.turns().stream().filter(turn -> turn.hasEndedAt() && before.turn(turn.getId()).filter(TurnItem::hasEndedAt).isEmpty())
                .filter(turn -> !turn.getEndedBy().equals("undone"))
                .forEach(turn -> say.say(Times.instant(turn.getEndedAt()), ended(turn.getEndedBy()),
                        Saying.delegation(after, turn.getDelegation()).with("spoken", Saying.time(turn.getUsed()))));
    }

    static void beginnings(Mirror before, Mirror after, Saying say, Pressed pressed) {
        after.turns().forEach(turn -> before.turn(turn.getId()).ifPresent(was -> corrected(was, turn, after, say, pressed)));
        after.points().forEach(point -> raised(before, after, point, say));
        after.turns().stream().filter(turn -> !turn.hasEndedAt()).forEach(turn -> before.turn(turn.getId()).ifPresentOrElse(
                was -> changed(was, turn, after, say, pressed),
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

    /// That its request waits again, and who goes on, is one sentence.
    private static void undone(TurnItem turn, Mirror before, Mirror after, Saying say) {
        int place = Undone.request(turn, before, after)
                .map(request -> after.list(request.getSegment()).orElseThrow().getRequestsList().indexOf(request.getId()) + 1).orElse(0);
        Phrase phrase = Saying.delegation(after, turn.getDelegation()).with("place", place);
        Undone.goingOn(before, after).stream().findFirst().ifPresentOrElse(
                on -> say.say(after.at(), Saying.timed("event.giving-undone-goes-on", left(on, after)), Saying.timed(
                        phrase.with("other", Saying.words(after.delegationName(on.getDelegation()))), left(on, after))),
                () -> say.say(after.at(), "event.giving-undone", phrase));
    }

    /// Why a turn is corrected stands on no screen.
    private static void corrected(TurnItem was, TurnItem is, Mirror after, Saying say, Pressed pressed) {
        boolean same = was.getLanguage().equals(is.getLanguage()) && was.getSpeaker().equals(is.getSpeaker())
                && was.getTitle().equals(is.getTitle());
        if (same) {
            return;
        }
        pressed.last(each -> each.getCorrectTurn().getTurn() == is.getId()
                && each.getCorrectTurn().getLanguage().equals(is.getLanguage())
                && each.getCorrectTurn().getSpeaker().equals(is.getSpeaker())).ifPresent(correct -> {
                    String key = "event.turn-corrected" + (is.hasSpeaker() ? "-speaker" : "") + (is.hasTitle() ? "-title" : "");
                    say.say(after.at(), key, Saying.delegation(after, is.getDelegation()).with("number", is.getId())
                            .with("language", Saying.words("language", is.getLanguage()))
                            .with("speaker", is.getSpeaker()).with("title", Saying.words(is.getTitle()))
                            .with("reason", correct.getCorrectTurn().getReason()));
                    pressed.told(correct);
                });
    }

    /// A turn that had ended and goes on is told of with the one that began by mistake.
    private static void changed(TurnItem was, TurnItem turn, Mirror after, Saying say, Pressed pressed) {
        if (was.hasEndedAt()) {
            return;
        }
        long left = left(turn, after);
        Phrase phrase = Saying.timed(Saying.delegation(after, turn.getDelegation()), left);
        if (was.hasRunningSince() && !turn.hasRunningSince()) {
            say.say(after.at(), Saying.timed("event.turn-paused", left),
                    phrase.with("reason", Saying.words("pause-reason", turn.getPaused())));
        } else if (!was.hasRunningSince() && turn.hasRunningSince()) {
            say.say(after.at(), Saying.timed("event.turn-resumed", left), phrase);
        }
        int notice = NOTICES.indexOf(turn.getNotice());
        if (turn.getLimit() > was.getLimit() && !TimeTeller.isSet(was, turn, pressed)) {
            say.say(after.at(), "event.turn-extended", phrase.with("by", Saying.time(turn.getLimit() - was.getLimit())));
        } else if (notice > NOTICES.indexOf(was.getNotice())) {
            say.say(after.at(), NOTICED.get(notice), phrase);
        }
    }

    static long left(TurnItem turn, Mirror after) {
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
