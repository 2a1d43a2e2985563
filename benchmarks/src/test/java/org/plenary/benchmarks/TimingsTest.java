package org.plenary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ItemKey;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.Update;

/// A press is followed to each mirror, once.
class TimingsTest {

    private final Timings timings = new Timings(2);

    @Test
    void a_press_has_come_when_every_mirror_has_it() {
        timings.granted(new Timings.Step(7, false), 100, 200);
        timings.arrived(0, asked(7));
        assertThat(timings.missing()).isEqualTo(1);

        timings.arrived(1, asked(7));

        assertThat(timings.missing()).isZero();
        assertThat(timings.runs(100)).singleElement().satisfies(run -> assertThat(run.arrivals()).hasSize(2).isSorted());
    }

    @Test
    void a_press_that_nobody_saw_is_missing_everywhere() {
        timings.granted(new Timings.Step(7, true), 100, 200);
        timings.arrived(0, asked(7));

        assertThat(timings.missing()).isEqualTo(2);
    }

    @Test
    void a_change_that_comes_twice_is_counted() {
        timings.arrived(1, withdrawn(7));
        timings.arrived(1, withdrawn(7));

        assertThat(timings.repeated()).isEqualTo(1);
    }

    @Test
    void the_warm_up_is_not_measured() {
        timings.granted(new Timings.Step(7, false), 99, 200);

        assertThat(timings.runs(100)).isEqualTo(List.of());
    }

    private static Update asked(int request) {
        Item item = Item.newBuilder().setRequest(RequestItem.newBuilder().setId(request)).build();
        return Update.newBuilder().addChanges(Change.newBuilder().setPut(item)).build();
    }

    private static Update withdrawn(int request) {
        ItemKey key = ItemKey.newBuilder().setKind("request").setKey(Integer.toString(request)).build();
        return Update.newBuilder().addChanges(Change.newBuilder().setRemove(key)).build();
    }
}
