package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.HandoverItem;
import org.plenary.protocol.v1.Item;

/// The checks of channels, each with the fault that it is there for.
final class BoothCheckerTest {

    private final BoothChecker checker = new BoothChecker();

    private long broken(int invariant) {
        return checker.invariants().get(invariant).breaches();
    }

    @Test
    void a_channel_that_is_interpreted_by_its_one_desk() {
        see(Props.floor(1, "en"), Props.desk("ru-1", "live"), Props.desk("ru-2", "off"), Props.channel("ru", "interpreted", "ru-1", 1),
                Props.channel("en", "pass-through", "", 0));
        assertThat(checker.invariants().getFirst().checks()).isEqualTo(2);
        assertThat(broken(0) + broken(1) + broken(2)).isZero();
    }

    @Test
    void two_voices_on_one_channel() {
        see(Props.floor(1, "en"), Props.desk("ru-1", "live"), Props.desk("ru-2", "live"), Props.channel("ru", "interpreted", "ru-1", 1));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void two_voices_on_one_channel_from_two_booths() {
        see(Props.floor(1, "en"), Props.desk("ru-1", "live"), Props.desk("en-1", "cough", "b"),
                Props.channel("ru", "interpreted", "ru-1", 1));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_channel_that_names_another_desk() {
        see(Props.floor(1, "en"), Props.desk("ru-1", "live"), Props.desk("ru-2", "off"), Props.channel("ru", "interpreted", "ru-2", 1));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void a_cough_that_lets_the_floor_in() {
        see(Props.floor(1, "en"), Props.desk("ru-1", "cough"), Props.desk("ru-2", "off"),
                Props.channel("ru", "floor-at-reduced-level", "", 1));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void the_floor_on_a_channel_of_another_language() {
        see(Props.floor(1, "en"), Props.desk("ru-1", "off"), Props.channel("ru", "pass-through", "", 1));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void an_owner_that_changes_without_an_epoch() {
        Mirrors mirrors = Mirrors.podium();
        Mirror before = mirrors.snapshot(Props.channel("ru", "interpreted", "ru-1", 4));
        Mirror after = mirrors.put(Props.channel("ru", "interpreted", "ru-2", 4));
        checker.see(new Sighting("chair-1", Optional.of(before), after, true));
        assertThat(broken(2)).isEqualTo(1);
    }

    @Test
    void a_handover_from_a_desk_that_is_not_at_the_microphone() {
        Item handover = Item.newBuilder().setHandover(HandoverItem.newBuilder().setGiver("ru-1").setTaker("ru-2").setTiming("now")).build();
        see(Props.desk("ru-1", "live"), Props.desk("ru-2", "off"), handover);
        assertThat(broken(3)).isZero();
        see(Props.desk("ru-1", "off"), Props.desk("ru-2", "off"), handover);
        assertThat(broken(3)).isEqualTo(1);
    }

    @Test
    void a_cough_that_counts_as_on_air_and_a_live_desk_that_is_not_on_shift() {
        see(Props.floor(1, "en"), working("live", true, true));
        see(Props.floor(1, "en"), working("cough", false, true));
        assertThat(broken(4)).isZero();
        see(Props.floor(1, "en"), working("cough", true, true));
        assertThat(broken(4)).isEqualTo(1);
        see(Props.floor(1, "en"), working("live", true, false));
        assertThat(broken(4)).isEqualTo(2);
    }

    private static Item working(String microphone, boolean onAir, boolean onShift) {
        Item item = Props.desk("ru-1", microphone);
        DeskItem.Builder desk = item.getDesk().toBuilder();
        if (onAir) {
            desk.setOnAirSince(1);
        }
        if (onShift) {
            desk.setShiftBegan(1);
        }
        return item.toBuilder().setDesk(desk).build();
    }

    @Test
    void an_epoch_that_falls() {
        Mirrors mirrors = Mirrors.watcher("listener");
        Mirror before = mirrors.snapshot(Props.channel("ru", "interpreted", "", 4));
        checker.see(new Sighting("listener-1", Optional.of(before), mirrors.put(Props.channel("ru", "interpreted", "", 3)), true));
        assertThat(broken(2)).isEqualTo(1);
    }

    private void see(Item... items) {
        Mirrors mirrors = Mirrors.podium();
        mirrors.snapshot(Props.booth("en", "ru"), Props.booth("ru", "en"));
        checker.see(new Sighting("chair-1", Optional.empty(), mirrors.put(items), true));
    }
}
