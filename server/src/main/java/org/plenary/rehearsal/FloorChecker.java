package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.TurnItem;

/// Checks that the floor is one: one turn runs, in the language that the floor speaks, and none while nobody sits.
final class FloorChecker implements Checker {

    private final Invariant one = new Invariant("at most one turn runs, and it has the floor");
    private final Invariant language = new Invariant("the floor speaks the running turn's language, between turns the chair's");
    private final Invariant suspended = new Invariant("nobody has the floor while no session sits");

    @Override
    public List<Invariant> invariants() {
        return List.of(one, language, suspended);
    }

    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        if (mirror.item(ItemCase.FLOOR, "floor").isEmpty()) {
            return;
        }
        List<TurnItem> running = mirror.turns().stream().filter(TurnItem::hasRunningSince).toList();
        one.check(running.size() <= 1 && running.stream().allMatch(turn -> isOnFloor(mirror, turn)),
                () -> sighting.at("turns " + running.stream().map(TurnItem::getId).toList() + " run, the floor has "
                        + mirror.floor().getTurn()));
        boolean sits = mirror.currentSession().filter(session -> session.getStatus().equals("open")).isPresent();
        if (sits && !mirror.floor().hasSaidBy()) {
            String spoken = running.stream().findFirst().map(TurnItem::getLanguage).orElseGet(() -> presiding(mirror));
            language.check(spoken.equals(mirror.floor().getLanguage()),
                    () -> sighting.at("the floor speaks '" + mirror.floor().getLanguage() + "' where it should speak '" + spoken + "'"));
        } else if (!sits) {
            suspended.check(running.isEmpty() && !mirror.floor().hasTurn() && !mirror.floor().hasLanguage(),
                    () -> sighting.at("turn " + mirror.floor().getTurn() + " has the floor of nobody's session"));
        }
    }

    private static boolean isOnFloor(Mirror mirror, TurnItem turn) {
        return mirror.floor().hasTurn() && mirror.floor().getTurn() == turn.getId() && !turn.hasEndedAt();
    }

    private static String presiding(Mirror mirror) {
        return mirror.conference().map(conference -> conference.getPresiding().getLanguage()).or(Optional::empty).orElse("");
    }
}
