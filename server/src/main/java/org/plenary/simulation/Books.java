package org.plenary.simulation;

import java.time.Duration;
import java.util.Optional;
import org.plenary.core.AgendaEvent;
import org.plenary.core.BoothEvent;
import org.plenary.core.DecisionEvent;
import org.plenary.core.DocumentEvent;
import org.plenary.core.FloorEvent;
import org.plenary.core.HouseEvent;
import org.plenary.core.Language;
import org.plenary.core.ListEvent;
import org.plenary.core.Officer;
import org.plenary.core.OrderEvent;
import org.plenary.core.OverrunShare;
import org.plenary.core.Plan;
import org.plenary.core.ProcedureEvent;
import org.plenary.core.ProgrammeEvent;
import org.plenary.core.Rendition;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RosterEvent;
import org.plenary.core.SignalEvent;
import org.plenary.core.TimeEvent;

/// A conference as its plan and its events alone tell it, kept beside the real one and by other rules.
record Books(
        ProgrammeBook programme, AgendaBook agenda, TurnBook turns, ListBook lists, ProcedureBook procedure, BoothBook booths,
        DecisionBook decisions, DocumentBook documents, PaceBook pace, LimitBook limits, BudgetBook budgets, RollBook roll,
        SpeechBook speech, SignalBook signals, ListenerBook listeners, ShiftBook shifts) {

    static Books of(Plan plan) {
        TurnBook turns = new TurnBook();
        ProgrammeBook programme = new ProgrammeBook(plan);
        return new Books(programme, new AgendaBook(), turns, new ListBook(plan), new ProcedureBook(), new BoothBook(),
                new DecisionBook(), new DocumentBook(), new PaceBook(), new LimitBook(programme), new BudgetBook(programme, turns),
                new RollBook(), new SpeechBook(), new SignalBook(), new ListenerBook(), new ShiftBook(plan.zone()));
    }

    /// The plan, with the programme as it is now.
    Plan plan() {
        return programme.plan();
    }

    void keep(Happened happened) {
        pace.keep(happened);
        documents.keep(happened.event());
        speech.keep(happened.event());
        enter(happened);
        booths.handovers().keep(happened, booths::seated);
        Optional<Rendition> rendition = booths.consecutive().rendition();
        booths.consecutive().keep(happened, booths::seated, agenda.session().isPresent());
        if (!booths.consecutive().rendition().equals(rendition)) {
            speech.anotherVoice();
        }
        shifts.keep(happened, booths);
    }

    private void enter(Happened happened) {
        switch (happened.event()) {
            case AgendaEvent e -> {
                agenda.keep(e);
                roll.keep(e);
            }
            case ListEvent e -> lists.keep(e);
            case OrderEvent e -> lists.keep(e);
            case FloorEvent e -> keep(happened, e);
            case ProcedureEvent e -> {
                procedure.keep(e);
                lists.keep(e);
            }
            case BoothEvent e -> booths.keep(e);
            case DecisionEvent e -> decisions.keep(e);
            case DocumentEvent e -> {}
            case TimeEvent.LimitSet e -> limited(happened, e);
            case TimeEvent.OverrunShared(OverrunShare share) -> share.limits().forEach(each -> given(each.request(), each.limit()));
            case TimeEvent.OverrunReturned(OverrunShare share) -> share.limits().forEach(each -> given(each.request(), each.was()));
            case TimeEvent.BudgetAdjusted e -> budgets.keep(e);
            case HouseEvent.SeatTaken e -> booths.keep(e);
            case HouseEvent.SeatLeft e -> booths.keep(e);
            case HouseEvent.ListenersCounted e -> {} // by the command that has told of them
            case HouseEvent.ClockSet e -> {}
            case HouseEvent.Convened e -> {}
            case ProgrammeEvent e -> {
                programme.keep(e);
                agenda.keep(e);
            }
            case SignalEvent e -> signals.keep(happened.at(), e);
            case RosterEvent.DelegationAdmitted e -> {}
            case RosterEvent.AttendanceRegistered e -> roll.keep(e);
        }
    }

    /// What the floor speaks: what somebody has said, what is rendered, else the running turn's language, between turns the presiding
    /// chair's, nothing while no session sits.
    Optional<Language> floorLanguage() {
        if (!agenda.sitting()) {
            return Optional.empty();
        }
        if (speech.said().isPresent()) {
            return speech.said().get().language();
        }
        Optional<Language> rendered = booths.consecutive().heard().map(Rendition::language);
        if (rendered.isPresent()) {
            return rendered;
        }
        Optional<Language> spoken = turns.running().stream().findFirst().map(id -> turns.account(id).language());
        return spoken.or(() -> agenda.session().flatMap(plan()::session)
                .flatMap(session -> agenda.presiding().flatMap(session::chair)).map(Officer::language));
    }

    private void keep(Happened happened, FloorEvent event) {
        budgets.keep(happened.at(), event, happened.before().roster());
        turns.keep(happened.at(), event);
        procedure.keep(event);
        if (event instanceof FloorEvent.TurnStarted started) {
            lists.keep(started);
        }
        if (event instanceof FloorEvent.GivingUndone undone) {
            lists.keep(undone);
        }
        if (event instanceof FloorEvent.PointRaised raised) {
            lists.keep(raised);
        }
    }

    private void limited(Happened happened, TimeEvent.LimitSet event) {
        limits.keep(event);
        turns.confirmed();
        event.turn().ifPresent(turn -> turns.limited(turn, event.limit().limit()));
        lists.each(request -> limits.reached(event.limit(), request, happened.before().roster())
                ? more(limits.limit(request, happened.before().roster()).orElseThrow(), request)
                : request.limit());
    }

    private void given(RequestId id, Duration limit) {
        lists.each(request -> request.id().equals(id) ? limit : request.limit());
    }

    private static Duration more(Duration limit, Request request) {
        return limit.plus(limit.multipliedBy(request.extra().orElse(0)).dividedBy(100));
    }
}
