package org.plenary.simulation;

import static org.plenary.simulation.Invariant.COVERAGE_IS_OF_WHO_IS_THERE;
import static org.plenary.simulation.Invariant.LISTENERS_ARE_AS_COUNTED_LAST;
import static org.plenary.simulation.Invariant.WHO_TRAILS_IS_AT_AN_OPEN_MICROPHONE;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.core.Language;
import org.plenary.core.Output;
import org.plenary.core.PlannedBooth;
import org.plenary.core.Row;
import org.plenary.views.Audience;
import org.plenary.views.ChannelsItem.ChannelItem;
import org.plenary.views.ChannelsItem.CoverageItem;
import org.plenary.views.ChannelsItem.ListenersItem;
import org.plenary.views.Item;

/// Looks at what an audience is shown around the channels: what nobody could serve, who interprets still, and how many listen.
final class ListeningAudit {

    private final Books books;
    private final Relays relays;

    ListeningAudit(Books books) {
        this.books = books;
        this.relays = new Relays(books);
    }

    /// @param shown everything that the audience is shown
    void audit(Audience audience, Collection<Item> shown, Report report) {
        boolean told = audience == Audience.PODIUM || audience == Audience.BOOTH || audience == Audience.TECHNICIAN;
        report.equal(COVERAGE_IS_OF_WHO_IS_THERE, () -> "what is shown to " + audience, told ? coverage() : Set.of(),
                only(shown, CoverageItem.class));
        report.equal(LISTENERS_ARE_AS_COUNTED_LAST, () -> "what is shown to " + audience, told ? listeners() : Set.of(),
                only(shown, ListenersItem.class));
        for (ChannelItem channel : only(shown, ChannelItem.class)) {
            boolean trails = told && relays.trails(channel.language());
            report.equal(WHO_TRAILS_IS_AT_AN_OPEN_MICROPHONE, () -> channel.language() + " as it is shown to " + audience,
                    Optional.of(true).filter(any -> trails), channel.trailing());
        }
    }

    private static <T extends Item> Set<T> only(Collection<Item> shown, Class<T> type) {
        return shown.stream().filter(type::isInstance).map(type::cast).collect(Collectors.toSet());
    }

    private Set<CoverageItem> coverage() {
        List<Language> languages = books.plan().languages();
        return languages.stream()
                .map(spoken -> new CoverageItem(spoken, Row.copyOf(
                        languages.stream().filter(channel -> !isServed(channel, spoken, new HashSet<>())).toList())))
                .filter(item -> !item.uncovered().isEmpty()).collect(Collectors.toSet());
    }

    /// Looks from a channel back to what is spoken, by whoever sits there and knows something else.
    private boolean isServed(Language channel, Language spoken, Set<Language> asked) {
        if (channel.equals(spoken)) {
            return true;
        }
        asked.add(channel);
        return books.plan().booths().stream()
                .filter(booth -> booth.desks().stream().anyMatch(desk -> books.booths().seated(desk.seat())))
                .filter(booth -> knows(booth).contains(channel))
                .anyMatch(booth -> booth.others().isEmpty() || knows(booth).stream()
                        .anyMatch(known -> !asked.contains(known) && isServed(known, spoken, new HashSet<>(asked))));
    }

    private static Set<Language> knows(PlannedBooth booth) {
        return Stream.of(Output.values()).flatMap(output -> booth.fed(output).stream()).collect(Collectors.toSet());
    }

    private Set<ListenersItem> listeners() {
        return Stream.concat(Stream.of(Optional.<Language>empty()), books.plan().languages().stream().map(Optional::of))
                .filter(channel -> books.listeners().count(channel) > 0)
                .map(channel -> new ListenersItem(channel, books.listeners().count(channel), books.listeners().always(channel)))
                .collect(Collectors.toSet());
    }
}
