package org.plenary.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.FloorEvent.GivingUndone;

/// The rules by which a mistaken "next" costs nothing: who was called stands on the list again, who was cut off goes on.
final class UndoRules {

    private UndoRules() {}

    /// Only the latest act on the floor is undone, and only as long as nothing has come of it.
    static Outcome undo(Conference now, Instant at, TurnId id) {
        Optional<Turn> turn = now.floor().turn().filter(each -> each.id().equals(id));
        Optional<Called> called = now.lists().called()
                .filter(each -> turn.flatMap(Turn::request).equals(Optional.of(each.request().id())));
        if (called.isEmpty() || hasAskedAgain(now, called.get().request())) {
            return Outcome.refused(Refusal.STALE);
        }
        Optional<Turn> goesOn = now.floor().cut()
                .filter(cut -> now.floor().ended().getLast().endedAt().equals(Optional.of(turn.orElseThrow().startedAt())))
                .map(cut -> cut.goingOn(turn.orElseThrow().startedAt(), at));
        Called back = called.get();
        GivingUndone undone = new GivingUndone(id, back.request(), place(now, back), back.placement(), goesOn);
        List<Event> events = new ArrayList<>(List.of(undone));
        goesOn.flatMap(again -> OverrunRules.returning(now.after(at, undone), again)).ifPresent(events::add);
        return Outcome.granted(events);
    }

    private static boolean hasAskedAgain(Conference now, Request request) {
        SpeakersList list = now.lists().of(request.segment()).orElseThrow();
        return request.title().isEmpty() && list.active(request.delegation(), request.kind()).isPresent();
    }

    /// On a list where somebody was placed the request takes the index that it had, on any other the place that the order gives it.
    private static int place(Conference now, Called back) {
        SpeakersList list = now.lists().of(back.request().segment()).orElseThrow();
        boolean placed = back.placement().isPresent() || !list.placements().isEmpty();
        return placed ? Math.min(back.place(), list.queue().size() + 1) : ArrangementRules.place(now, list, back.request());
    }
}
