package org.plenary.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.BoothItem;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.ListenersItem;
import org.plenary.protocol.v1.Listening;

/// Checks what is shown around the channels, for those who see the desks: what nobody could serve, who is interpreted still, and that
/// no more are counted than listen.
final class ListeningChecker implements Checker {

    private static final String FLOOR = "floor";

    private final Invariant trailing =
            new Invariant("a channel is interpreted still where its desk is live and the floor speaks its language");
    private final Invariant coverage = new Invariant("what no booth covers follows from the desks that are there");
    private final Invariant count = new Invariant("no more are counted on the channels than listen");
    private final AtomicInteger listening = new AtomicInteger();

    @Override
    public List<Invariant> invariants() {
        return List.of(trailing, coverage, count);
    }

    /// One more listens.
    void listens() {
        listening.incrementAndGet();
    }

    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        List<DeskItem> desks = mirror.items().stream().filter(Item::hasDesk).map(Item::getDesk).toList();
        if (desks.isEmpty()) {
            return;
        }
        for (ChannelItem channel : mirror.channels()) {
            boolean trails = channel.getState().equals("interpreted") && mirror.floor().getLanguage().equals(channel.getLanguage());
            trailing.check(channel.getTrailing() == trails, () -> sighting.at("it sees " + channel + " while the floor speaks "
                    + mirror.floor().getLanguage()));
            Set<String> expected = uncovered(mirror, desks, channel.getLanguage());
            coverage.check(Set.copyOf(mirror.coverage(channel.getLanguage())).equals(expected),
                    () -> sighting.at("of " + channel.getLanguage() + " it is said that " + mirror.coverage(channel.getLanguage())
                            + " are not covered, and it should be " + expected));
        }
        int counted = listeners(mirror).mapToInt(ListenersItem::getCount).sum();
        if (counted > 0 && listening.get() > 0) {
            count.check(counted <= listening.get(), () -> sighting.at(counted + " are counted, and " + listening.get() + " listen"));
        }
    }

    private static Stream<ListenersItem> listeners(Mirror mirror) {
        return mirror.all(ItemCase.LISTENERS, Item::getListeners);
    }

    /// The channels that the booths with somebody in them cannot make of a language.
    private static Set<String> uncovered(Mirror mirror, List<DeskItem> desks, String language) {
        Set<String> heard = new TreeSet<>(Set.of(language));
        List<Set<String>> staffed = mirror.booths().stream()
                .filter(booth -> desks.stream().anyMatch(desk -> desk.getBooth().equals(booth.getId()) && desk.getPresent()))
                .map(ListeningChecker::knows).toList();
        for (int round = 0; round < mirror.channels().size(); round++) {
            for (Set<String> known : staffed) {
                Set<String> sources = new TreeSet<>(known);
                sources.retainAll(heard);
                known.stream().filter(channel -> sources.stream().anyMatch(source -> !source.equals(channel))).forEach(heard::add);
            }
        }
        Set<String> uncovered = new TreeSet<>();
        mirror.channels().stream().map(ChannelItem::getLanguage).filter(channel -> !heard.contains(channel)).forEach(uncovered::add);
        return uncovered;
    }

    private static Set<String> knows(BoothItem booth) {
        Set<String> known = new TreeSet<>(booth.getOthersList());
        known.addAll(booth.getThirdsList());
        known.add(booth.getLanguage());
        return known;
    }

    /// Whether a mirror shows those listeners who have made these choices, and nobody else.
    static boolean shows(Mirror mirror, List<Listening> choices) {
        Map<String, ListenersItem> expected = new HashMap<>();
        for (Listening choice : choices) {
            String channel = choice.hasAlways() ? choice.getAlways() : choice.hasChannel() ? choice.getChannel() : FLOOR;
            ListenersItem before = Optional.ofNullable(expected.get(channel)).orElseGet(() -> nobody(channel));
            expected.put(channel, before.toBuilder()
                    .setCount(before.getCount() + 1).setAlways(before.getAlways() + (choice.hasAlways() ? 1 : 0)).build());
        }
        return Set.copyOf(expected.values()).equals(Set.copyOf(listeners(mirror).toList()));
    }

    private static ListenersItem nobody(String channel) {
        return channel.equals(FLOOR) ? ListenersItem.getDefaultInstance() : ListenersItem.newBuilder().setChannel(channel).build();
    }
}
