package org.plenary.simulation;

import static org.plenary.simulation.Invariant.DOCUMENTS_ARE_SUBMITTED_BY_THEIR_OWN;
import static org.plenary.simulation.Invariant.DOCUMENTS_FOLLOW_FROM_THEIR_EVENTS;
import static org.plenary.simulation.Invariant.WHAT_IS_TRANSMITTED_IS_FINAL;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.Decision;
import org.plenary.core.DocumentEvent.DocumentSubmitted;
import org.plenary.core.DocumentEvent.DocumentTransmitted;
import org.plenary.core.DocumentEvent.DocumentWithdrawn;
import org.plenary.core.Documents;
import org.plenary.core.Outcome;
import org.plenary.core.Role;
import org.plenary.core.SeatId;
import org.plenary.core.Subject;

/// Looks at every document: who submitted it, and what went out of the house.
final class DocumentAudit implements Audit {

    private final Books books;
    private final Set<DocumentTransmitted> gone = new HashSet<>();
    private Documents seen = Documents.NONE;

    DocumentAudit(Books books) {
        this.books = books;
    }

    @Override
    public void happened(Happened happened, Conference now, Report report) {
        if (happened.event() instanceof DocumentTransmitted event) {
            report.check(WHAT_IS_TRANSMITTED_IS_FINAL, gone.add(event) && isFinal(event.subject()), () -> "there was " + event);
        }
        if (happened.event() instanceof DocumentWithdrawn(var id)) {
            Subject subject = happened.before().papers().document(id).orElseThrow().subject();
            boolean stays = gone.stream().anyMatch(each -> each.subject().equals(subject))
                    || subject instanceof Subject.StatementSubject && books.documents().isOut(subject);
            report.check(WHAT_IS_TRANSMITTED_IS_FINAL, !stays, () -> "a document of " + subject + " was withdrawn");
        }
    }

    private boolean isFinal(Subject subject) {
        return switch (subject) {
            case Subject.StatementSubject s -> false;
            case Subject.ReportSubject s -> books.documents().all().stream().anyMatch(each -> each.subject().equals(s));
            case Subject.DecisionSubject(var id) -> books.decisions().page(id).status() == Decision.Status.ADOPTED;
        };
    }

    @Override
    public void after(Step step, Report report) {
        if (step.outcome() instanceof Outcome.Granted) {
            step.granted().forEach(happened -> submitted(step, happened, report));
        }
        Documents is = step.after().papers();
        if (is != seen) {
            seen = is;
            report.equal(DOCUMENTS_FOLLOW_FROM_THEIR_EVENTS, "what was submitted", books.documents().all(), is.all());
            report.equal(DOCUMENTS_FOLLOW_FROM_THEIR_EVENTS, "what was transmitted", books.documents().transmitted(),
                    is.transmissions().stream().map(each -> new DocumentTransmitted(each.subject(), each.to())).toList());
        }
    }

    private void submitted(Step step, Happened happened, Report report) {
        Optional<Subject> subject = switch (happened.event()) {
            case DocumentSubmitted(var document) -> Optional.of(document.subject());
            case DocumentWithdrawn(var id) -> Optional.of(happened.before().papers().document(id).orElseThrow().subject());
            default -> Optional.empty(); // not sealed: the rest is no document's
        };
        subject.ifPresent(each -> report.check(DOCUMENTS_ARE_SUBMITTED_BY_THEIR_OWN, isOwn(step.slip().badge(), each),
                () -> step.slip().badge() + " was granted " + happened.event()));
    }

    private boolean isOwn(Badge badge, Subject subject) {
        Optional<SeatId> seat = badge.seat();
        return badge.role() == Role.SECRETARY || switch (subject) {
            case Subject.StatementSubject(var request) ->
                    badge.delegation().isPresent() && badge.delegation().equals(books.documents().asker(request));
            case Subject.ReportSubject(var session) -> books.plan().session(session)
                    .flatMap(plan -> plan.rapporteur()).filter(officer -> seat.equals(Optional.of(officer.seat()))).isPresent();
            case Subject.DecisionSubject(var id) -> books.plan().sessions().stream()
                    .filter(plan -> id.key().startsWith(plan.id().key() + "-"))
                    .anyMatch(plan -> plan.chairs().stream().anyMatch(officer -> seat.equals(Optional.of(officer.seat()))));
        };
    }
}
