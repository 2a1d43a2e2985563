package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Delegation;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.Words;

/// The secretariat at the roster: admits whom the host has invited, notes who is there, and inscribes a delegation that has no device.
final class RosterDuty {

    private static final Delegation GUEST = Delegation.newBuilder().setId("united-nations-office-at-geneva")
            .setCategory("international-organization").setLanguage("en").setSeats(2)
            .setName(Words.newBuilder().setEn("United Nations Office at Geneva").setRu("Отделение Организации Объединенных Наций в Женеве"))
            .build();
    private static final Duration LATER = Duration.ofMinutes(5);

    private final Set<String> seated;
    private final Dice dice;

    /// @param seated the delegations that act for themselves
    RosterDuty(Set<String> seated, Dice dice) {
        this.seated = seated;
        this.dice = dice;
    }

    void consider(Mirror mirror, Intentions intend) {
        mirror.currentSession().filter(session -> session.getStatus().equals("open")).ifPresent(session -> {
            Instant opened = Times.instant(session.getOpenedAt());
            List<String> absent = mirror.delegations().stream().map(DelegationItem::getId).filter(id -> !seated.contains(id)).toList();
            intend.once("guest", opened.plus(LATER), AgendaPresses.admit(GUEST));
            absent.stream().filter(id -> !mirror.attendance().contains(id)).forEach(id -> note(id, session, opened, intend));
            mirror.currentSegment().ifPresent(segment -> inscribe(segment, absent, mirror, intend));
        });
    }

    private void note(String delegation, SessionItem session, Instant opened, Intentions intend) {
        String matter = "attends-" + delegation + session.getId() + session.getSitting();
        if (dice.chance(matter, 0.12)) {
            intend.once(matter, opened.plus(dice.seconds("when-" + matter, 20, 400)), AgendaPresses.registerAttendance(delegation));
        }
    }

    private void inscribe(SegmentItem segment, List<String> absent, Mirror mirror, Intentions intend) {
        Optional<ListItem> list = mirror.list(segment.getId()).filter(each -> each.getStatus().equals("open") && each.getTakesCount() > 0);
        if (list.isEmpty() || absent.isEmpty() || !dice.chance("inscribe-" + segment.getId(), 0.5)) {
            return;
        }
        String whom = dice.one("whom-" + segment.getId(), absent);
        Duration later = dice.seconds("when-" + segment.getId(), 60, 400);
        intend.once("inscribe-" + segment.getId(), Times.started(segment).plus(later), ListPresses.inscribe(whom, list.get().getTakes(0)));
    }
}
