package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.ConsecutiveItem;
import org.plenary.protocol.v1.TurnItem;

/// Checks consecutive interpretation: who speaks, and whose clock stands still.
final class ConsecutiveChecker implements Checker {

    private final Invariant still = new Invariant("while an interpreter speaks on the floor, the speaker's clock stands still");
    private final Invariant shown = new Invariant("which desk speaks on the floor is shown to those only who see the desks");

    @Override
    public List<Invariant> invariants() {
        return List.of(still, shown);
    }

    /// Where nobody interprets on the floor there is nothing to find, which is checked as well.
    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        Optional<ConsecutiveItem> rendered = mirror.consecutive().filter(ConsecutiveItem::hasLanguage);
        boolean paused = mirror.currentTurn().filter(turn -> turn.getPaused().equals("rendition")).isPresent()
                || mirror.interruptedTurn().filter(turn -> turn.getPaused().equals("rendition")).isPresent();
        still.check(rendered.isEmpty() || paused && rendered.get().hasSince(),
                () -> sighting.at("somebody renders, and the turn is " + mirror.currentTurn().map(TurnItem::getPaused)));
        boolean sees = List.of("podium", "booth", "technician").contains(mirror.audience());
        shown.check(rendered.isEmpty() || rendered.get().hasDesk() == sees, () -> sighting.at("it sees " + rendered));
    }
}
