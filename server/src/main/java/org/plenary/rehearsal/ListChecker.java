package org.plenary.rehearsal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.Kind;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.RequestItem;

/// Checks that speakers' lists are kept: places change for a reason, a closed list takes nothing, nobody waits twice.
final class ListChecker implements Checker {

    private final Invariant order =
            new Invariant("places change by an inscription or carrying over behind its rank, a return, a departure, one move or one swap");
    private final Invariant closed = new Invariant("a list that is not open takes no statement but of whom somebody inscribes");
    private final Invariant once = new Invariant("a delegation waits once on a list and kind");
    private final Invariant whole = new Invariant("a list names every request that waits on it, and no other");

    /// Where those stood who were called last, for one who was called by mistake stands there again.
    private final Map<Integer, Integer> places = new ConcurrentHashMap<>();

    /// Whom somebody inscribes, which goes on a closed list too.
    private final Set<String> inscribed = ConcurrentHashMap.newKeySet();

    @Override
    public List<Invariant> invariants() {
        return List.of(order, closed, once, whole);
    }

    @Override
    public void see(Sighting sighting) {
        Mirror after = sighting.after();
        Map<String, Kind> kinds = after.kinds().stream().collect(Collectors.toMap(Kind::getId, Function.identity(), (a, b) -> a));
        for (ListItem list : lists(after)) {
            List<RequestItem> requests = after.requests(list.getSegment());
            held(sighting, list, requests);
            sighting.stepFrom().flatMap(before -> before.list(list.getSegment())).ifPresent(before -> {
                Mirror was = sighting.stepFrom().orElseThrow();
                before.getRequestsList().stream().filter(id -> after.request(id).isEmpty())
                        .forEach(id -> places.put(id, before.getRequestsList().indexOf(id)));
                order.check(
                        isArranged(before) || isArranged(list)
                                || ordered(before.getRequestsList(), list.getRequestsList(), was, after, kinds),
                        () -> sighting.at(list.getSegment() + " goes from " + before.getRequestsList() + " to " + list.getRequestsList()));
                if (!isOpen(before) || !isOpen(list)) {
                    closed.check(added(was, requests).stream()
                            .allMatch(request -> isPlaced(request, kinds) || Undone.isBack(request, was, after)
                                    || inscribed.contains(request.getDelegation())),
                            () -> sighting.at(list.getSegment() + ", " + list.getStatus() + ", takes " + added(was, requests)));
                }
            });
        }
    }

    /// Somebody presses something, of which nobody has seen anything yet.
    void pressed(Command command) {
        if (command.hasInscribe()) {
            inscribed.add(command.getInscribe().getDelegation());
        }
    }

    private void held(Sighting sighting, ListItem list, List<RequestItem> requests) {
        Set<String> waiting = new HashSet<>();
        boolean twice = !requests.stream().filter(request -> !request.hasTitle())
                .allMatch(request -> waiting.add(request.getDelegation() + " " + request.getKind()));
        once.check(!twice, () -> sighting.at("somebody waits twice on " + list.getSegment()));
        long there = sighting.after().items().stream()
                .filter(item -> item.hasRequest() && !item.getRequest().hasHeld()
                        && item.getRequest().getSegment().equals(list.getSegment()))
                .count();
        whole.check(requests.size() == list.getRequestsCount() && there == list.getRequestsCount(),
                () -> sighting.at(list.getSegment() + " names " + list.getRequestsCount() + " of " + there + " requests"));
    }

    /// What stays keeps its order but for one that moves; what comes stands behind its rank and those before it.
    private boolean ordered(List<Integer> before, List<Integer> after, Mirror was, Mirror mirror, Map<String, Kind> kinds) {
        if (before.equals(after)) {
            return true;
        }
        List<Integer> stayed = kept(before, after);
        List<Integer> stays = kept(after, before);
        boolean moved = !stayed.equals(stays);
        boolean came = stays.size() < after.size();
        boolean oneMove = stays.stream().anyMatch(one -> without(stayed, one).equals(without(stays, one)));
        if (moved && (came || !oneMove && !isSwap(stayed, stays, was))) {
            return false;
        }
        return after.stream().filter(id -> !before.contains(id)).allMatch(id -> isBack(id, was, mirror)
                ? isBehindItsElders(after, id, mirror, kinds)
                        || after.indexOf(id) == Math.min(places.getOrDefault(id, -1), after.size() - 1)
                : isBehindItsRank(after, id, before, mirror, kinds));
    }

