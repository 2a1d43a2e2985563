package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.client.Choices;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.BoothItem;
import org.plenary.protocol.v1.CoverageItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ListenersItem;

/// The checks of what is shown around the channels, each with the fault that it is there for.
final class ListeningCheckerTest {

    private final ListeningChecker checker = new ListeningChecker();

    @Test
    void a_channel_that_trails_and_one_of_which_it_is_not_said() {
        see(Props.floor(1, "ru"), present("ru-1", "live"), booth(), trailing("ru"));
        assertThat(broken(0)).isZero();
        see(Props.floor(1, "ru"), present("ru-1", "live"), booth(), Props.channel("ru", "interpreted", "ru-1", 1));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_channel_that_trails_though_the_floor_speaks_something_else() {
        see(Props.floor(1, "en"), present("ru-1", "live"), booth(), trailing("ru"));
        assertThat(broken(0)).isEqualTo(1);
    }

    @Test
    void a_booth_that_is_there_covers_both_ways() {
        see(Props.floor(1, "en"), present("ru-1", "off"), booth(), channel("en"), channel("ru"));
        assertThat(checker.invariants().get(1).checks()).isEqualTo(2);
        assertThat(broken(1)).isZero();
    }

    @Test
    void a_booth_that_is_empty_covers_nothing() {
        Item absent = Props.desk("ru-1", "off");
        Item empty = Item.newBuilder().setDesk(absent.getDesk().toBuilder().setPresent(false)).build();
        see(Props.floor(1, "en"), empty, booth(), channel("en"), channel("ru"), coverage("en", "ru"), coverage("ru", "en"));
        assertThat(broken(1)).isZero();
        see(Props.floor(1, "en"), empty, booth(), channel("en"), channel("ru"), coverage("en", "ru"));
        assertThat(broken(1)).isEqualTo(1);
    }

    @Test
    void more_are_counted_than_listen() {
        Item two = Item.newBuilder().setListeners(ListenersItem.newBuilder().setChannel("ru").setCount(2)).build();
        checker.listens();
        checker.listens();
        see(present("ru-1", "off"), two);
        assertThat(broken(2)).isZero();
        see(present("ru-1", "off"), two, Item.newBuilder().setListeners(ListenersItem.newBuilder().setCount(1)).build());
        assertThat(broken(2)).isEqualTo(1);
    }

    @Test
    void counts_are_the_choices() {
        Mirror mirror = Mirrors.podium().snapshot(
                Item.newBuilder().setListeners(ListenersItem.newBuilder().setChannel("ru").setCount(2).setAlways(1)).build(),
                Item.newBuilder().setListeners(ListenersItem.newBuilder().setCount(1)).build());
        assertThat(ListeningChecker.shows(mirror, List.of(Choices.floor(), Choices.channel("ru"), Choices.always("ru")))).isTrue();
        assertThat(ListeningChecker.shows(mirror, List.of(Choices.floor(), Choices.channel("ru"), Choices.channel("ru")))).isFalse();
        assertThat(ListeningChecker.shows(mirror, List.of(Choices.channel("ru"), Choices.always("ru")))).isFalse();
    }

    private void see(Item... items) {
        checker.see(new Sighting("chair-1", Optional.empty(), Mirrors.podium().snapshot(items), true));
    }

    private long broken(int invariant) {
        return checker.invariants().get(invariant).breaches();
    }

    private static Item present(String desk, String microphone) {
        return Item.newBuilder().setDesk(Props.desk(desk, microphone).getDesk().toBuilder().setPresent(true)).build();
    }

    private static Item booth() {
        return Item.newBuilder().setBooth(BoothItem.newBuilder().setId("ru").setLanguage("ru").addOthers("en").addDesks("ru-1")).build();
    }

    private static Item channel(String language) {
        return Props.channel(language, "silence", "", 0);
    }

    private static Item trailing(String language) {
        return Item.newBuilder().setChannel(Props.channel(language, "interpreted", "ru-1", 1).getChannel().toBuilder().setTrailing(true))
                .build();
    }

    private static Item coverage(String language, String uncovered) {
        return Item.newBuilder().setCoverage(CoverageItem.newBuilder().setLanguage(language).addUncovered(uncovered)).build();
    }
}
