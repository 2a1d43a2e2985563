package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.plenary.core.Agenda;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.Booths;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.Decision;
import org.plenary.core.Event;
import org.plenary.core.Floor;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.HouseEvent;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.Lists;
import org.plenary.core.Outcome;
import org.plenary.core.Pace;
import org.plenary.core.Plan;
import org.plenary.core.Receipt;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Route;
import org.plenary.core.Routing;
import org.plenary.core.Row;
import org.plenary.core.Slip;
import org.plenary.meeting.Hall440;
import org.plenary.views.Audience;
import org.plenary.views.View;

/// A small conference that goes well before an auditor, until a test spoils a step of it.
final class Scene {

    private final Auditor auditor;
    private Conference now;

    Scene() {
        this(Routing::routes, View::of);
    }

    /// A conference under other rules.
    Scene(Plan plan) {
        this(plan, Routing::routes, View::of);
    }

    Scene(Function<Conference, Row<Route>> routing, BiFunction<Conference, Audience, View> views) {
        this(Hall440.plan(), routing, views);
    }

    private Scene(Plan plan, Function<Conference, Row<Route>> routing, BiFunction<Conference, Audience, View> views) {
        Instant at = Hall440.at("09:00:00");
        now = Conference.convened(new HouseEvent.Convened(plan, new ConferenceClock(at, at, 1)));
        auditor = new Auditor(now, routing, views, 1);
        long number = 1;
        for (Badge badge : Hall440.SEATED) {
            well("09:00:00", Badge.HOUSE, new TakeSeat(badge.seat().orElseThrow(), new Link("hall", 1, number++)));
        }
    }

    /// A scene in which the debate of session 1 runs.
    static Scene debate() {
        return debate(Hall440.plan());
    }

    static Scene debate(Plan plan) {
        return new Scene(plan)
                .well("09:30:00", Hall440.CHAIR, new OpenSession(Hall440.SESSION_1))
                .well("09:30:10", Hall440.CHAIR, new StartSegment(Hall440.DEBATE));
    }

    /// A scene in which Norway waits, and Japan after it.
    static Scene waiting() {
        return debate()
                .well("09:31:00", Hall440.NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN))
                .well("09:31:01", Hall440.JAPAN_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN));
    }

    /// A scene in which Norway has had the floor since 10:00, and Japan waits.
    static Scene speaking() {
        return waiting().well("10:00:00", Hall440.CHAIR, new GiveFloor(new RequestId(1)));
    }

    /// A step in which nothing is done.
    Step wake() {
        return step("10:00:10", Badge.HOUSE, new Wake());
    }

    Conference now() {
        return now;
    }

    /// Plays a step as it should be, in which the auditor finds nothing.
    Scene well(String time, Badge badge, Command command) {
        assertThat(audited(step(time, badge, command))).isEmpty();
        return this;
    }

    /// A step as it should be, not yet audited, for a test to spoil.
    Step step(String time, Badge badge, Command command) {
        return Step.of(now, new Slip(new CommandId(1, 1), Hall440.at(time), badge, command));
    }

    /// A step in which a command is granted with events that the rules would not have made of it.
    Step granted(String time, Badge badge, Command command, Event... events) {
        return granted(time, badge, command, Optional.empty(), events);
    }

    Step granted(String time, Badge badge, Command command, Optional<Receipt> receipt, Event... events) {
        Slip slip = new Slip(new CommandId(1, 1), Hall440.at(time), badge, command);
        List<Happened> happened = new ArrayList<>();
        Conference after = now;
        for (Event event : events) {
            Conference next = after.after(slip.at(), event);
            happened.add(new Happened(slip.at(), event, after, next));
            after = next;
        }
        return new Step(now, Row.of(), slip, now, new Outcome.Granted(Row.of(events), receipt), Row.copyOf(happened), after);
    }

    /// A step after which the conference is another than its events make it.
    static Step spoiled(Step step, UnaryOperator<Conference> spoil) {
        return new Step(
                step.before(), step.due(), step.slip(), step.met(), step.outcome(), step.granted(), spoil.apply(step.after()));
    }

    static Step answered(Step step, Outcome outcome) {
        return new Step(step.before(), step.due(), step.slip(), step.met(), outcome, Row.of(), step.met());
    }

    /// What the auditor finds in a step; the scene goes on from there.
    List<Invariant> found(Step step) {
        return audited(step).stream().map(Finding::invariant).distinct().toList();
    }

    private List<Finding> audited(Step step) {
        now = step.after();
        return auditor.audit(step);
    }

    static Conference with(Conference now, Agenda agenda) {
        return new Conference(
                now.plan(), now.clock(), agenda, now.lists(), now.floor(), now.booths(), now.roster(), now.seats(),
                now.decisions(), now.pace());
    }

    static Conference with(Conference now, Lists lists) {
        return new Conference(
                now.plan(), now.clock(), now.agenda(), lists, now.floor(), now.booths(), now.roster(), now.seats(),
                now.decisions(), now.pace());
    }

    static Conference with(Conference now, Floor floor) {
        return new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), floor, now.booths(), now.roster(), now.seats(),
                now.decisions(), now.pace());
    }

    static Conference with(Conference now, Booths booths) {
        return new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), now.floor(), booths, now.roster(), now.seats(),
                now.decisions(), now.pace());
    }

    static Conference with(Conference now, Row<Decision> decisions) {
        return new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), now.floor(), now.booths(), now.roster(), now.seats(), decisions,
                now.pace());
    }

    static Conference with(Conference now, Pace pace) {
        return new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), now.floor(), now.booths(), now.roster(), now.seats(),
                now.decisions(), Optional.of(pace));
    }
}
