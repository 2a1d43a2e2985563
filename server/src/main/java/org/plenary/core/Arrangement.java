package org.plenary.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The order that a list's ordering gives to its waiting requests, and why each stands where it does: a function of the conference.
///
/// What somebody has placed keeps its index. The others fill the rest by rank, policy and sequence; where too many of one delegation
/// would follow each other, the next of another of the same rank comes first.
public final class Arrangement {

    private Arrangement() {}

    static Row<RequestId> of(Conference now, SpeakersList list) {
        return Row.copyOf(standings(now, list).stream().map(Standing::request).toList());
    }

    /// The requests in the order that they should have, each with its reason.
    public static List<Standing> standings(Conference now, SpeakersList list) {
        Spoken spoken = list.ordering().isUsual() ? Spoken.NOTHING : Spoken.before(now, list.segment());
        List<Precedence> free = free(now, list, spoken);
        List<Standing> standings = new ArrayList<>();
        Optional<DelegationId> last = spoken.inSegment().isEmpty()
                ? Optional.empty()
                : Optional.of(spoken.inSegment().getLast().delegation());
        int inARow = last.map(spoken::inARow).orElse(0);
        for (Request there : list.queue()) {
            Optional<Placement> placed = list.placement(there.id());
            Request next = there;
            if (placed.isPresent()) {
                standings.add(Standing.of(placed.get()));
            } else {
                Precedence chosen = free.remove(chosen(free, list.ordering().inARow(), last, inARow));
                standings.add(chosen.standing());
                next = chosen.request();
            }
            inARow = last.equals(Optional.of(next.delegation())) ? inARow + 1 : 1;
            last = Optional.of(next.delegation());
        }
        return standings;
    }

    private static List<Precedence> free(Conference now, SpeakersList list, Spoken spoken) {
        List<Request> requests = list.queue().stream().sorted(Comparator.comparingInt(Request::sequence)).toList();
        List<Precedence> free = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            if (list.placement(requests.get(i).id()).isEmpty()) {
                free.add(Precedence.of(now, list, spoken, requests.subList(0, i), requests.get(i)));
            }
        }
        Collections.sort(free);
        return free;
    }

    /// The index of the one that comes next; what is passed over for it is marked so.
    private static int chosen(List<Precedence> free, int most, Optional<DelegationId> last, int inARow) {
        Precedence first = free.getFirst();
        boolean full = most > 0 && inARow >= most && last.equals(Optional.of(first.request().delegation()));
        if (!full) {
            return 0;
        }
        for (int i = 1; i < free.size() && free.get(i).rank() == first.rank(); i++) {
            if (!free.get(i).request().delegation().equals(first.request().delegation())) {
                for (int passed = 0; passed < i; passed++) {
                    free.set(passed, free.get(passed).passedOver(most));
                }
                return i;
            }
        }
        return 0;
    }
}
