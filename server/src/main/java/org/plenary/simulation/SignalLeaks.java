package org.plenary.simulation;

import static org.plenary.simulation.Invariant.SIGNALS_REACH_WHOM_THEY_ARE_FOR;
import static org.plenary.simulation.Invariant.SLOW_DOWN_NAMES_NO_DESK;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plenary.core.Badge;
import org.plenary.core.BoothId;
import org.plenary.core.CallId;
import org.plenary.core.Conference;
import org.plenary.core.DeskId;
import org.plenary.core.MessageId;
import org.plenary.core.Party;
import org.plenary.core.PlannedBooth;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.SentMessage;
import org.plenary.core.Signals;
import org.plenary.core.SlowDownPress;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;
import org.plenary.views.Audience;
import org.plenary.views.Item;
import org.plenary.views.Own;
import org.plenary.views.SignalItem;
import org.plenary.views.View;

/// Looks for signals that somebody is shown whom they are not for, and for those that somebody misses: one audience and one badge
/// after the other.
final class SignalLeaks {

    private static final List<Audience> AUDIENCES = List.of(Audience.values());

    private final Books books;
    private final List<Badge> badges;
    private final BiFunction<Conference, Audience, View> views;
    private int looks;

    /// What somebody is shown of signals.
    private record Shown(Optional<TurnId> hurried, Set<CallId> calls, Set<MessageId> messages) {

        static Shown of(Collection<Item> items) {
            Optional<TurnId> hurried = Optional.empty();
            Set<CallId> calls = new HashSet<>();
            Set<MessageId> messages = new HashSet<>();
            for (Item item : items) {
                if (item instanceof SignalItem signal) {
                    switch (signal) {
                        case SignalItem.SlowdownItem i -> hurried = Optional.of(i.turn());
                        case SignalItem.HelpItem i -> calls.add(i.id());
                        case SignalItem.MessageItem i -> messages.add(i.id());
                        case SignalItem.LinkItem i -> {}
                    }
                }
            }
            return new Shown(hurried, calls, messages);
        }
    }

    SignalLeaks(Books books, Conference convened, BiFunction<Conference, Audience, View> views) {
        this.books = books;
        this.badges = Cast.seats(convened);
        this.views = views;
    }

    void audit(Conference now, Report report) {
        looks++;
        Audience audience = AUDIENCES.get(looks % AUDIENCES.size());
        Collection<Item> shown = views.apply(now, audience).items();
        report.equal(SIGNALS_REACH_WHOM_THEY_ARE_FOR, () -> "what is shown to " + audience, expected(audience), Shown.of(shown));
        Badge badge = badges.get(looks % badges.size());
        Row<Item> own = Own.of(now, badge);
        report.equal(SIGNALS_REACH_WHOM_THEY_ARE_FOR, () -> "what is shown to " + badge, expected(now, badge), Shown.of(own));
        if (!now.heard().presses().isEmpty()) {
            Conference other = pressedByAnother(now);
            boolean same =
                    Mirror.keyed(views.apply(other, audience).items()).equals(Mirror.keyed(shown)) && Own.of(other, badge).equals(own);
            report.check(SLOW_DOWN_NAMES_NO_DESK, same, () -> audience + " or " + badge + " sees which desk has asked");
        }
    }

    private Shown expected(Audience audience) {
        boolean technician = audience == Audience.TECHNICIAN;
        return new Shown(
                audience == Audience.PODIUM || audience == Audience.BOOTH ? books.signals().hurried() : Optional.empty(),
                technician ? books.signals().statuses().keySet() : Set.of(),
                technician ? messages(party -> party instanceof Party.TechnicianParty) : Set.of());
    }

    /// Technicians have it all from their audience's view.
    private Shown expected(Conference now, Badge badge) {
        Optional<TurnId> hurried = books.signals().hurried().filter(turn -> badge.delegation().isPresent()
                && now.floor().turn().filter(each -> each.id().equals(turn)).map(Turn::delegation).equals(badge.delegation()));
        Optional<BoothId> booth = badge.desk().flatMap(this::booth);
        Set<CallId> calls = books.signals().statuses().keySet().stream()
                .filter(call -> booth.isPresent() && books.signals().caller(call).flatMap(this::booth).equals(booth))
                .collect(Collectors.toSet());
        return new Shown(hurried, calls, messages(party -> switch (party) {
            case Party.BoothParty each -> booth.equals(Optional.of(each.booth()));
            case Party.TechnicianParty() -> false;
            case Party.ChairParty(var seat) -> badge.role() == Role.CHAIR && badge.seat().equals(Optional.of(seat));
        }));
    }

    private Set<MessageId> messages(Predicate<Party> party) {
        return books.signals().messages().stream().filter(each -> party.test(each.from()) || party.test(each.to()))
                .map(SentMessage::id).collect(Collectors.toSet());
    }

    private Optional<BoothId> booth(DeskId desk) {
        return books.plan().booths().stream().filter(booth -> booth.desks().contains(desk)).findFirst().map(PlannedBooth::id);
    }

    /// The conference as it would be if other desks had pressed.
    private Conference pressedByAnother(Conference now) {
        List<DeskId> desks = books.plan().booths().stream().flatMap(booth -> booth.desks().stream()).toList();
        Signals heard = now.heard();
        Row<SlowDownPress> presses = Row.copyOf(heard.presses().stream()
                .map(press -> new SlowDownPress(desks.get((desks.indexOf(press.desk()) + 1) % desks.size()), press.at())).toList());
        Signals other = new Signals(
                heard.slowDown(), presses, heard.lastCall(), heard.calls(), heard.lastMessage(), heard.messages());
        return new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), now.floor(), now.booths(), now.roster(), now.seats(),
                now.decisions(), now.pace(), now.documents(), Optional.of(other));
    }
}
