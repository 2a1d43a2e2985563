package org.plenary.simulation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.KindId;
import org.plenary.core.Language;
import org.plenary.core.OrderPolicy;
import org.plenary.core.Ordering;
import org.plenary.core.Request;
import org.plenary.core.RequestKind;
import org.plenary.core.Roster;
import org.plenary.core.SegmentId;
import org.plenary.core.Turn;

/// How a list should stand, worked out from the books alone: what its policy says of every request is written down as one text, and
/// texts are sorted.
final class OrderBook {

    private final Roster roster;
    private final Books books;
    private final Ordering ordering;

    OrderBook(Roster roster, Books books, Ordering ordering) {
        this.roster = roster;
        this.books = books;
        this.ordering = ordering;
    }

    List<Request> order(SegmentId segment) {
        List<Request> queue = books.lists().queue(segment);
        List<Request> loose = new ArrayList<>(queue.stream().filter(request -> !books.lists().placed(request.id())).toList());
        loose.sort(Comparator.comparing(request -> written(request, queue)));
        List<DelegationId> heard = new ArrayList<>(spoken(turn -> turn.segment().equals(segment)).stream().map(Turn::delegation).toList());
        List<Request> order = new ArrayList<>();
        for (Request there : queue) {
            Request next = books.lists().placed(there.id()) ? there : taken(loose, heard);
            order.add(next);
            heard.add(next.delegation());
        }
        return order;
    }

    private Request taken(List<Request> loose, List<DelegationId> heard) {
        DelegationId first = loose.getFirst().delegation();
        int bound = ordering.inARow();
        boolean tired = bound > 0 && heard.size() >= bound
                && heard.subList(heard.size() - bound, heard.size()).stream().allMatch(first::equals);
        Optional<Request> other = loose.stream()
                .filter(request -> books.lists().rank(request) == books.lists().rank(loose.getFirst())
                        && !request.delegation().equals(first))
                .findFirst();
        Request next = tired ? other.orElse(loose.getFirst()) : loose.getFirst();
        loose.remove(next);
        return next;
    }

    private String written(Request request, List<Request> queue) {
        Predicate<Request> earlier = each -> each.sequence() < request.sequence();
        DelegationId own = request.delegation();
        long had = spoken(turn -> turn.segment().equals(request.segment()) && turn.delegation().equals(own)).size()
                + queue.stream().filter(earlier).filter(each -> each.delegation().equals(own) && charged(each.kind())).count();
        boolean beyond = ordering.inAll() > 0 && had >= ordering.inAll() && charged(request.kind());
        return number(books.lists().rank(request)) + (beyond ? "z" : "a") + key(request, queue, earlier) + number(request.sequence());
    }

    private String key(Request request, List<Request> queue, Predicate<Request> earlier) {
        DelegationId own = request.delegation();
        List<Turn> session = spoken(turn -> session(turn.segment()).equals(session(request.segment())) && turn.delegation().equals(own));
        return switch (ordering.policy()) {
            case OrderPolicy.InOrderOfRequest p -> "";
            case OrderPolicy.FirstTimeFirst p -> session.isEmpty() && queue.stream().filter(earlier)
                    .noneMatch(each -> each.delegation().equals(own) && each.title().isEmpty()) ? "a" : "z";
            case OrderPolicy.LeastSpokenFirst p -> number(session.stream().filter(turn -> books.turns().over(turn.id()))
                    .mapToLong(turn -> books.turns().account(turn.id()).spoken().toNanos()).sum());
            case OrderPolicy.Alphabetical p -> alphabetical(p, delegation(own));
            case OrderPolicy.ByLot p -> lot(p.seed(), own);
            case OrderPolicy.ByCategory p -> number(place(p.categories(), delegation(own).category()));
            case OrderPolicy.FixedOrder p -> number(place(p.delegations(), own));
            case OrderPolicy.RoundRobin p ->
                    number(spoken(turn -> turn.segment().equals(request.segment()) && alike(p, turn.delegation(), own))
                            .size()
                            + queue.stream().filter(earlier).filter(each -> books.lists().rank(each) == books.lists().rank(request))
                                    .filter(each -> alike(p, each.delegation(), own)).count());
        };
    }

    private boolean alike(OrderPolicy.RoundRobin policy, DelegationId one, DelegationId other) {
        return policy.over() == OrderPolicy.Over.CATEGORY
                ? delegation(one).category() == delegation(other).category()
                : delegation(one).region().equals(delegation(other).region());
    }

    private static String alphabetical(OrderPolicy.Alphabetical policy, Delegation delegation) {
        boolean russian = policy.alphabet().equals(Language.RU);
        String name = russian ? delegation.name().ru() : delegation.name().en();
        boolean french = !russian && !policy.alphabet().equals(Language.EN);
        String letters = letters(russian, french ? delegation.french().orElse(name) : name);
        return (letters.compareTo(letters(russian, policy.from())) < 0 ? "z" : "a") + letters + " " + delegation.id() + " ";
    }

    private static String letters(boolean russian, String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        String plain = russian ? upper.replace('Ё', 'Е') : Normalizer.normalize(upper, Normalizer.Form.NFD);
        return plain.replaceAll("\\P{L}", "");
    }

    static String lot(String seed, DelegationId delegation) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest((seed + ':' + delegation).getBytes(StandardCharsets.UTF_8));
            return String.format(Locale.ROOT, "%064x", new BigInteger(1, digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> int place(List<T> precedence, T which) {
        return IntStream.range(0, precedence.size()).filter(i -> precedence.get(i).equals(which)).findFirst().orElse(precedence.size());
    }

    /// The turns that count as spoken: those that answered a request and are charged.
    private List<Turn> spoken(Predicate<Turn> which) {
        return books.turns().begun().stream()
                .filter(turn -> turn.request().isPresent() && !books.turns().undone(turn.id()) && charged(turn.kind()))
                .filter(which).toList();
    }

    private boolean charged(KindId kind) {
        return books.plan().rulebook().kind(kind).filter(RequestKind::charged).isPresent();
    }

    private String session(SegmentId segment) {
        return books.plan().sessions().stream().filter(each -> each.segments().stream().anyMatch(own -> own.id().equals(segment)))
                .map(each -> each.id().key()).findFirst().orElseThrow();
    }

    private Delegation delegation(DelegationId id) {
        return roster.delegation(id).orElseThrow();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%019d", number);
    }
}
