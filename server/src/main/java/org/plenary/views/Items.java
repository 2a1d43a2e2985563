package org.plenary.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.plenary.core.Agenda;
import org.plenary.core.Arrangement;
import org.plenary.core.Conference;
import org.plenary.core.Document;
import org.plenary.core.Documents;
import org.plenary.core.Floor;
import org.plenary.core.FloorSpeech;
import org.plenary.core.Forecast;
import org.plenary.core.HoldReason;
import org.plenary.core.Ledger;
import org.plenary.core.Motion;
import org.plenary.core.Plan;
import org.plenary.core.PlannedList;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.PointOfOrder;
import org.plenary.core.Quorum;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.Roster;
import org.plenary.core.Row;
import org.plenary.core.Seats;
import org.plenary.core.Segment;
import org.plenary.core.SegmentId;
import org.plenary.core.Session;
import org.plenary.core.Solver;
import org.plenary.core.SpeakersList;
import org.plenary.core.Standing;
import org.plenary.core.Swap;
import org.plenary.core.Turn;

/// Draws the items of each topic from a conference.
final class Items {

    private Items() {}

    static List<Item> conference(Conference now, Audience audience) {
        Plan plan = now.plan();
        Agenda agenda = now.agenda();
        return List.of(new Item.ConferenceItem(
                plan.id(), plan.title(), plan.venue(), plan.zone(), plan.languages(), agenda.phase(),
                agenda.current().map(Session::id), now.presidingChair(), now.clock(), plan.policies().cutOff(),
                plan.policies().cutOffAfter()));
    }

    static List<Item> sessions(Conference now, Audience audience) {
        List<Item> items = new ArrayList<>();
        for (PlannedSession plan : now.programme().sessions()) {
            Session session = now.agenda().session(plan.id()).orElseThrow();
            items.add(session(plan, session, now.adoption(plan.id()), audience));
            for (PlannedSegment segment : plan.segments()) {
                items.add(segment(plan, segment, session.segment(segment.id()).orElseThrow()));
            }
        }
        return items;
    }

    /// Why a session is suspended is told to those who may follow it; that it is, and until when, stands on the agenda.
    private static Item session(
            PlannedSession plan, Session session, Optional<Session.Adoption> adoption, Audience audience) {
        Optional<String> reason = session.reason().filter(given -> Visibility.follows(audience, plan.publicity()));
        Row<SegmentId> segments = Row.copyOf(plan.segments().stream().map(PlannedSegment::id).toList());
        return new Item.SessionItem(
                plan.id(), plan.title(), plan.publicity(), session.status(), session.sitting(), plan.sittings(), plan.chairs(),
                plan.rapporteur(), segments, session.running().map(Segment::id), session.openedAt(), session.closedAt(),
                session.until(), reason, adoption);
    }

    private static Item segment(PlannedSession session, PlannedSegment plan, Segment segment) {
        return new Item.SegmentItem(
                plan.id(), session.id(), plan.kind(), plan.title(), plan.planned(), plan.estimated(), plan.sitting(),
                segment.status(), segment.startedAt(), segment.endedAt(), plan.programme());
    }

    static List<Item> occasions(Conference now, Audience audience) {
        List<Item> items = new ArrayList<>();
        now.plan().occasions().forEach(each -> items.add(new Item.OccasionItem(
                each.id(), each.title(), each.place(), each.from(), each.to(), each.estimated(), each.attends())));
        return items;
    }

