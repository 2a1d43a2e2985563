package org.plenary.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Alphabetical;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Kind;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.OrderPolicy;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.Words;

/// Checks that a list stands as its ordering says: draws its lots again, and looks its names and categories up, as anybody can.
final class ArrangementChecker implements Checker {

    /// Why a request stands where it does, where nobody has placed it.
    private static final Set<String> BY_POLICY = Set.of("lot", "alphabet", "category");

    /// Delegations' French names are on no screen.
    private static final String FRENCH = "fr";

    private final Invariant arranged = new Invariant("a list stands by rank, by its ordering and by inscription, but for who was placed");

    @Override
    public List<Invariant> invariants() {
        return List.of(arranged);
    }

    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        Map<String, Kind> kinds = mirror.kinds().stream().collect(Collectors.toMap(Kind::getId, Function.identity(), (a, b) -> a));
        for (ListItem list : mirror.items().stream().filter(Item::hasList).map(Item::getList).toList()) {
            OrderPolicy policy = list.getOrdering().getPolicy();
            List<RequestItem> free = mirror.requests(list.getSegment()).stream().filter(each -> BY_POLICY.contains(each.getWhy())).toList();
            Comparator<RequestItem> order = Comparator.<RequestItem>comparingInt(each -> rank(each, kinds))
                    .thenComparing(each -> key(each, policy, mirror)).thenComparingInt(RequestItem::getSequence);
            arranged.check(policy.getAlphabetical().getAlphabet().equals(FRENCH) || free.stream().sorted(order).toList().equals(free),
                    () -> sighting.at(list.getSegment() + ", " + policy + ", stands as " + free));
        }
    }

    private static int rank(RequestItem request, Map<String, Kind> kinds) {
        Kind kind = kinds.get(request.getKind());
        return kind == null ? Integer.MAX_VALUE : kind.getRank();
    }

    private static String key(RequestItem request, OrderPolicy policy, Mirror mirror) {
        return switch (policy.getPolicyCase()) {
            case BY_LOT -> lot(policy.getByLot().getSeed(), request.getDelegation());
            case BY_CATEGORY -> category(request.getDelegation(), policy.getByCategory().getCategoriesList(), mirror);
            case ALPHABETICAL -> name(mirror.delegationName(request.getDelegation()), policy.getAlphabetical());
            default -> ""; // by inscription; the others depend on who has spoken, which not everybody sees
        };
    }

    static String lot(String seed, String delegation) {
        try {
            byte[] text = (seed + ":" + delegation).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String category(String delegation, List<String> precedence, Mirror mirror) {
        int place = mirror.delegations().stream().filter(each -> each.getId().equals(delegation)).map(DelegationItem::getCategory)
                .mapToInt(precedence::indexOf).findFirst().orElse(-1);
        return "%03d".formatted(place < 0 ? precedence.size() : place);
    }

    /// Names in letters only; those from the drawn letter on come first.
    private static String name(Words words, Alphabetical order) {
        String name = order.getAlphabet().equals("ru")
                ? words.getRu().toUpperCase(Locale.ROOT).replace('Ё', 'Е')
                : Normalizer.normalize(words.getEn(), Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        String letters = name.replaceAll("\\P{L}", "");
        return (letters.compareTo(order.getFrom().toUpperCase(Locale.ROOT)) < 0 ? "1" : "0") + letters;
    }
}
