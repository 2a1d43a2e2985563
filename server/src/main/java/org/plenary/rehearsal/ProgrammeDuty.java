package org.plenary.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.SegmentItem;

/// A presiding chair at the programme: once in a while has two segments change places, or leaves one out, and takes it back where the
/// room would rather have it.
final class ProgrammeDuty {

    private final Dice dice;

    ProgrammeDuty(Dice dice) {
        this.dice = dice;
    }

    void consider(Lead lead, Intentions intend) {
        Instant opened = Times.instant(lead.session().getOpenedAt());
        String sitting = lead.session().getId() + lead.session().getSitting();
        List<SegmentItem> listed = lead.ahead().stream()
                .filter(segment -> lead.mirror().list(segment.getId()).filter(list -> list.getTakesCount() > 0).isPresent()).toList();
        if (listed.size() >= 2 && dice.chance("move-" + sitting, 0.4)) {
            intend.once("move-" + sitting, opened.plus(dice.seconds("move-when-" + sitting, 30, 240)), AgendaPresses.moveAfter(
                    listed.getFirst().getId(), listed.get(1).getId(), "the speakers of the other part are here already"));
        }
        if (listed.size() >= 2 && dice.chance("skip-" + sitting, 0.3)) {
            intend.once("skip-" + sitting, opened.plus(dice.seconds("skip-when-" + sitting, 60, 300)),
                    AgendaPresses.skipSegment(listed.getFirst().getId(), "few delegations have asked for it"));
        }
        takeBack(lead, sitting, opened, intend);
    }

    private void takeBack(Lead lead, String sitting, Instant opened, Intentions intend) {
        Optional<Command> reopen = lead.session().getSegmentsList().stream().flatMap(id -> lead.mirror().segment(id).stream())
                .filter(segment -> segment.getStatus().equals("skipped") && dice.chance("reopen-" + segment.getId(), 0.6))
                .map(SegmentItem::getId).map(AgendaPresses::reopenSegment).findFirst();
        reopen.ifPresent(
                command -> intend.once("reopen-" + sitting, opened.plus(dice.seconds("reopen-when-" + sitting, 320, 500)), command));
    }
}
