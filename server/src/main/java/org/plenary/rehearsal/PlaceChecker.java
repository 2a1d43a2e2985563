package org.plenary.rehearsal;

import java.util.List;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SwapItem;

/// Checks what delegations settle about their places: who learns of it, and that a held request loses nothing but its place.
final class PlaceChecker implements Checker {

    private final Invariant shown =
            new Invariant("a proposed swap is between two who wait on one list, and shown to them and the podium only");
    private final Invariant held = new Invariant("a request that is held keeps its inscription and has no place");

    @Override
    public List<Invariant> invariants() {
        return List.of(shown, held);
    }

    /// Where nobody proposes anything and nobody is held there is nothing to find, which is checked as well.
    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        shown.check(mirror.swaps().stream().allMatch(swap -> isFor(mirror, swap)), () -> sighting.at("it sees " + mirror.swaps()));
        held.check(requests(mirror).stream().allMatch(request -> isKept(sighting, request)),
                () -> sighting.at("a request was held or restored and is another: " + requests(mirror)));
    }

    /// What concerns one client alone follows the update that it belongs to: until then a delegation still sees a proposal about a
    /// request that waits no more.
    private static boolean isFor(Mirror mirror, SwapItem swap) {
        List<RequestItem> two = List.of(swap.getRequest(), swap.getWith()).stream().flatMap(id -> mirror.request(id).stream()).toList();
        boolean both = two.size() == 2 && two.stream().noneMatch(RequestItem::hasHeld);
        if (!both && mirror.badge().hasDelegation()) {
            return true;
        }
        boolean waiting = both && two.get(0).getSegment().equals(two.get(1).getSegment());
        boolean own = mirror.badge().hasDelegation()
                && two.stream().anyMatch(request -> request.getDelegation().equals(mirror.badge().getDelegation()));
        return waiting && (own || mirror.audience().equals("podium"));
    }

    private static boolean isKept(Sighting sighting, RequestItem request) {
        boolean placed = sighting.after().list(request.getSegment())
                .filter(list -> list.getRequestsList().contains(request.getId())).isPresent();
        boolean same = sighting.stepFrom().flatMap(before -> before.request(request.getId()))
                .filter(was -> was.hasHeld() != request.hasHeld())
                .filter(was -> was.getSequence() != request.getSequence() || was.getAt() != request.getAt()).isEmpty();
        return same && placed != request.hasHeld();
    }

    private static List<RequestItem> requests(Mirror mirror) {
        return mirror.items().stream().filter(item -> item.hasRequest()).map(item -> item.getRequest()).toList();
    }
}
