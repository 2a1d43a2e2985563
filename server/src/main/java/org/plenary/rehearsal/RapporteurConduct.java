package org.plenary.rehearsal;

import org.plenary.client.Mirror;
import org.plenary.protocol.v1.SessionItem;

/// A rapporteur: hands in the report of the own session soon after it is closed.
final class RapporteurConduct implements Conduct {

    private final String seat;
    private final Dice dice;

    RapporteurConduct(String seat, Dice dice) {
        this.seat = seat;
        this.dice = dice;
    }

    @Override
    public void consider(Mirror mirror, Intentions intend) {
        mirror.sessions().stream().filter(session -> session.getRapporteur().getSeat().equals(seat) && session.hasClosedAt())
                .forEach(session -> report(session, intend));
    }

    private void report(SessionItem session, Intentions intend) {
        String matter = "report-" + session.getId();
        String text = "Report of the rapporteur\n\n%s\n%s\n".formatted(session.getTitle().getEn(), session.getTitle().getRu());
        intend.handIn(matter, Times.instant(session.getClosedAt()).plus(dice.seconds(matter, 20, 90)),
                new Paper(Paper.report(session.getId()), matter + ".txt", text));
    }
}
