package org.plenary.core;

import java.time.Instant;
import java.util.Optional;

/// One hall with one floor, as it stands between two commands: the unit of state, a value that never changes.
///
/// @param pace      how the time has been used so far; empty before anything has happened that a forecast could be made from
/// @param documents what was submitted and transmitted; empty before the first of it
/// @param signals   what booths, technician and chair have told each other; empty before the first of it
public record Conference(
        Plan plan, ConferenceClock clock, Agenda agenda, Lists lists, Floor floor, Booths booths, Roster roster, Seats seats,
        Row<Decision> decisions, Optional<Pace> pace, Optional<Documents> documents, Optional<Signals> signals) {

    /// A conference in which nobody has given a signal.
    public Conference(
            Plan plan, ConferenceClock clock, Agenda agenda, Lists lists, Floor floor, Booths booths, Roster roster, Seats seats,
            Row<Decision> decisions, Optional<Pace> pace, Optional<Documents> documents) {
        this(plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, documents, Optional.empty());
    }

    /// A conference in which nobody has submitted anything.
    public Conference(
            Plan plan, ConferenceClock clock, Agenda agenda, Lists lists, Floor floor, Booths booths, Roster roster, Seats seats,
            Row<Decision> decisions, Optional<Pace> pace) {
        this(plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, Optional.empty());
    }

    /// A conference that has just been convened.
    public static Conference convened(HouseEvent.Convened event) {
        Plan plan = event.plan();
        return new Conference(
                plan, event.clock(), Agenda.of(plan), Lists.of(plan, event.clock().anchor()), Floor.EMPTY, Booths.of(plan), Roster.of(plan),
                Seats.EMPTY,
                Row.of(), Optional.empty());
    }

    /// The conference after something has happened to it.
    ///
    /// @param at conference time of the event
    public Conference after(Instant at, Event event) {
        Conference then = changed(at, event);
        return then.with(Shifts.after(this, then, at)).with(Pace.after(this, at, event));
    }

    private Conference changed(Instant at, Event event) {
        return switch (event) {
            case AgendaEvent.SessionOpened e -> with(agenda.after(at, e)).with(roster.counted());
            case AgendaEvent.SessionClosed e -> with(agenda.after(at, e)).with(roster.counted()).with(booths.closed());
            case AgendaEvent.PresidingPassed e -> with(agenda.after(at, e)).with(booths.unsaid());
            case AgendaEvent.PresidingTaken e -> with(agenda.after(at, e)).with(booths.unsaid());
            case AgendaEvent.ConferenceClosed e -> with(agenda.after(at, e)).with(booths.over());
            case AgendaEvent e -> with(agenda.after(at, e));
            case ProgrammeEvent e -> with(agenda.after(programme(), e));
            case ListEvent e -> with(lists.after(e));
            case OrderEvent e -> with(documents(e)).with(lists.after(e));
            case FloorEvent e -> with(lists.after(e)).with(floor.after(at, plan.policies(), e)).with(booths.after(at, e));
            case ProcedureEvent e -> with(lists.after(e)).with(floor.after(e));
            case TimeEvent.LimitSet e -> with(TimeLimits.after(this, e.limit())).with(floor.limited(e, plan.policies(), at));
            case TimeEvent.OverrunShared(OverrunShare share) -> with(lists.shared(share));
            case TimeEvent.OverrunReturned(OverrunShare share) -> with(lists.returned(share));
            case TimeEvent.BudgetAdjusted e -> with(lists.adjusted(e.adjustment()));
            case BoothEvent e -> with(booths.after(at, e, agenda.current().isPresent()));
            case DecisionEvent e -> new Conference(
                    plan, clock, agenda, lists, floor, booths, roster, seats, Decisions.after(decisions, at, e), pace, documents, signals);
            case DocumentEvent e -> with(papers().after(at, e));
            case SignalEvent e -> with(heard().after(at, e));
            case RosterEvent.DelegationAdmitted(Delegation delegation) -> with(roster.with(delegation));
            case RosterEvent.AttendanceRegistered e -> with(roster.with(e));
            case HouseEvent.SeatTaken e -> with(seats.after(e)).with(booths.present(e.seat(), true));
            case HouseEvent.SeatLeft e -> left(e);
            case HouseEvent.ListenersCounted e -> with(seats.after(e));
            case HouseEvent.ClockSet(ConferenceClock set) -> with(set);
            case HouseEvent.Convened e -> convened(e);
        };
    }

    /// What happens next by itself, if that is by an instant and nobody does anything before.
    public Optional<Due> due(Instant by) {
        return Schedule.next(this).filter(due -> !due.at().isAfter(by))
                .map(due -> new Due(due.at(), due.rank(), ArrangementRules.arranged(this, due.at(), due.events())));
    }

    /// When the conference wants to be woken.
    public Optional<Instant> wakeAt() {
        return Schedule.next(this).map(Due::at);
    }

    /// What an interpreter renders on the floor now: nothing while the speaker it is of gives way to a point of order.
    public Optional<Rendition> rendition() {
        return booths.rendition().filter(each -> floor.turn().filter(turn -> turn.id().equals(each.turn())).isPresent());
    }

    /// What the floor speaks: a technician's word, else a booth's, else what an interpreter renders on it, else the running turn's
    /// language, between turns the presiding chair's; empty while no session sits, and where several languages are mixed.
    public Optional<Language> floorLanguage() {
        if (agenda.sitting().isEmpty()) {
            return Optional.empty();
        }
        Optional<FloorSpeech> said = booths.speech();
        if (said.isPresent()) {
            return said.get().language();
        }
        return rendition().map(Rendition::language).or(() -> floor.turn().filter(Turn::running).map(Turn::language))
                .or(() -> presidingChair().map(Officer::language));
    }

    /// The chair who holds the presiding token.
    public Optional<Officer> presidingChair() {
        return agenda.current()
                .flatMap(session -> programme().session(session.id()))
                .flatMap(session -> agenda.presiding().flatMap(session::chair));
    }

    /// The sessions and segments as they shall be held now.
    public Programme programme() {
        return new Programme(agenda.amended().isEmpty() ? plan.sessions() : agenda.amended());
    }

    /// Where a session stands with its agenda; empty where it needs no adoption.
    public Optional<Session.Adoption> adoption(SessionId id) {
        Optional<Session.Adoption> settled = agenda.session(id).flatMap(Session::adoption);
        return plan.policies().adoptsAgenda() ? settled.or(() -> Optional.of(Session.Adoption.PENDING)) : settled;
    }

    /// The list of the running segment.
    public Optional<SpeakersList> runningList() {
        return agenda.runningSegment().flatMap(segment -> lists.of(segment.id()));
    }

    public Optional<Decision> decision(DecisionId id) {
        return Decisions.find(decisions, id);
    }

    public Documents papers() {
        return documents.orElse(Documents.NONE);
    }

    public Signals heard() {
        return signals.orElse(Signals.NONE);
    }

    /// The documents, which remember whose a request was that leaves its list because its statement is handed in.
    private Documents documents(OrderEvent event) {
        return event instanceof OrderEvent.StatementHandedIn(RequestId id)
                ? lists.listOf(id).flatMap(list -> list.request(id))
                        .map(request -> papers().with(new HandedIn(id, request.delegation()))).orElseGet(this::papers)
                : papers();
    }

    private Conference left(HouseEvent.SeatLeft event) {
        Seats fewer = seats.after(event);
        return with(fewer).with(booths.present(event.seat(), fewer.taken(event.seat())));
    }

    private Conference with(Optional<Pace> pace) {
        return pace.equals(this.pace) ? this
                : new Conference(plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, documents, signals);
    }

    private Conference with(Documents papers) {
        return papers.equals(papers()) ? this : new Conference(
                plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, Optional.of(papers), signals);
    }

    private Conference with(Signals heard) {
        return heard == heard() ? this : new Conference(
                plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, documents, Optional.of(heard));
    }

    private Conference with(ConferenceClock clock) {
        return new Conference(plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, documents, signals);
    }

    private Conference with(Agenda agenda) {
        return new Conference(plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, documents, signals);
    }

    private Conference with(Lists lists) {
        return lists == this.lists ? this
                : new Conference(plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, documents, signals);
    }

    private Conference with(Floor floor) {
        return new Conference(plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, documents, signals);
    }

    private Conference with(Booths booths) {
        return booths == this.booths ? this
                : new Conference(plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, documents, signals);
    }

    private Conference with(Roster roster) {
        return roster == this.roster
                ? this
                : new Conference(plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, documents, signals);
    }

    private Conference with(Seats seats) {
        return new Conference(plan, clock, agenda, lists, floor, booths, roster, seats, decisions, pace, documents, signals);
    }
}
