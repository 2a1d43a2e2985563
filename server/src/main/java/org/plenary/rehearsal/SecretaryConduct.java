package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.SegmentItem;

/// The secretariat: inscribes a delegation that has no device, and closes the conference after its last session.
final class SecretaryConduct implements Conduct {

    private final Dice dice;
    private final Set<String> seated;
    private final Recollection memory = new Recollection();

    /// @param seated the delegations that inscribe themselves
    SecretaryConduct(Set<String> seated, Dice dice) {
        this.seated = seated;
        this.dice = dice;
    }

    @Override
    public void consider(Mirror mirror, Intentions intend) {
        boolean running = mirror.conference().filter(conference -> conference.getPhase().equals("running")).isPresent();
        if (running && mirror.sessions().stream().allMatch(session -> session.getStatus().equals("closed"))) {
            Instant since = memory.since("closed", "all", intend.now());
            intend.at(since.plus(dice.seconds("close", 20, 60)), Presses.closeConference());
        }
        boolean sits = mirror.currentSession().filter(session -> session.getStatus().equals("open")).isPresent();
        mirror.currentSegment().filter(segment -> sits).ifPresent(segment -> inscribe(segment, mirror, intend));
    }

    private void inscribe(SegmentItem segment, Mirror mirror, Intentions intend) {
        Optional<ListItem> list = mirror.list(segment.getId()).filter(each -> each.getStatus().equals("open") && each.getTakesCount() > 0);
        List<String> absent = mirror.delegations().stream().map(DelegationItem::getId).filter(id -> !seated.contains(id)).toList();
        if (list.isEmpty() || absent.isEmpty() || !dice.chance("inscribe-" + segment.getId(), 0.5)) {
            return;
        }
        String whom = dice.one("whom-" + segment.getId(), absent);
        Duration later = dice.seconds("when-" + segment.getId(), 60, 400);
        intend.once("inscribe-" + segment.getId(), Times.started(segment).plus(later),
                Presses.inscribe(whom, list.get().getTakes(0)));
    }
}
