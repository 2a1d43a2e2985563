package org.plenary.rehearsal;

import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.MotionItem;
import org.plenary.protocol.v1.RulingItem;
import org.plenary.protocol.v1.SegmentItem;

/// Tells what happened to procedural motions and to appeals between two mirrors. How they are decided stands on no screen.
final class MotionTeller {

    private MotionTeller() {}

    /// What is before the chair no more.
    static void endings(Mirror before, Mirror after, Saying say, Pressed pressed) {
        before.motions().stream().filter(motion -> after.motions().stream().noneMatch(each -> each.getId() == motion.getId()))
                .forEach(motion -> gone(motion, before, after, say, pressed));
        before.ruling().filter(RulingItem::hasAppellant).filter(was -> after.ruling().filter(RulingItem::hasAppellant).isEmpty())
                .ifPresent(was -> {
                    if (isCleared(before, after)) {
                        say.say(after.at(), "event.appeal-lapsed", Saying.delegation(after, was.getAppellant()));
                    } else {
                        pressed.last(Command::hasDecideAppeal).ifPresent(decide -> {
                            say.say(after.at(), "event.appeal-decided", new Phrase()
                                    .with("outcome", Saying.words("appeal-outcome", decide.getDecideAppeal().getOutcome())));
                            pressed.told(decide);
                        });
                    }
                });
    }

    /// What comes before the chair.
    static void beginnings(Mirror before, Mirror after, Saying say) {
        after.motions().stream().filter(motion -> before.motions().stream().noneMatch(each -> each.getId() == motion.getId()))
                .forEach(motion -> say.say(Times.instant(motion.getMovedAt()), "event.motion-moved", phrase(after, motion)));
        after.ruling().filter(RulingItem::hasAppellant).filter(is -> before.ruling().filter(RulingItem::hasAppellant).isEmpty())
                .ifPresent(is -> say.say(after.at(), "event.ruling-appealed", Saying.delegation(after, is.getAppellant())));
    }

    private static void gone(MotionItem motion, Mirror before, Mirror after, Saying say, Pressed pressed) {
        if (isCleared(before, after)) {
            say.say(after.at(), "event.motion-lapsed", phrase(after, motion));
            return;
        }
        int id = motion.getId();
        pressed.only(each -> each.getDecideMotion().getMotion() == id || each.getWithdrawRequest().getRequest() == id)
                .ifPresent(press -> {
                    Phrase phrase = phrase(after, motion);
                    if (press.hasDecideMotion()) {
                        phrase.with("ruling", Saying.words("motion-ruling", press.getDecideMotion().getRuling()));
                    }
                    say.say(after.at(), press.hasDecideMotion() ? "event.motion-decided" : "event.motion-withdrawn", phrase);
                    pressed.told(press);
                });
    }

    /// Whether the floor was cleared, with which all that is before the chair lapses.
    private static boolean isCleared(Mirror before, Mirror after) {
        boolean sits = after.currentSession().filter(session -> session.getStatus().equals("open")).isPresent();
        Optional<String> segment = before.currentSegment().map(SegmentItem::getId);
        return !sits || !after.currentSegment().map(SegmentItem::getId).equals(segment);
    }

    private static Phrase phrase(Mirror mirror, MotionItem motion) {
        return Saying.delegation(mirror, motion.getDelegation()).with("kind", Saying.words("kind", motion.getKind()));
    }
}
