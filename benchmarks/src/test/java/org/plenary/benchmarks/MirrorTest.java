package org.plenary.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ItemKey;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.Snapshot;
import org.plenary.protocol.v1.Update;

/// A mirror holds what it is sent, and counts what comes out of turn.
class MirrorTest {

    private final Mirror mirror = new Mirror();

    @Test
    void what_is_put_is_held_until_it_is_removed() {
        mirror.replace(Snapshot.newBuilder().setRevision(4).addItems(request(1)).build());

        assertThat(mirror.apply(update(5, Change.newBuilder().setPut(request(2)).build()))).isTrue();
        assertThat(mirror.apply(update(6, Change.newBuilder().setRemove(key(1)).build()))).isTrue();

        assertThat(mirror.items()).containsOnlyKeys(key(2));
        assertThat(mirror.missed()).isZero();
        assertThat(mirror.repeated()).isZero();
    }

    @Test
    void an_update_that_comes_again_or_late_is_counted_and_changes_nothing() {
        mirror.replace(Snapshot.newBuilder().setRevision(4).build());
        mirror.apply(update(5));

        assertThat(mirror.apply(update(5, Change.newBuilder().setPut(request(1)).build()))).isFalse();

        assertThat(mirror.repeated()).isEqualTo(1);
        assertThat(mirror.items()).isEmpty();
    }

    @Test
    void revisions_that_never_came_are_counted() {
        mirror.replace(Snapshot.newBuilder().setRevision(4).build());

        mirror.apply(update(7));

        assertThat(mirror.missed()).isEqualTo(2);
        assertThat(mirror.revision()).isEqualTo(7);
    }

    private static Update update(long revision, Change... changes) {
        return Update.newBuilder().setRevision(revision).addAllChanges(List.of(changes)).build();
    }

    private static Item request(int id) {
        return Item.newBuilder().setRequest(RequestItem.newBuilder().setId(id)).build();
    }

    private static ItemKey key(int request) {
        return ItemKey.newBuilder().setKind("request").setKey(Integer.toString(request)).build();
    }
}
