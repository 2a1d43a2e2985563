package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.ListCommand.Inscribe;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListEvent.FloorRequested;

/// The rules of inscription: who gets onto a speakers' list, with which request, at which place.
final class InscriptionRules {

    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);

    private InscriptionRules() {}

    static Outcome requestFloor(Conference now, Slip slip, RequestFloor asked) {
        DelegationId delegation = slip.badge().delegation().orElseThrow();
        Optional<RequestKind> kind = RequestKinds.named(asked.kind());
        return unknown(now, kind, asked.kind(), delegation, asked.language(), asked.speaker())
                .orElseGet(() -> kind.orElseThrow().manner() == RequestKind.Manner.RAISED
                        ? FloorRules.raise(now, slip, delegation, asked)
                        : request(now, slip.at(), delegation, kind.get(), asked.language(), asked.speaker(), false));
    }

    /// The chairs of the session and the secretariat inscribe on behalf of a delegation, also on a closed list.
    static Outcome inscribe(Conference now, Slip slip, Inscribe asked) {
        Optional<RequestKind> kind = RequestKinds.named(asked.kind());
        return unknown(now, kind, asked.kind(), asked.delegation(), asked.language(), asked.speaker())
                .or(() -> ListRules.unkept(now, slip))
                .orElseGet(() -> request(
                        now, slip.at(), asked.delegation(), kind.orElseThrow(), asked.language(), asked.speaker(), true));
    }

    private static Optional<Outcome> unknown(
            Conference now, Optional<RequestKind> kind, KindId key, DelegationId delegation, Optional<Language> language,
            Optional<String> speaker) {
        if (kind.isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_KIND, key.key()));
        }
        if (now.roster().delegation(delegation).isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_DELEGATION, delegation.key()));
        }
        if (language.filter(asked -> !now.plan().languages().contains(asked)).isPresent()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_LANGUAGE, language.get().code()));
        }
        return Texts.fit(speaker) ? Optional.empty() : Optional.of(Outcome.refused(Refusal.TEXT_IS_UNFIT));
    }

    /// The same kind asked again by a delegation is answered with the receipt it has.
    private static Outcome request(
            Conference now, Instant at, DelegationId delegation, RequestKind kind, Optional<Language> language,
            Optional<String> speaker, boolean placed) {
        Optional<Outcome> barred = AgendaRules.notSitting(now);
        if (barred.isPresent()) {
            return barred.get();
        }
        Optional<SpeakersList> running = now.runningList();
        if (running.isEmpty()) {
            return Outcome.refused(Refusal.NO_SEGMENT_IS_RUNNING);
        }
        SpeakersList list = running.get();
        Optional<Request> waiting = list.active(delegation, kind.id());
        if (waiting.isPresent()) {
            return new Outcome.Granted(Row.of(), Optional.of(receipt(list, waiting.get())));
        }
        Optional<Outcome> untaken = notTaken(now, list, kind, placed)
                .or(() -> placed ? Optional.empty() : ArrangementRules.usedUp(now, list, delegation));
        if (untaken.isPresent()) {
            return untaken.get();
        }
        Language spoken = language.orElseGet(() -> now.roster().delegation(delegation).orElseThrow().language());
        Request request = new Request(
                now.lists().nextRequest(), list.segment(), list.lastSequence() + 1, kind.id(), delegation, spoken, speaker,
                Optional.empty(),
                limit(now, list, kind), at);
        int place = ArrangementRules.place(now, list, request);
        Receipt receipt = new Receipt(request.id(), request.sequence(), at, place);
        return new Outcome.Granted(Row.of(new FloorRequested(request, place)), Optional.of(receipt));
    }

    private static Receipt receipt(SpeakersList list, Request request) {
        return new Receipt(request.id(), request.sequence(), request.at(), list.place(request.id()));
    }

    /// What is placed by the chair is taken on any list; a point of order is never placed.
    private static Optional<Outcome> notTaken(Conference now, SpeakersList list, RequestKind kind, boolean placed) {
        Optional<Outcome> wrongKind = Optional.of(Outcome.refused(Refusal.KIND_IS_NOT_TAKEN, kind.id().key()));
        if (placed) {
            return kind.manner() == RequestKind.Manner.RAISED ? wrongKind : Optional.empty();
        }
        Optional<PlannedList> plan = now.plan().segment(list.segment()).flatMap(PlannedSegment::list);
        if (plan.isEmpty()) {
            return Optional.of(Outcome.refused(Refusal.NO_SUCH_LIST));
        }
        if (kind.manner() == RequestKind.Manner.PLACED || !plan.get().takes().contains(kind.id())) {
            return wrongKind;
        }
        return switch (list.status()) {
            case PLANNED -> Optional.of(Outcome.refused(Refusal.LIST_IS_NOT_OPEN));
            case OPEN, CLOSING -> Optional.empty();
            case CLOSED, EXHAUSTED ->
                    kind.onClosedList() ? Optional.empty() : Optional.of(Outcome.refused(Refusal.LIST_IS_CLOSED));
        };
    }

    /// The list's own limit comes before the kind's, and the kind's before the usual one.
    private static Duration limit(Conference now, SpeakersList list, RequestKind kind) {
        return now.plan().segment(list.segment()).flatMap(PlannedSegment::list).flatMap(PlannedList::limit)
                .or(kind::limit).orElse(USUAL_LIMIT);
    }

    /// The programme's entries as requests, in the order of the programme, before all others.
    static List<Event> programme(Conference now, Instant at, PlannedSegment plan) {
        List<Event> events = new ArrayList<>();
        int number = now.lists().nextRequest().number();
        int sequence = now.lists().of(plan.id()).orElseThrow().lastSequence();
        for (ProgrammeEntry entry : plan.programme()) {
            Language language = entry.language().orElseGet(() -> now.roster().delegation(entry.delegation()).orElseThrow().language());
            int place = events.size() + 1;
            Request request = new Request(
                    new RequestId(number + events.size()), plan.id(), sequence + place, RequestKinds.PROGRAMME_ENTRY.id(),
                    entry.delegation(),
                    language, entry.speaker(), Optional.of(entry.title()), entry.limit(), at);
            events.add(new FloorRequested(request, place));
        }
        return events;
    }
}
