package org.plenary.simulation;

import static org.plenary.simulation.Invariant.HIDDEN_SESSIONS_LEAVE_NO_TRACE;
import static org.plenary.simulation.Invariant.NOTHING_LEAKS;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.plenary.core.Agenda;
import org.plenary.core.Badge;
import org.plenary.core.Booths;
import org.plenary.core.Conference;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.DocumentId;
import org.plenary.core.Floor;
import org.plenary.core.Lists;
import org.plenary.core.Ordering;
import org.plenary.core.PlannedList;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.Publicity;
import org.plenary.core.Row;
import org.plenary.core.SegmentId;
import org.plenary.core.Session;
import org.plenary.core.SessionId;
import org.plenary.core.SpeakersList;
import org.plenary.core.Standing;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;
import org.plenary.views.Audience;
import org.plenary.views.ChannelsItem;
import org.plenary.views.Item;
import org.plenary.views.Own;
import org.plenary.views.SignalItem;
import org.plenary.views.View;

/// Looks for what an audience should not be shown: by its own table, and by taking the secret away and comparing.
final class Leaks {

    private final Books books;
    private final Booths quiet;
    private final BiFunction<Conference, Audience, View> views;

    Leaks(Books books, Conference convened, BiFunction<Conference, Audience, View> views) {
        this.books = books;
        this.quiet = convened.booths();
        this.views = views;
    }

    void audit(Conference now, Audience audience, Collection<Item> shown, Report report) {
        boolean follows =
                books.agenda().session().flatMap(books.plan()::session).map(session -> follows(audience, session.publicity())).orElse(true);
        for (Item item : shown) {
            report.check(NOTHING_LEAKS, mayBeShown(item, audience, follows), () -> audience + " is shown " + item);
        }
        if (!follows) {
            Collection<Item> without = views.apply(without(now, audience), audience).items();
            report.check(HIDDEN_SESSIONS_LEAVE_NO_TRACE, Mirror.keyed(shown).equals(Mirror.keyed(without)),
                    () -> audience + " sees " + new Mirror(shown).against(without));
        }
        if (audience == Audience.DELEGATE) {
            own(now, report);
        }
    }

    private boolean mayBeShown(Item item, Audience audience, boolean follows) {
        boolean behindTheGlass = audience == Audience.PODIUM || audience == Audience.BOOTH || audience == Audience.TECHNICIAN;
        return switch (item) {
            case Item.ConferenceItem i -> true;
            case Item.SessionItem i -> i.reason().isEmpty() || follows(audience, i.publicity());
            case Item.SegmentItem i -> true;
            case Item.OccasionItem i -> true;
            case Item.ListItem i -> ofSession(audience, i.segment());
            case Item.RequestItem i -> ofSession(audience, i.segment()) && (audience == Audience.PODIUM || !saysWhyMoved(i));
            case Item.SwapItem i -> audience == Audience.PODIUM;
            case Item.FloorItem i -> follows;
            case Item.TurnItem i -> follows && ofSession(audience, i.segment());
            case Item.PointItem i -> follows && (i.recognized() || audience == Audience.PODIUM);
            case Item.MotionItem i -> follows;
            case Item.RulingItem i -> follows;
            case Item.DecisionItem i -> ofSession(audience, i.session());
            case Item.DocumentItem i -> participates(audience) && (audience == Audience.BOOTH || books.documents().isOut(i.subject()));
            case Item.TransmissionItem i -> participates(audience);
            case Item.ProposalItem i -> audience == Audience.PODIUM;
            case Item.BudgetItem i -> audience != Audience.MEDIA && audience != Audience.LISTENER;
            case Item.ForecastItem i -> audience != Audience.MEDIA && audience != Audience.LISTENER;
            case Item.DelegationItem i -> true;
            case Item.GroupItem i -> true;
            case Item.PresenceItem i -> audience == Audience.PODIUM || audience == Audience.TECHNICIAN;
            case Item.AttendanceItem i -> audience == Audience.PODIUM;
            case Item.QuorumItem i -> audience != Audience.MEDIA && audience != Audience.LISTENER;
            case ChannelsItem i -> mayBeShown(i, behindTheGlass, follows);
            case SignalItem.SlowdownItem i -> audience == Audience.PODIUM || audience == Audience.BOOTH;
            case SignalItem.HelpItem i -> audience == Audience.TECHNICIAN;
            case SignalItem.MessageItem i -> audience == Audience.TECHNICIAN;
            case SignalItem.LinkItem i -> audience == Audience.TECHNICIAN;
        };
    }

    private static boolean mayBeShown(ChannelsItem item, boolean behindTheGlass, boolean follows) {
        return switch (item) {
            case ChannelsItem.BoothItem i -> true;
            case ChannelsItem.DeskItem i -> behindTheGlass;
            case ChannelsItem.HandoverItem i -> behindTheGlass;
            case ChannelsItem.LossItem i -> behindTheGlass;
            case ChannelsItem.ConsecutiveItem i -> follows && (behindTheGlass || i.desk().isEmpty());
            case ChannelsItem.CoverageItem i -> behindTheGlass;
            case ChannelsItem.ListenersItem i -> behindTheGlass;
            case ChannelsItem.ChannelItem i ->
                    follows && (behindTheGlass || i.desk().isEmpty() && i.booth().isEmpty() && i.trailing().isEmpty());
        };
    }