    /// Whether a request was held on this list until now, or was called from it by mistake. What is carried over comes as new.
    private static boolean isBack(Integer id, Mirror was, Mirror mirror) {
        RequestItem request = mirror.request(id).orElseGet(RequestItem::getDefaultInstance);
        return was.request(id).filter(before -> before.getSegment().equals(request.getSegment())).isPresent()
                || Undone.isBack(request, was, mirror);
    }

    /// The podium has seen that it was proposed; the others see it only when it is done.
    private static boolean isSwap(List<Integer> was, List<Integer> is, Mirror before) {
        List<Integer> two = IntStream.range(0, was.size()).filter(i -> !was.get(i).equals(is.get(i))).mapToObj(was::get).toList();
        boolean proposed = before.swaps().stream().anyMatch(swap -> two.contains(swap.getRequest()) && two.contains(swap.getWith()));
        return two.size() == 2 && (proposed || !before.audience().equals("podium"));
    }

    /// What was held stands behind something that ranks before it or was inscribed earlier, or first.
    private static boolean isBehindItsElders(List<Integer> list, Integer id, Mirror mirror, Map<String, Kind> kinds) {
        int place = list.indexOf(id);
        int rank = rank(id, mirror, kinds);
        return place == 0 || rank(list.get(place - 1), mirror, kinds) < rank
                || rank(list.get(place - 1), mirror, kinds) == rank && sequence(list.get(place - 1), mirror) < sequence(id, mirror);
    }

    private static int sequence(Integer id, Mirror mirror) {
        return mirror.request(id).map(RequestItem::getSequence).orElse(Integer.MAX_VALUE);
    }

    private static boolean isBehindItsRank(List<Integer> list, Integer id, List<Integer> before, Mirror mirror, Map<String, Kind> kinds) {
        int place = list.indexOf(id);
        int rank = rank(id, mirror, kinds);
        boolean behind = list.subList(place + 1, list.size()).stream().filter(before::contains)
                .allMatch(other -> rank(other, mirror, kinds) > rank);
        return behind && (place == 0 || rank(list.get(place - 1), mirror, kinds) <= rank);
    }

    private static int rank(Integer id, Mirror mirror, Map<String, Kind> kinds) {
        return mirror.request(id).map(request -> kinds.get(request.getKind())).map(Kind::getRank).orElse(Integer.MAX_VALUE);
    }

    private static List<RequestItem> added(Mirror before, List<RequestItem> requests) {
        return requests.stream().filter(request -> before.request(request.getId()).isEmpty()).toList();
    }

    private static boolean isPlaced(RequestItem request, Map<String, Kind> kinds) {
        Kind kind = kinds.get(request.getKind());
        return kind != null && kind.getOnClosedList();
    }

    /// Whether places follow from something else than the order of request, which is looked at elsewhere.
    private static boolean isArranged(ListItem list) {
        return list.hasOrdering() && !list.getOrdering().getPolicy().hasInOrderOfRequest();
    }

    private static boolean isOpen(ListItem list) {
        return list.getStatus().equals("open") || list.getStatus().equals("closing");
    }

    private static List<ListItem> lists(Mirror mirror) {
        return mirror.items().stream().filter(item -> item.getItemCase() == ItemCase.LIST).map(Item::getList).toList();
    }

    private static List<Integer> kept(List<Integer> of, List<Integer> in) {
        return of.stream().filter(in::contains).toList();
    }

    private static List<Integer> without(List<Integer> list, Integer one) {
        return list.stream().filter(each -> !each.equals(one)).toList();
    }
}
