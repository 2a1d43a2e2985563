package org.plenary.rehearsal;

import java.time.Duration;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.GroupItem;
import org.plenary.protocol.v1.Kind;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.TurnItem;

/// What a delegate says because of what others say: a question to the speaker, a reply where it was named, a group's statement.
final class Rejoinders {

    private static final String QUESTION = "interposed-question";
    private static final String REPLY = "right-of-reply";
    private static final String GROUP = "group-statement";

    private final Dice dice;

    Rejoinders(Dice dice) {
        this.dice = dice;
    }

    void consider(SegmentItem segment, ListItem list, String language, Mirror mirror, Intentions intend) {
        mirror.currentTurn().filter(TurnItem::hasRunningSince).filter(turn -> mayAsk(QUESTION, list, mirror))
                .ifPresent(turn -> question(turn, language, intend));
        if (mayAsk(REPLY, list, mirror)) {
            mirror.turns().stream().filter(turn -> turn.hasEndedAt() && turn.getSegment().equals(segment.getId()))
                    .filter(turn -> turn.getKind().equals("statement"))
                    .forEach(turn -> reply(turn, language, intend));
        }
        boolean open = list.getStatus().equals("open") || list.getStatus().equals("closing");
        if (open && mayAsk(GROUP, list, mirror)) {
            mirror.groups().stream().filter(group -> group.getMembersList().contains(mirror.badge().getDelegation()))
                    .forEach(group -> speakFor(group, segment, language, mirror, intend));
        }
    }

    private void question(TurnItem turn, String language, Intentions intend) {
        String matter = "question-" + turn.getId();
        if (dice.chance(matter, 0.002)) {
            Duration later = dice.between("later-" + matter, Duration.ofSeconds(20), Times.limit(turn).dividedBy(2));
            intend.once(matter, Times.spokenFor(turn, later), ListPresses.requestFloor(QUESTION, language, Optional.empty()));
        }
    }

    /// A delegation that was named in a statement answers it, before the segment ends.
    private void reply(TurnItem turn, String language, Intentions intend) {
        String matter = "named-" + turn.getId();
        if (dice.chance(matter, 0.006)) {
            intend.once(matter, Times.instant(turn.getEndedAt()).plus(dice.seconds("later-" + matter, 2, 40)),
                    ListPresses.requestFloor(REPLY, language, Optional.empty()));
        }
    }

    /// Of a group's members one now and then speaks for it, and somebody outside may share what is said.
    private void speakFor(GroupItem group, SegmentItem segment, String language, Mirror mirror, Intentions intend) {
        String matter = "for-" + group.getId() + "-" + segment.getId();
        if (dice.chance(matter, 0.04)) {
            var aligned = mirror.delegations().stream().map(each -> each.getId())
                    .filter(each -> !group.getMembersList().contains(each) && dice.chance(matter + "-with-" + each, 0.1)).toList();
            intend.once(matter, Times.started(segment).plus(dice.seconds("when-" + matter, 5, 90)),
                    ListPresses.requestFloorFor(GROUP, language, group.getId(), aligned));
        }
    }

    private static boolean mayAsk(String kind, ListItem list, Mirror mirror) {
        return list.getTakesList().contains(kind)
                && mirror.kinds().stream().anyMatch(each -> each.getId().equals(kind) && isOpenTo(each, mirror));
    }

    /// Whether the own delegation is of those who may make such requests.
    static boolean isOpenTo(Kind kind, Mirror mirror) {
        String own = mirror.badge().getDelegation();
        return kind.getWhoCount() == 0 || mirror.delegations().stream()
                .anyMatch(each -> each.getId().equals(own) && kind.getWhoList().contains(each.getCategory()));
    }
}
