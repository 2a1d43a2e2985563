package org.plenary.rehearsal;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.TurnItem;

/// What a conference comes to: turns, waits, points of order; from what one client of the podium sees.
final class Tally {

    private final Map<Integer, TurnItem> ended = new TreeMap<>();
    private final Set<Integer> points = new HashSet<>();
    private final Set<Integer> absent = new HashSet<>();
    private final Map<Integer, RequestItem> waiting = new HashMap<>();
    private Duration longest = Duration.ZERO;
    private String longestOf = "";
    private Optional<Mirror> last = Optional.empty();
    private final Set<Integer> documents = new HashSet<>();
    private final Set<Integer> mistaken = new HashSet<>();
    private int transmissions;
    private int carried;
    private int swaps;

    synchronized void see(Mirror mirror) {
        mirror.turns().forEach(turn -> ended(turn));
        mirror.documents().forEach(document -> documents.add(document.getId()));
        transmissions = mirror.transmissions().size();
        mirror.points().forEach(point -> points.add(point.getId()));
        mirror.currentTurn().filter(turn -> Times.instant(turn.getStartedAt()).equals(mirror.at())).ifPresent(turn -> called(turn, mirror));
        waiting.keySet().removeIf(id -> mirror.request(id).isEmpty());
        mirror.items().stream().filter(Item::hasRequest).map(Item::getRequest).forEach(this::seen);
        swaps += (int) mirror.items().stream().filter(Item::hasList).map(Item::getList).filter(this::isSwapped).count();
        last = Optional.of(mirror);
    }

    synchronized int turns() {
        return ended.size();
    }

    /// The share of turns that ended within their limit, from 0 to 1.
    synchronized double onTime() {
        long within = ended.values().stream().filter(turn -> turn.getUsed() <= turn.getLimit()).count();
        return ended.isEmpty() ? 0 : (double) within / ended.size();
    }

    synchronized int points() {
        return points.size();
    }

    /// How often two delegations have changed places.
    synchronized int swaps() {
        return swaps;
    }

    /// How many requests were held because nobody was there when they were called.
    synchronized int absent() {
        return absent.size();
    }

    synchronized Duration longestWait() {
        return longest;
    }

    /// The delegation that waited longest; empty where nobody did.
    synchronized String longestWaitOf() {
        return longestOf;
    }

    /// How many requests were carried over to another list, as often as they were.
    synchronized int carried() {
        return carried;
    }

    /// How often the floor was given by mistake.
    synchronized int mistaken() {
        return mistaken.size();
    }

    synchronized int documents() {
        return documents.size();
    }

    /// How often something went to a body outside the conference.
    synchronized int transmissions() {
        return transmissions;
    }

    /// A turn that was taken back is none, and one that goes on has not ended.
    private void ended(TurnItem turn) {
        if (turn.getEndedBy().equals("undone")) {
            mistaken.add(turn.getId());
        } else if (turn.hasEndedAt()) {
            ended.put(turn.getId(), turn);
        } else {
            ended.remove(turn.getId());
        }
    }

    private void seen(RequestItem request) {
        RequestItem was = waiting.put(request.getId(), request);
        if (was != null && !was.getSegment().equals(request.getSegment())) {
            carried++;
        }
        if (request.getHeld().equals("absent")) {
            absent.add(request.getId());
        }
    }

    private boolean isSwapped(ListItem list) {
        return last.flatMap(before -> before.list(list.getSegment()).filter(was -> OrderTeller.isSwap(before, was, list))).isPresent();
    }

    /// A turn answers the request that its delegation had waiting until now.
    private void called(TurnItem turn, Mirror mirror) {
        Optional<RequestItem> request = waiting.values().stream()
                .filter(each -> each.getDelegation().equals(turn.getDelegation()) && each.getKind().equals(turn.getKind())
                        && each.getTitle().equals(turn.getTitle()) && mirror.request(each.getId()).isEmpty())
                .findFirst();
        request.ifPresent(each -> {
            waiting.remove(each.getId());
            Duration wait = Duration.between(Times.instant(each.getAt()), Times.instant(turn.getStartedAt()));
            if (!turn.hasTitle() && wait.compareTo(longest) > 0) {
                longest = wait;
                longestOf = mirror.delegationName(turn.getDelegation()).getEn();
            }
        });
    }
}
