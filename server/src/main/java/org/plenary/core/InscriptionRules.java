package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListEvent.FloorRequested;

/// The rules of inscription: who gets onto a speakers' list, with which request, at which place.
final class InscriptionRules {

    static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    private InscriptionRules() {}

    /// What is asked for, whoever typed it in.
    ///
    /// @param segment on whose list, where that is said
    /// @param placed  whether it is placed on behalf of the delegation
    private record Asked(
            DelegationId delegation, KindId kind, Optional<Language> language, Optional<String> speaker, Optional<Behalf> behalf,
            Optional<SegmentId> segment, boolean placed) {}

    static Outcome requestFloor(Conference now, Slip slip, RequestFloor command) {
        Asked asked = new Asked(
                slip.badge().delegation().orElseThrow(), command.kind(), command.language(), command.speaker(), command.behalf(),
                command.segment(), false);
        return unknown(now, asked).or(() -> unentitled(now, asked)).orElseGet(() -> {
            RequestKind kind = now.plan().rulebook().kind(asked.kind).orElseThrow();
            return switch (kind.manner()) {
                case RAISED -> PointRules.raise(now, slip, asked.delegation, command);
                case MOVED -> ProcedureRules.move(now, slip.at(), kind, new Motion(
                        now.lists().nextRequest(), kind.id(), asked.delegation, spoken(now, asked), asked.speaker, slip.at()));
                case LISTED, PLACED, INTERPOSED, DEFERRED -> request(now, slip.at(), kind, asked);
            };
        });
    }

    /// The chairs of the session and the secretariat inscribe on behalf of a delegation, also on a closed list.
    static Outcome inscribe(Conference now, Slip slip, Inscribe command) {
        Asked asked = new Asked(
                command.delegation(), command.kind(), command.language(), command.speaker(), command.behalf(), command.segment(), true);
        return unknown(now, asked).or(() -> unplaced(now, slip, asked)).or(() -> unentitled(now, asked))
                .orElseGet(() -> request(now, slip.at(), now.plan().rulebook().kind(asked.kind).orElseThrow(), asked));
    }