    static List<Item> lists(Conference now, Audience audience) {
        List<Item> items = new ArrayList<>();
        for (SpeakersList list : now.lists().all()) {
            if (!Visibility.ofSegment(now, list.segment(), audience)) {
                continue;
            }
            PlannedSegment plan = now.programme().segment(list.segment()).orElseThrow();
            items.add(new Item.ListItem(
                    list.segment(), list.status(), list.closingAt(),
                    plan.list().map(PlannedList::takes).orElse(Row.of()),
                    Row.copyOf(list.queue().stream().map(Request::id).toList()), list.ordering(), list.openingAt()));
            Map<RequestId, Standing> standings = new HashMap<>();
            Arrangement.standings(now, list).forEach(each -> standings.put(each.request(), each));
            list.queue().forEach(
                    request -> items.add(request(request, Optional.empty(), Optional.ofNullable(standings.get(request.id())), audience)));
            list.held().forEach(held -> items.add(request(held.request(), Optional.of(held.why()), Optional.empty(), audience)));
            list.swaps().forEach(each -> items.add(swap(each)));
        }
        return items;
    }

    /// What a keeper of the list gave as the reason of a move is told to the podium; that it was moved, to everybody.
    private static Item request(Request request, Optional<HoldReason> held, Optional<Standing> standing, Audience audience) {
        Optional<String> detail = standing.filter(each -> each.why() != Standing.Why.MOVED || audience == Audience.PODIUM)
                .flatMap(Standing::detail);
        return new Item.RequestItem(
                request.id(), request.segment(), request.sequence(), request.kind(), request.delegation(), request.language(),
                request.speaker(), request.title(), request.limit(), request.at(), held,
                request.behalf(), standing.map(Standing::why), detail);
    }

    static Item swap(Swap swap) {
        return new Item.SwapItem(swap.request(), swap.with());
    }

    /// The turns of the running segment, and of points of order those that have been recognized; the podium sees all points.
    static List<Item> floor(Conference now, Audience audience) {
        if (!Visibility.ofSession(now, audience)) {
            return List.of();
        }
        Floor floor = now.floor();
        List<Item> items = new ArrayList<>();
        Optional<FloorSpeech> speech = now.booths().speech().filter(said -> now.agenda().sitting().isPresent());
        items.add(new Item.FloorItem(floor.turn().map(Turn::id), floor.interrupted().map(Turn::id), now.floorLanguage(),
                speech.map(FloorSpeech::by)));
        Optional<SegmentId> running = now.agenda().runningSegment().map(Segment::id);
        floor.ended().stream().filter(turn -> running.equals(Optional.of(turn.segment()))).forEach(turn -> items.add(turn(turn)));
        floor.interrupted().ifPresent(turn -> items.add(turn(turn)));
        floor.turn().ifPresent(turn -> items.add(turn(turn)));
        floor.points().stream()
                .filter(point -> point.recognized() || audience == Audience.PODIUM)
                .forEach(point -> items.add(point(point)));
        Row<Motion> motions = floor.motionsByRank(now.plan().rulebook());
        for (int i = 0; i < motions.size(); i++) {
            items.add(motion(motions.get(i), i + 1));
        }
        floor.ruled().filter(ruled -> now.plan().rulebook().appeals() && running.equals(Optional.of(ruled.segment())))
                .ifPresent(ruled -> items.add(new Item.RulingItem(ruled.delegation(), ruled.ruling(), ruled.appellant())));
        return items;
    }

    private static Item motion(Motion motion, int place) {
        return new Item.MotionItem(
                motion.id(), motion.kind(), motion.delegation(), motion.language(), motion.speaker(), motion.movedAt(), place);
    }

    private static Item turn(Turn turn) {
        return new Item.TurnItem(
                turn.id(), turn.segment(), turn.kind(), turn.delegation(), turn.language(), turn.speaker(), turn.title(),
                turn.startedAt(), turn.limit(), turn.used(), turn.runningSince(), turn.paused(), turn.notice(), turn.endedAt(),
                turn.endedBy(), turn.behalf());
    }

    static Item point(PointOfOrder point) {
        return new Item.PointItem(
                point.id(), point.delegation(), point.language(), point.speaker(), point.raisedAt(), point.recognized());
    }

