package org.plenary.views;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.BoothId;
import org.plenary.core.Conference;
import org.plenary.core.Coverage;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Handover;
import org.plenary.core.Language;
import org.plenary.core.LanguageChannel;
import org.plenary.core.Output;
import org.plenary.core.Pivot;
import org.plenary.core.PlannedBooth;
import org.plenary.core.Relay;
import org.plenary.core.Rendition;
import org.plenary.core.Route;
import org.plenary.core.Routing;
import org.plenary.core.Row;
import org.plenary.core.Shift;

/// The items of booths, desks and channels.
final class BoothItems {

    private BoothItems() {}

    static List<Item> all(Conference now, Audience audience) {
        List<Item> items = new ArrayList<>();
        Optional<BoothId> pivot = Relay.pivot(now).filter(any -> Visibility.ofSession(now, audience))
                .flatMap(any -> now.plan().policies().pivot()).map(Pivot::booth);
        now.plan().booths().forEach(each -> items.add(new ChannelsItem.BoothItem(
                each.id(), each.language(), each.others(), each.desks(), each.thirds(), pivot.equals(Optional.of(each.id())))));
        now.booths().desks().forEach(each -> items.add(desk(now, each)));
        now.booths().handovers().forEach(each -> items.add(handover(now, each)));
        now.booths().lost().forEach(each -> items.add(new ChannelsItem.LossItem(each.channel(), each.at())));
        if (Visibility.ofSession(now, audience)) {
            now.booths().consecutive().ifPresent(each -> items.add(consecutive(now.rendition(), audience)));
            int number = 1;
            for (Route route : Routing.routes(now)) {
                items.add(channel(now, audience, route, number++));
            }
        }
        return items;
    }

    /// For which languages nobody is there who could make every channel of them.
    static List<Item> coverage(Conference now, Audience audience) {
        return now.plan().languages().stream()
                .map(language -> new ChannelsItem.CoverageItem(language, Coverage.uncovered(now, language)))
                .filter(item -> !item.uncovered().isEmpty()).<Item>map(item -> item).toList();
    }

    static List<Item> listeners(Conference now, Audience audience) {
        return Stream.concat(Stream.of(Optional.<Language>empty()), now.plan().languages().stream().map(Optional::of))
                .map(now.seats()::listeners).filter(each -> each.count() > 0)
                .<Item>map(each -> new ChannelsItem.ListenersItem(each.channel(), each.count(), each.always())).toList();
    }

    private static Item desk(Conference now, Desk desk) {
        PlannedBooth booth = now.plan().booth(desk.booth()).orElseThrow();
        Row<Language> feeds = Row.copyOf(Stream.of(Output.values()).flatMap(output -> desk.fed(booth, output).stream()).toList());
        return new ChannelsItem.DeskItem(
                desk.id(), desk.booth(), desk.output(), desk.microphone(), desk.present(), desk.graceEnds(), feeds, desk.incoming(),
                Relay.heard(now, desk), desk.presets(), Relay.clashes(now, desk), desk.shift().flatMap(Shift::began),
                desk.shift().map(Shift::onAir).orElse(Duration.ZERO), desk.shift().flatMap(Shift::since),
                desk.shift().filter(Shift::reminded).isPresent(), desk.shift().map(Shift::dayEnds));
    }

    private static Item handover(Conference now, Handover each) {
        Optional<Language> channel = now.booths().ownedBy(each.giver()).map(LanguageChannel::language).filter(any -> each.agreed());
        return new ChannelsItem.HandoverItem(
                each.giver(), each.taker(), each.offered(), each.timing(), each.agreed(), each.from(), each.until(), channel);
    }

    private static Item consecutive(Optional<Rendition> rendition, Audience audience) {
        return new ChannelsItem.ConsecutiveItem(
                rendition.map(Rendition::language), rendition.map(Rendition::since),
                rendition.map(Rendition::desk).filter(any -> Visibility.allows(audience, "desk")));
    }

    /// Who sits behind a channel is shown to those who work with the booths.
    private static Item channel(Conference now, Audience audience, Route route, int number) {
        Optional<DeskId> desk = Visibility.allows(audience, "desk") ? route.desk() : Optional.empty();
        return new ChannelsItem.ChannelItem(
                route.channel(), number, route.state(), desk, desk.flatMap(now.booths()::desk).map(Desk::booth), route.depth(),
                route.epoch(), route.source(), Optional.of(true).filter(any -> route.trails() && desk.isPresent()));
    }
}
