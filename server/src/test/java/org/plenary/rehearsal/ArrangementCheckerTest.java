package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Alphabetical;
import org.plenary.protocol.v1.ByCategory;
import org.plenary.protocol.v1.ByLot;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.OrderPolicy;
import org.plenary.protocol.v1.Ordering;

/// The check of a list's order, with lists that stand otherwise.
final class ArrangementCheckerTest {

    private static final OrderPolicy.Builder LOTS = OrderPolicy.newBuilder().setByLot(ByLot.newBuilder().setSeed("Bishkek 2001"));
    private static final OrderPolicy.Builder FROM_N =
            OrderPolicy.newBuilder().setAlphabetical(Alphabetical.newBuilder().setAlphabet("en").setFrom("N"));
    private static final OrderPolicy.Builder RUSSIAN =
            OrderPolicy.newBuilder().setAlphabetical(Alphabetical.newBuilder().setAlphabet("ru").setFrom("А"));
    private static final OrderPolicy.Builder STATES_FIRST =
            OrderPolicy.newBuilder().setByCategory(ByCategory.newBuilder().addCategories("participating-state"));

    private final ArrangementChecker checker = new ArrangementChecker();

    /// As the protocol's description draws them.
    @Test
    void lots_that_anybody_can_draw_again() {
        assertThat(ArrangementChecker.lot("Bishkek 2001", "norway")).startsWith("9b017ad3");
        see(LOTS, waits(2, "tajikistan", "lot"), waits(1, "norway", "lot"), waits(3, "japan", "lot"));
        assertThat(broken()).isZero();
        see(LOTS, waits(1, "norway", "lot"), waits(2, "tajikistan", "lot"), waits(3, "japan", "lot"));
        assertThat(broken()).isEqualTo(1);
    }

    @Test
    void whom_somebody_has_placed_stands_where_that_is() {
        see(LOTS, waits(1, "norway", "moved"), waits(2, "tajikistan", "lot"), waits(3, "japan", "lot"));
        assertThat(broken()).isZero();
    }

    @Test
    void names_from_the_letter_that_was_drawn() {
        see(FROM_N, waits(3, "norway", "alphabet"), waits(1, "tajikistan", "alphabet"), waits(2, "japan", "alphabet"));
        assertThat(broken()).isZero();
        see(FROM_N, waits(2, "japan", "alphabet"), waits(3, "norway", "alphabet"), waits(1, "tajikistan", "alphabet"));
        assertThat(broken()).isEqualTo(1);
        see(RUSSIAN, waits(3, "norway", "alphabet"), waits(1, "tajikistan", "alphabet"), waits(2, "japan", "alphabet"));
        assertThat(broken()).isEqualTo(1);
    }

    @Test
    void categories_and_then_the_order_of_request() {
        see(STATES_FIRST, waits(2, "norway", "category"), waits(3, "tajikistan", "category"), waits(1, "japan", "category"));
        assertThat(broken()).isZero();
        see(STATES_FIRST, waits(3, "tajikistan", "category"), waits(2, "norway", "category"), waits(1, "japan", "category"));
        assertThat(broken()).isEqualTo(1);
        see(STATES_FIRST, waits(1, "japan", "category"), waits(2, "norway", "category"), waits(3, "tajikistan", "category"));
        assertThat(broken()).isEqualTo(2);
    }

    private long broken() {
        return checker.invariants().getFirst().breaches();
    }

    private void see(OrderPolicy.Builder policy, Item... requests) {
        Integer[] ids = Stream.of(requests).map(each -> each.getRequest().getId()).toArray(Integer[]::new);
        Item list = Item.newBuilder().setList(
                Props.list("open", ids).getList().toBuilder().setOrdering(Ordering.newBuilder().setPolicy(policy))).build();
        checker.see(new Sighting("chair-1", Optional.empty(),
                Mirrors.podium().snapshot(list, delegation("norway", "Norway", "Норвегия", "participating-state"),
                        delegation("tajikistan", "Tajikistan", "Таджикистан", "participating-state"),
                        delegation("japan", "Japan", "Япония", "partner-for-cooperation"), requests[0], requests[1], requests[2]),
                true));
    }

    private static Item waits(int id, String delegation, String why) {
        return Item.newBuilder().setRequest(Props.request(id, delegation).getRequest().toBuilder().setWhy(why)).build();
    }

    private static Item delegation(String id, String english, String russian, String category) {
        return Item.newBuilder().setDelegation(DelegationItem.newBuilder().setId(id).setCategory(category)
                .setName(Props.words(english).toBuilder().setRu(russian))).build();
    }
}