    static List<Item> decisions(Conference now, Audience audience) {
        List<Item> items = new ArrayList<>();
        now.decisions().stream()
                .filter(each -> now.programme().session(each.session())
                        .filter(session -> Visibility.follows(audience, session.publicity())).isPresent())
                .forEach(each -> items.add(new Item.DecisionItem(
                        each.id(), each.session(), each.number(), each.title(), each.reference(), each.proposedAt(), each.status(),
                        each.until(), each.objector(), each.settledAt(), each.attachments())));
        return items;
    }

    /// What is out; the booths see the rest too, so that they can prepare.
    static List<Item> documents(Conference now, Audience audience) {
        List<Item> items = new ArrayList<>();
        NavigableSet<RequestId> delivered = Documents.delivered(now);
        now.papers().all().stream().filter(each -> audience == Audience.BOOTH || Documents.isOut(each, delivered))
                .forEach(each -> items.add(document(each, Documents.isOut(each, delivered))));
        now.papers().transmissions().forEach(each -> items.add(new Item.TransmissionItem(
                each.number(), each.subject(), each.to(), each.at())));
        return items;
    }

    static Item document(Document document, boolean out) {
        return new Item.DocumentItem(
                document.id(), document.subject(), document.sha256(), document.name(), document.size(), document.type(),
                document.delegation(), document.at(), out);
    }

    static List<Item> roster(Conference now, Audience audience) {
        List<Item> items = new ArrayList<>();
        now.roster().delegations()
                .forEach(each -> items.add(new Item.DelegationItem(each.id(), each.category(), each.name(), each.language())));
        now.plan().groups().forEach(each -> items.add(new Item.GroupItem(each.id(), each.name(), each.members())));
        return items;
    }

    /// Who has come, while there is a sitting to come to.
    static List<Item> attendance(Conference now, Audience audience) {
        List<Item> items = new ArrayList<>();
        if (now.agenda().current().isPresent()) {
            Roster roster = now.roster();
            Optional<Quorum> quorum = now.plan().rulebook().quorum();
            int debate = quorum.flatMap(Quorum::debate).map(share -> share.of(roster.states())).orElse(0);
            int decision = quorum.flatMap(Quorum::decision).map(share -> share.of(roster.states())).orElse(0);
            items.add(new Item.QuorumItem(roster.statesPresent(), roster.states(), debate, decision));
            roster.present().forEach(each -> items.add(new Item.AttendanceItem(each)));
        }
        return items;
    }

    /// A seat is shown once, however many devices are at it; to the technician each device is shown too.
    static List<Item> seats(Conference now, Audience audience) {
        List<Item> items = new ArrayList<>();
        now.seats().taken().stream().map(Seats.Taken::seat).distinct().forEach(seat -> items.add(new Item.PresenceItem(seat)));
        now.seats().taken().forEach(each -> items.add(new SignalItem.LinkItem(each.seat(), each.link())));
        return items;
    }

    /// What the limit solver proposes to those who lead and help to lead.
    static List<Item> proposals(Conference now, Audience audience) {
        if (audience != Audience.PODIUM) {
            return List.of();
        }
        return Solver.proposals(now).stream().<Item>map(each -> new Item.ProposalItem(
                each.kind(), each.limit(), each.waiting(), each.deadline(), each.end(), each.to(), each.carried())).toList();
    }

    /// Charged for the turns of every session, as forecasts are made of them.
    static List<Item> budgets(Conference now, Audience audience) {
        return Ledger.all(now).stream().<Item>map(each -> new Item.BudgetItem(
                each.budget().id(), each.budget().name(), each.delegation(), each.budget().time(), each.adjusted(), each.charged()))
                .toList();
    }

    /// Made of the turns of every session, and so for those alone who may follow them all; the table of who sees what has it so.
    static List<Item> forecast(Conference now, Audience audience) {
        return Forecast.of(now).<Item>map(each -> new Item.ForecastItem(
                each.asOf(), each.turn(), each.list(), each.segment(), each.session(), each.day(), each.drift(), each.stop(),
                each.expected())).stream().toList();
    }
}