    private static boolean participates(Audience audience) {
        return audience == Audience.PODIUM || audience == Audience.DELEGATE || audience == Audience.BOOTH;
    }

    private static boolean saysWhyMoved(Item.RequestItem item) {
        return item.why().equals(Optional.of(Standing.Why.MOVED)) && item.detail().isPresent();
    }

    private Ordering planned(SegmentId segment) {
        return books.plan().segment(segment).flatMap(PlannedSegment::list).map(PlannedList::ordering).orElse(Ordering.USUAL);
    }

    private boolean ofSession(Audience audience, SegmentId segment) {
        return follows(audience, books.plan().sessionOf(segment).map(PlannedSession::publicity).orElse(Publicity.CLOSED));
    }

    private boolean ofSession(Audience audience, SessionId session) {
        return books.plan().session(session).filter(plan -> follows(audience, plan.publicity())).isPresent();
    }

    private static boolean follows(Audience audience, Publicity publicity) {
        return switch (audience) {
            case MEDIA -> publicity == Publicity.OPEN_TO_MEDIA;
            case LISTENER -> publicity != Publicity.CLOSED;
            case PODIUM, DELEGATE, BOOTH, TECHNICIAN, DISPLAY -> true;
        };
    }

    /// The conference as it would stand if in the sessions that an audience may not follow nobody had ever done anything.
    private Conference without(Conference now, Audience audience) {
        Row<SpeakersList> lists = Row.copyOf(now.lists().all().stream()
                .map(list -> ofSession(audience, list.segment())
                        ? list
                        : new SpeakersList(list.segment(), SpeakersList.Status.PLANNED, Optional.empty(), 0, Row.of(), Row.of(), Row.of(),
                                Row.of(),
                                planned(list.segment())))
                .toList());
        Row<Session> sessions = Row.copyOf(now.agenda().sessions().stream()
                .map(each -> new Session(
                        each.id(), each.status(), each.sitting(), each.openedAt(), each.closedAt(), each.until(), Optional.empty(),
                        each.segments(), each.adoption()))
                .toList());
        Floor floor = new Floor(0, Optional.empty(), Optional.empty(), Row.of(), Row.of(), Row.of(), Optional.empty());
        return new Conference(
                now.plan(), now.clock(), new Agenda(now.agenda().phase(), sessions, now.agenda().presiding(), now.agenda().amended()),
                new Lists(0, lists, Row.of()), floor,
                quiet, now.roster(), now.seats(),
                Row.copyOf(now.decisions().stream().filter(each -> ofSession(audience, each.session())).toList()), Optional.empty());
    }

    /// A delegation is shown its own point of order while it waits, that it is present, the swaps that it has proposed or is asked for, the
    /// texts that it is still to deliver and that its speaker is to slow down, and nobody else's.
    private void own(Conference now, Report report) {
        for (Delegation delegation : now.roster().delegations()) {
            Badge badge = Cast.delegates(delegation).getFirst();
            boolean waits = now.floor().points().stream()
                    .anyMatch(point -> point.delegation().equals(delegation.id()) && !point.recognized());
            Row<Item> own = Own.of(now, badge);
            Set<Item> swaps = books.lists().swaps().stream().filter(swap -> books.lists().concerns(swap, delegation.id()))
                    .map(swap -> new Item.SwapItem(swap.request(), swap.with())).collect(Collectors.toSet());
            long points = own.stream().filter(item -> item instanceof Item.PointItem point && point.delegation().equals(delegation.id()))
                    .count();
            int present = books.roll().present().contains(delegation.id()) ? 1 : 0;
            Set<DocumentId> drafts = books.documents().drafts(delegation.id());
            Set<DocumentId> shown = drafts(own);
            int hurried =
                    books.signals().hurried().filter(turn -> turns(now, turn).equals(Optional.of(delegation.id()))).isPresent() ? 1 : 0;
            int expected = (waits ? 1 : 0) + swaps.size() + drafts.size() + present + hurried;
            boolean right = points == (waits ? 1 : 0) && own.size() == expected && own.containsAll(swaps) && shown.equals(drafts)
                    && own.contains(new Item.AttendanceItem(delegation.id())) == (present == 1);
            report.check(NOTHING_LEAKS, right, () -> delegation.id() + " is shown " + own);
        }
    }

    /// Whose turn has the floor, if it is that one.
    private static Optional<DelegationId> turns(Conference now, TurnId id) {
        return now.floor().turn().filter(turn -> turn.id().equals(id)).map(Turn::delegation);
    }

    private static Set<DocumentId> drafts(Collection<Item> items) {
        return items.stream().filter(item -> item instanceof Item.DocumentItem).map(item -> ((Item.DocumentItem) item).id())
                .collect(Collectors.toSet());
    }
}
