package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.core.SeatId;
import org.plenary.views.Change;
import org.plenary.views.Item;
import org.plenary.views.ItemKey;

/// A mirror tells changes that change nothing from those that do.
class MirrorTest {

    private static final Item CHAIR = new Item.PresenceItem(new SeatId("chair-1"));
    private static final Item NORWAY = new Item.PresenceItem(new SeatId("norway-1"));

    @Test
    void what_was_there_is_put_in_vain_and_what_was_not_is_removed_in_vain() {
        Mirror mirror = new Mirror(List.of(CHAIR));
        assertThat(mirror.apply(new Change.Put(CHAIR))).isFalse();
        assertThat(mirror.apply(new Change.Remove(ItemKey.of(NORWAY)))).isFalse();
        assertThat(mirror.apply(new Change.Put(NORWAY))).isTrue();
        assertThat(mirror.apply(new Change.Remove(ItemKey.of(CHAIR)))).isTrue();
        assertThat(mirror.holds(List.of(NORWAY))).isTrue();
    }

    @Test
    void who_was_away_holds_the_same_after_what_was_missed() {
        Mirror faithful = new Mirror(List.of(CHAIR));
        Mirror absent = new Mirror(List.of(CHAIR));
        Change change = new Change.Put(NORWAY);
        faithful.apply(change);
        absent.miss(List.of(change));
        assertThat(absent.holdsTheSameAs(faithful)).isFalse();
        absent.resume();
        assertThat(absent.holdsTheSameAs(faithful)).isTrue();
        assertThat(absent.against(List.of(CHAIR))).isEqualTo(NORWAY + " should not be there");
    }
}
