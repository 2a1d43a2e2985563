package org.plenary.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Standing.Why;

/// Where one request stands among the others by rank and policy, without constraints.
///
/// @param late   1 for what goes beyond the turns that a list takes from one delegation, else 0
/// @param number what the policy counts
/// @param text   what the policy spells
record Precedence(Request request, int rank, int late, long number, String text, Why why, Optional<String> detail)
        implements Comparable<Precedence> {

    private static final Comparator<Precedence> ORDER = Comparator.comparingInt(Precedence::rank)
            .thenComparingInt(Precedence::late).thenComparingLong(Precedence::number).thenComparing(Precedence::text)
            .thenComparingInt(each -> each.request.sequence());

    private static final int SHOWN = 8;

    /// @param before the waiting requests that were inscribed before this one
    static Precedence of(Conference now, SpeakersList list, Spoken spoken, List<Request> before, Request request) {
        Precedence by = switch (list.ordering().policy()) {
            case OrderPolicy.InOrderOfRequest policy -> inscribed(request, 0);
            case OrderPolicy.FirstTimeFirst policy -> firstTime(spoken, before, request);
            case OrderPolicy.LeastSpokenFirst policy -> counted(
                    request, spoken.time(request.delegation()).toNanos(), Why.TIME_SPOKEN,
                    Minutes.time(spoken.time(request.delegation())));
            case OrderPolicy.Alphabetical policy -> alphabetical(now, policy, request);
            case OrderPolicy.ByLot policy -> drawn(policy, request);
            case OrderPolicy.ByCategory policy -> named(
                    request, policy.categories().indexOf(category(now, request.delegation())), policy.categories().size(), Why.CATEGORY);
            case OrderPolicy.RoundRobin policy -> round(now, policy, spoken, before, request);
            case OrderPolicy.FixedOrder policy -> named(
                    request, policy.delegations().indexOf(request.delegation()), policy.delegations().size(), Why.FIXED);
        };
        long ahead = before.stream()
                .filter(each -> each.delegation().equals(request.delegation()) && Spoken.counts(now, each.kind())).count();
        int most = list.ordering().inAll();
        boolean late = most > 0 && spoken.turns(request.delegation()::equals) + ahead >= most && Spoken.counts(now, request.kind());
        Precedence ranked = by.ranked(now.plan().rulebook().rank(request.kind()));
        return late ? ranked.late(most) : ranked;
    }

    private Precedence ranked(int rank) {
        return new Precedence(request, rank, late, number, text, why, detail);
    }

    private Precedence late(int most) {
        return new Precedence(request, rank, 1, number, text, Why.IN_ALL, Optional.of(Integer.toString(most)));
    }

    /// The same place, for another reason.
    Precedence passedOver(int most) {
        return new Precedence(request, rank, late, number, text, Why.IN_A_ROW, Optional.of(Integer.toString(most)));
    }

    Standing standing() {
        return request.title().isPresent()
                ? new Standing(request.id(), Why.PROGRAMME, Optional.empty())
                : new Standing(request.id(), why, detail);
    }

    private static Precedence inscribed(Request request, long number) {
        return new Precedence(request, 0, 0, number, "", Why.ORDER_OF_REQUEST, Optional.of(Integer.toString(request.sequence())));
    }

    private static Precedence counted(Request request, long number, Why why, String detail) {
        return new Precedence(request, 0, 0, number, "", why, Optional.of(detail));
    }

    private static Precedence firstTime(Spoken spoken, List<Request> before, Request request) {
        boolean first = !spoken.hasSpoken(request.delegation()) && ahead(before, request) == 0;
        return new Precedence(request, 0, 0, first ? 0 : 1, "", first ? Why.FIRST_TIME : Why.SPOKEN_BEFORE, Optional.empty());
    }

    private static Precedence alphabetical(Conference now, OrderPolicy.Alphabetical policy, Request request) {
        String name = now.roster().delegation(request.delegation())
                .map(delegation -> Alphabet.folded(policy.alphabet(), Alphabet.name(policy.alphabet(), delegation)))
                .orElse("");
        boolean wrapped = name.compareTo(Alphabet.folded(policy.alphabet(), policy.from())) < 0;
        return new Precedence(
                request, 0, 0, wrapped ? 1 : 0, name + " " + request.delegation().key(), Why.ALPHABET, Optional.of(policy.from()));
    }

    private static Precedence drawn(OrderPolicy.ByLot policy, Request request) {
        String lot = lot(policy.seed(), request.delegation());
        return new Precedence(request, 0, 0, 0, lot, Why.LOT, Optional.of(lot.substring(0, SHOWN)));
    }

    static String lot(String seed, DelegationId delegation) {
        try {
            byte[] drawn = (seed + ":" + delegation.key()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(drawn));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static Precedence named(Request request, int index, int names, Why why) {
        return index < 0 ? inscribed(request, names) : counted(request, index, why, Integer.toString(index + 1));
    }

    private static Precedence round(
            Conference now, OrderPolicy.RoundRobin policy, Spoken spoken, List<Request> before, Request request) {
        String group = group(now, policy, request.delegation());
        long ahead = before.stream().filter(each -> now.plan().rulebook().rank(each.kind()) == now.plan().rulebook().rank(request.kind()))
                .filter(each -> group(now, policy, each.delegation()).equals(group)).count();
        long round = spoken.turns(delegation -> group(now, policy, delegation).equals(group)) + ahead;
        return counted(request, round, Why.ROUND, Long.toString(round + 1));
    }

    private static String group(Conference now, OrderPolicy.RoundRobin policy, DelegationId id) {
        return switch (policy.over()) {
            case CATEGORY -> Names.key(category(now, id));
            case REGION -> now.roster().delegation(id).flatMap(Delegation::region).orElse("");
        };
    }

    private static Category category(Conference now, DelegationId id) {
        return now.roster().delegation(id).map(Delegation::category).orElse(Category.GUEST);
    }

    private static long ahead(List<Request> before, Request request) {
        return before.stream().filter(each -> each.delegation().equals(request.delegation()) && each.title().isEmpty()).count();
    }

    @Override
    public int compareTo(Precedence other) {
        return ORDER.compare(this, other);
    }
}