    private static Optional<Outcome> unknown(Conference now, Asked asked) {
        if (asked.segment.filter(segment -> now.programme().segment(segment).isEmpty()).isPresent()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_SEGMENT, asked.segment.get().key()));
        }
        Optional<RequestKind> kind = now.plan().rulebook().kind(asked.kind);
        if (kind.isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_KIND, asked.kind.key()));
        }
        Row<DelegationId> aligned = asked.behalf.map(Behalf::aligned).orElse(Row.of());
        Optional<DelegationId> stranger = Stream.concat(Stream.of(asked.delegation), aligned.stream())
                .filter(each -> now.roster().delegation(each).isEmpty()).findFirst();
        if (stranger.isPresent()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_DELEGATION, stranger.get().key()));
        }
        if (asked.language.filter(language -> !now.plan().languages().contains(language)).isPresent()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_LANGUAGE, asked.language.get().code()));
        }
        Optional<GroupId> group = asked.behalf.map(Behalf::group);
        if (group.filter(id -> now.plan().group(id).isEmpty()).isPresent()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_GROUP, group.get().key()));
        }
        if (!Texts.fit(asked.speaker)) {
            return Optional.of(Outcome.refused(Refusal.TEXT_IS_UNFIT));
        }
        boolean fits = kind.get().forGroup() == group.isPresent() && (group.isEmpty() || outside(now.plan().group(group.get()), aligned));
        return fits ? Optional.empty() : Optional.of(Outcome.refused(Refusal.GROUP_IS_UNFIT, asked.kind.key()));
    }

    /// Whoever is aligned with a group is no member of it, and is named once.
    private static boolean outside(Optional<Group> group, Row<DelegationId> aligned) {
        return aligned.stream().distinct().count() == aligned.size()
                && aligned.stream().noneMatch(group.orElseThrow().members()::contains);
    }

    /// Onto the list of the running segment its keepers put somebody, onto another one its own.
    private static Optional<Outcome> unplaced(Conference now, Slip slip, Asked asked) {
        Optional<PlannedSession> session = asked.segment.flatMap(now.programme()::sessionOf)
                .or(() -> now.agenda().current().map(Session::id).flatMap(now.programme()::session));
        return session.map(each -> ListRules.unkept(slip, each))
                .orElseGet(() -> Optional.of(Outcome.refused(Refusal.NO_SESSION_IS_OPEN)));
    }

    /// Neither a hand of its own nor anybody else's gets a delegation what its category has no right to.
    private static Optional<Outcome> unentitled(Conference now, Asked asked) {
        if (now.agenda().current().isEmpty() && asked.segment.isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SESSION_IS_OPEN));
        }
        Category category = now.roster().delegation(asked.delegation).orElseThrow().category();
        if (!now.plan().rulebook().kind(asked.kind).orElseThrow().isOpenTo(category)) {
            return Optional.of(Outcome.refused(Refusal.KIND_IS_NOT_YOURS, asked.kind.key()));
        }
        Optional<GroupId> group = asked.behalf.map(Behalf::group);
        boolean speaksFor = group.flatMap(now.plan()::group).map(each -> each.members().contains(asked.delegation)).orElse(true);
        return speaksFor ? Optional.empty() : Optional.of(Outcome.refused(Refusal.NOT_A_MEMBER, group.orElseThrow().key()));
    }

    /// The same kind asked again by a delegation is answered with the receipt it has.
    private static Outcome request(Conference now, Instant at, RequestKind kind, Asked asked) {
        Optional<SegmentId> ahead = asked.segment.filter(segment -> !isRunning(now, segment));
        Optional<Outcome> barred =
                ahead.map(segment -> tooEarlyOrLate(now, segment, kind, asked.placed)).orElseGet(() -> AgendaRules.notSitting(now));
        if (barred.isPresent()) {
            return barred.get();
        }
        Optional<SpeakersList> named = ahead.or(() -> now.agenda().runningSegment().map(Segment::id)).flatMap(now.lists()::of);
        if (named.isEmpty()) {
            return Outcome.refused(Refusal.NO_SEGMENT_IS_RUNNING);
        }
        SpeakersList list = kind.manner() == RequestKind.Manner.DEFERRED ? LastList.of(now).orElse(named.get()) : named.get();
        Optional<Request> waiting = list.active(asked.delegation, kind.id());
        if (waiting.isPresent()) {
            return new Outcome.Granted(Row.of(), Optional.of(receipt(list, waiting.get())));
        }
        Optional<Outcome> untaken = notTaken(now, list, kind, asked.placed).or(() -> overQuota(now, list, kind, asked.delegation))
                .or(() -> asked.placed || !kind.charged() ? Optional.empty() : ArrangementRules.usedUp(now, list, asked.delegation))
                .or(() -> asked.placed ? Optional.empty() : Ledger.tightest(now, asked.delegation, kind.id(), list.segment())
                        .filter(Ledger::used)
                        .map(ledger -> Outcome.refused(Refusal.BUDGET_IS_USED, ledger.budget().id().key())));
        return untaken.orElseGet(() -> inscribed(now, at, list, kind, asked));
    }

    private static boolean isRunning(Conference now, SegmentId segment) {
        return now.agenda().runningSegment().map(Segment::id).equals(Optional.of(segment));
    }

    /// Ahead of its segment a list takes what is spoken there in its turn: what answers a speaker comes after the speaker. While a
    /// session is suspended nothing is inscribed on its lists.
    private static Optional<Outcome> tooEarlyOrLate(Conference now, SegmentId segment, RequestKind kind, boolean placed) {
        SessionId session = now.programme().sessionOf(segment).orElseThrow().id();
        if (now.agenda().session(session).orElseThrow().status() == Session.Status.SUSPENDED) {
            return Optional.of(Outcome.refused(Refusal.SESSION_IS_SUSPENDED));
        }
        boolean listed =
                placed ? now.lists().of(segment).isPresent() : now.programme().segment(segment).flatMap(PlannedSegment::list).isPresent();
        boolean answers = kind.manner() == RequestKind.Manner.INTERPOSED || kind.manner() == RequestKind.Manner.DEFERRED;
        return ListRules.over(now, segment)
                .or(() -> listed ? Optional.empty() : Optional.of(Outcome.refused(Refusal.NO_SUCH_LIST)))
                .or(() -> answers ? Optional.of(Outcome.refused(Refusal.KIND_IS_NOT_TAKEN, kind.id().key())) : Optional.empty());
    }

    private static Outcome inscribed(Conference now, Instant at, SpeakersList list, RequestKind kind, Asked asked) {
        Request request = new Request(
                now.lists().nextRequest(), list.segment(), list.lastSequence() + 1, kind.id(), asked.delegation, spoken(now, asked),
                asked.speaker,
                Optional.empty(), limit(now, list, kind, asked.delegation), at, asked.behalf);
        int place = ArrangementRules.place(now, list, request);
        Receipt receipt = new Receipt(request.id(), request.sequence(), at, place);
        return new Outcome.Granted(Row.of(new FloorRequested(request, place)), Optional.of(receipt));
    }

    /// A delegation speaks its own language, unless it says otherwise.
    private static Language spoken(Conference now, Asked asked) {
        return asked.language.orElseGet(() -> now.roster().delegation(asked.delegation).orElseThrow().language());
    }

    private static Receipt receipt(SpeakersList list, Request request) {
        return new Receipt(request.id(), request.sequence(), request.at(), list.place(request.id()));
    }

    /// What is placed by the chair is taken on any list; points of order and motions are never placed.
    private static Optional<Outcome> notTaken(Conference now, SpeakersList list, RequestKind kind, boolean placed) {
        Optional<Outcome> wrongKind = Optional.of(Outcome.refused(Refusal.KIND_IS_NOT_TAKEN, kind.id().key()));
        if (placed) {
            return isBesideTheLists(kind) ? wrongKind : Optional.empty();
        }
        Optional<PlannedList> plan = now.programme().segment(list.segment()).flatMap(PlannedSegment::list);
        if (plan.isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_LIST));
        }
        if (!kind.isListed() || !plan.get().takes().contains(kind.id())) {
            return wrongKind;
        }
        Optional<Outcome> closed = switch (list.status()) {
            case PLANNED -> kind.manner() == RequestKind.Manner.DEFERRED
                    ? Optional.empty()
                    : Optional.of(Outcome.refused(Refusal.LIST_IS_NOT_OPEN));
            case OPEN, CLOSING -> Optional.empty();
            case CLOSED, EXHAUSTED ->
                    kind.onClosedList() ? Optional.empty() : Optional.of(Outcome.refused(Refusal.LIST_IS_CLOSED));
        };
        boolean unasked = kind.manner() == RequestKind.Manner.INTERPOSED && now.floor().turn().isEmpty();
        return closed.or(() -> unasked ? Optional.of(Outcome.refused(Refusal.NO_TURN_TO_ANSWER)) : Optional.empty());
    }

    private static boolean isBesideTheLists(RequestKind kind) {
        return kind.manner() == RequestKind.Manner.RAISED || kind.manner() == RequestKind.Manner.MOVED;
    }

    private static Optional<Outcome> overQuota(Conference now, SpeakersList list, RequestKind kind, DelegationId delegation) {
        return kind.quota().filter(quota -> QuotaUse.before(now, list.segment(), kind, delegation) >= quota.most())
                .map(quota -> Outcome.refused(Refusal.QUOTA_IS_USED, kind.id().key()));
    }

    /// What the chair has set comes first, then what the plan says of the segment and the kind, or of the session where the list says
    /// nothing. The list's limit comes before the kind's, and the kind's before the usual one; what is not
    /// charged keeps its own on any list.
    static Duration limit(Conference now, SpeakersList list, RequestKind kind, DelegationId delegation) {
        int earlier = kind.limits().size() > 1 ? QuotaUse.before(now, list.segment(), kind, delegation) : 0;
        Optional<Duration> own = kind.limit(earlier);
        Optional<Duration> planned = now.programme().segment(list.segment()).flatMap(PlannedSegment::list).flatMap(PlannedList::limit);
        return TimeLimits.of(now, list.segment(), kind.id(), delegation)
                .or(() -> TimeLimits.planned(now, list.segment(), kind.id(), delegation, planned.isPresent()))
                .or(() -> kind.charged() ? planned.or(() -> own) : own.or(() -> planned)).orElse(USUAL_LIMIT);
    }

    /// The programme's entries as requests, in the order of the programme; a list that was open before may hold others already, and what
    /// a reopened segment has heard is not placed again.
    static List<Event> programme(Conference now, Instant at, PlannedSegment plan) {
        List<Event> events = new ArrayList<>();
        Conference after = now;
        List<Turn> heard = new ArrayList<>(now.floor().ended().stream()
                .filter(turn -> turn.segment().equals(plan.id()) && turn.kind().equals(RequestKinds.PROGRAMME_ENTRY.id()) && !turn.undone())
                .toList());
        for (ProgrammeEntry entry : plan.programme()) {
            Optional<Turn> had = heard.stream().filter(turn -> turn.delegation().equals(entry.delegation())
                    && turn.title().equals(Optional.of(entry.title()))).findFirst();
            if (had.isPresent()) {
                heard.remove(had.get());
                continue;
            }
            Language language = entry.language().orElseGet(() -> now.roster().delegation(entry.delegation()).orElseThrow().language());
            SpeakersList list = after.lists().of(plan.id()).orElseThrow();
            Request request = new Request(
                    after.lists().nextRequest(), plan.id(), list.lastSequence() + 1, RequestKinds.PROGRAMME_ENTRY.id(), entry.delegation(),
                    language, entry.speaker(), Optional.of(entry.title()), entry.limit(), at, Optional.empty());
            Event event = new FloorRequested(request, ArrangementRules.place(after, list, request));
            events.add(event);
            after = after.after(at, event);
        }
        return events;
    }
}
