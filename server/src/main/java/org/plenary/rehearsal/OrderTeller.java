package org.plenary.rehearsal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Language;
import org.plenary.core.Phrase;
import org.plenary.core.Words;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.OrderPolicy;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SwapItem;

/// Tells how delegations changed places between two mirrors, into which order a list was put, and who was held and came back.
final class OrderTeller {

    private OrderTeller() {}

    static void tell(Mirror before, Mirror after, Saying say) {
        after.swaps().stream().filter(swap -> !before.swaps().contains(swap))
                .forEach(swap -> say.say(after.at(), "event.swap-proposed", two(after, swap.getRequest(), swap.getWith())));
        before.swaps().stream().filter(swap -> !after.swaps().contains(swap)).forEach(swap -> gone(swap, before, after, say));
        after.items().stream().filter(item -> item.hasList()).map(item -> item.getList())
                .filter(is -> before.list(is.getSegment()).filter(was -> !was.getOrdering().equals(is.getOrdering())).isPresent())
                .forEach(is -> say.say(after.at(), "event.order-set", new Phrase().with("order", policy(is.getOrdering().getPolicy()))
                        .with("segment", after.segment(is.getSegment()).map(each -> Saying.words(each.getTitle())).orElseThrow())));
        before.items().stream().filter(item -> item.hasRequest()).map(item -> item.getRequest())
                .forEach(was -> after.request(was.getId()).ifPresent(is -> held(was, is, after, say)));
    }

    /// Whether what is new on a list is that two have changed places.
    static boolean isSwap(Mirror before, ListItem was, ListItem is) {
        return before.swaps().stream().anyMatch(swap -> exchanged(was, swap).equals(Optional.of(is.getRequestsList())));
    }

    private static void gone(SwapItem swap, Mirror before, Mirror after, Saying say) {
        Optional<ListItem> was = before.request(swap.getRequest()).flatMap(request -> before.list(request.getSegment()));
        Optional<ListItem> is = was.flatMap(list -> after.list(list.getSegment()));
        if (was.isEmpty() || is.isEmpty()) {
            return;
        }
        List<Integer> now = is.get().getRequestsList();
        if (exchanged(was.get(), swap).equals(Optional.of(now))) {
            say.say(after.at(), "event.places-swapped", two(after, swap.getRequest(), swap.getWith())
                    .with("place", now.indexOf(swap.getRequest()) + 1).with("other-place", now.indexOf(swap.getWith()) + 1));
        } else if (was.get().getRequestsList().equals(now)) {
            say.say(after.at(), "event.swap-declined", two(after, swap.getWith(), swap.getRequest()));
        }
    }

    private static void held(RequestItem was, RequestItem is, Mirror after, Saying say) {
        Phrase phrase = Saying.delegation(after, is.getDelegation());
        if (is.hasHeld() && !was.hasHeld()) {
            say.say(after.at(), "event.request-held", phrase.with("why", Saying.words("hold-reason", is.getHeld())));
        } else if (was.hasHeld() && !is.hasHeld()) {
            int place = after.list(is.getSegment()).map(list -> list.getRequestsList().indexOf(is.getId()) + 1).orElse(0);
            say.say(after.at(), "event.request-restored", phrase.with("place", place));
        }
    }

    private static Words policy(OrderPolicy policy) {
        String key = policy.getPolicyCase().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Words words = Saying.words("order", policy.hasRoundRobin() ? key + "-" + policy.getRoundRobin().getOver() : key);
        Phrase phrase = new Phrase().with("letter", policy.getAlphabetical().getFrom()).with("seed", policy.getByLot().getSeed())
                .with("alphabet", policy.hasAlphabetical()
                        ? Saying.words("language", policy.getAlphabetical().getAlphabet())
                        : new Words("", ""));
        return new Words(phrase.in(Language.EN, words), phrase.in(Language.RU, words));
    }

    private static Optional<List<Integer>> exchanged(ListItem was, SwapItem swap) {
        List<Integer> order = new ArrayList<>(was.getRequestsList());
        int one = order.indexOf(swap.getRequest());
        int other = order.indexOf(swap.getWith());
        if (one < 0 || other < 0) {
            return Optional.empty();
        }
        Collections.swap(order, one, other);
        return Optional.of(order);
    }

    private static Phrase two(Mirror mirror, int one, int other) {
        return new Phrase().with("delegation", name(mirror, one)).with("other", name(mirror, other));
    }

    private static Words name(Mirror mirror, int request) {
        return mirror.request(request).map(each -> Saying.words(mirror.delegationName(each.getDelegation())))
                .orElseGet(() -> new Words(Integer.toString(request), Integer.toString(request)));
    }
}
