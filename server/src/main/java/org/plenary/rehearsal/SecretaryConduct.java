package org.plenary.rehearsal;

import java.time.Instant;
import java.util.Set;
import org.plenary.client.Mirror;

/// The secretariat: keeps the roster, the programme and the papers, and closes the conference when nothing is left to be done.
final class SecretaryConduct implements Conduct {

    private final Dice dice;
    private final RosterDuty roster;
    private final AgendaDuty agenda;
    private final PaperDuty papers;
    private final Recollection memory = new Recollection();

    /// @param seated the delegations that act for themselves
    SecretaryConduct(Set<String> seated, Dice dice) {
        this.dice = dice;
        this.roster = new RosterDuty(seated, dice);
        this.agenda = new AgendaDuty(dice, memory);
        this.papers = new PaperDuty(dice);
    }

    @Override
    public void consider(Mirror mirror, Intentions intend) {
        boolean running = mirror.conference().filter(conference -> conference.getPhase().equals("running")).isPresent();
        if (running && mirror.sessions().stream().allMatch(session -> session.getStatus().equals("closed"))) {
            Instant since = memory.since("closed", "all", intend.now());
            intend.at(since.plus(dice.seconds("close", 180, 300)), AgendaPresses.closeConference());
        }
        papers.consider(mirror, intend);
        agenda.consider(mirror, intend);
        roster.consider(mirror, intend);
    }
}
