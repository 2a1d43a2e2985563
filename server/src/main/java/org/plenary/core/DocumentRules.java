package org.plenary.core;

import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.core.DocumentCommand.SubmitDocument;
import org.plenary.core.DocumentCommand.Transmit;
import org.plenary.core.DocumentCommand.WithdrawDocument;
import org.plenary.core.DocumentEvent.DocumentSubmitted;
import org.plenary.core.DocumentEvent.DocumentTransmitted;
import org.plenary.core.DocumentEvent.DocumentWithdrawn;
import org.plenary.core.Subject.DecisionSubject;
import org.plenary.core.Subject.ReportSubject;
import org.plenary.core.Subject.StatementSubject;

/// The rules of documents. Whether a content is there nobody can know who has only the log: the gateway lets no hash of another pass.
final class DocumentRules {

    private static final int MOST_OF_A_SUBJECT = 8;

    private DocumentRules() {}

    static Outcome decide(Conference now, Slip slip, DocumentCommand command) {
        return switch (command) {
            case SubmitDocument submit -> submit(now, slip, submit);
            case WithdrawDocument(DocumentId id) -> now.papers().document(id).map(document -> withdraw(now, slip, document))
                    .orElseGet(() -> Outcome.refused(Refusal.NO_SUCH_DOCUMENT, id.toString()));
            case Transmit transmit -> transmit(now, transmit);
        };
    }

    private static Outcome submit(Conference now, Slip slip, SubmitDocument submit) {
        Optional<Outcome> missing = missing(now, submit.subject());
        if (missing.isPresent()) {
            return missing.get();
        }
        if (!isFit(submit)) {
            return Outcome.refused(Refusal.DOCUMENT_IS_UNFIT);
        }
        return notYours(now, slip.badge(), submit.subject()).or(() -> crowded(now, submit)).orElseGet(() -> Outcome.granted(
                new DocumentSubmitted(new Document(
                        new DocumentId(now.papers().last() + 1), submit.subject(), submit.sha256(), submit.name(), submit.size(),
                        submit.type(), delegation(now, submit.subject()), slip.at()))));
    }

    private static Optional<Outcome> crowded(Conference now, SubmitDocument submit) {
        Row<Document> beside =
                Row.copyOf(now.papers().all().stream().filter(each -> each.subject().equals(submit.subject())).toList());
        if (beside.any(each -> each.sha256().equals(submit.sha256()))) {
            return Optional.of(Outcome.refused(Refusal.DOCUMENT_EXISTS));
        }
        return beside.size() < MOST_OF_A_SUBJECT ? Optional.empty() : Optional.of(Outcome.refused(Refusal.DOCUMENTS_ARE_USED_UP));
    }

    private static Outcome withdraw(Conference now, Slip slip, Document document) {
        Optional<Outcome> notYours = notYours(now, slip.badge(), document.subject());
        if (notYours.isPresent()) {
            return notYours.get();
        }
        if (document.subject() instanceof StatementSubject && Documents.isOut(document, Documents.delivered(now))) {
            return Outcome.refused(Refusal.STATEMENT_IS_DELIVERED);
        }
        return now.papers().transmitted(document.subject())
                ? Outcome.refused(Refusal.SUBJECT_IS_TRANSMITTED)
                : Outcome.granted(new DocumentWithdrawn(document.id()));
    }

    private static Outcome transmit(Conference now, Transmit transmit) {
        Optional<Outcome> missing = missing(now, transmit.subject());
        if (missing.isPresent()) {
            return missing.get();
        }
        if (!Texts.fit(transmit.to())) {
            return Outcome.refused(Refusal.TEXT_IS_UNFIT);
        }
        return switch (transmit.subject()) {
            case StatementSubject statement -> Outcome.refused(Refusal.STATEMENT_IS_NOT_TRANSMITTED);
            case ReportSubject report -> addressed(now, transmit, reported(now, report), Refusal.NO_REPORT_IS_SUBMITTED);
            case DecisionSubject(DecisionId id) -> addressed(
                    now, transmit, now.decision(id).filter(each -> each.status() == Decision.Status.ADOPTED).isPresent(),
                    Refusal.DECISION_IS_NOT_ADOPTED);
        };
    }

    private static Outcome addressed(Conference now, Transmit transmit, boolean isFinal, Refusal otherwise) {
        Optional<Words> to = transmit.to().map(text -> new Words(text, text)).or(() -> now.plan().policies().addressee());
        if (to.isEmpty()) {
            return Outcome.refused(Refusal.NO_ADDRESSEE);
        }
        if (!isFinal) {
            return Outcome.refused(otherwise);
        }
        boolean again = now.papers().transmissions().any(each -> each.subject().equals(transmit.subject()) && each.to().equals(to.get()));
        return again
                ? Outcome.refused(Refusal.SUBJECT_IS_TRANSMITTED)
                : Outcome.granted(new DocumentTransmitted(transmit.subject(), to.get()));
    }

    private static boolean reported(Conference now, ReportSubject report) {
        return now.papers().all().any(document -> document.subject().equals(report));
    }

    private static Optional<Outcome> missing(Conference now, Subject subject) {
        return switch (subject) {
            case StatementSubject(RequestId request) -> delegation(now, request).isPresent()
                    ? Optional.empty()
                    : Optional.of(Outcome.refused(Refusal.NO_SUCH_REQUEST, request.toString()));
            case ReportSubject(SessionId session) -> now.programme().session(session).isPresent()
                    ? Optional.empty()
                    : Optional.of(Outcome.refused(Refusal.NO_SUCH_SESSION, session.key()));
            case DecisionSubject(DecisionId decision) -> now.decision(decision).isPresent()
                    ? Optional.empty()
                    : Optional.of(Outcome.refused(Refusal.NO_SUCH_DECISION, decision.key()));
        };
    }

    /// The secretariat submits and withdraws everything; else a delegation acts for its own statements, a rapporteur for the report of
    /// the own session, a chair for the decisions of the own session.
    private static Optional<Outcome> notYours(Conference now, Badge badge, Subject subject) {
        Optional<Outcome> notYours = Optional.of(Outcome.refused(Refusal.NOT_YOUR_DOCUMENT));
        if (badge.role() == Role.SECRETARY) {
            return Optional.empty();
        }
        return switch (subject) {
            case StatementSubject(RequestId request) -> badge.role() != Role.DELEGATE
                    ? notYours
                    : delegation(now, request).equals(badge.delegation())
                            ? Optional.empty()
                            : Optional.of(Outcome.refused(Refusal.NOT_YOUR_DELEGATION));
            case ReportSubject(SessionId session) -> badge.role() == Role.RAPPORTEUR
                    && now.programme().session(session).flatMap(PlannedSession::rapporteur).map(Officer::seat).equals(badge.seat())
                            ? Optional.empty()
                            : notYours;
            case DecisionSubject(DecisionId id) -> badge.role() != Role.CHAIR
                    ? notYours
                    : now.decision(id).flatMap(decision -> now.programme().session(decision.session()))
                            .flatMap(session -> badge.seat().flatMap(session::chair)).isPresent()
                                    ? Optional.empty()
                                    : Optional.of(Outcome.refused(Refusal.NOT_A_CHAIR_OF_SESSION));
        };
    }

    private static Optional<DelegationId> delegation(Conference now, Subject subject) {
        return subject instanceof StatementSubject(RequestId request) ? delegation(now, request) : Optional.empty();
    }

    /// Whose a request is: one that waits, became a turn, or was handed in as text.
    private static Optional<DelegationId> delegation(Conference now, RequestId id) {
        Floor floor = now.floor();
        Optional<DelegationId> waiting = now.lists().all().stream().flatMap(list -> list.request(id).stream()).findFirst()
                .map(Request::delegation);
        return waiting
                .or(() -> Stream.of(floor.turn().stream(), floor.interrupted().stream(), floor.ended().stream())
                        .flatMap(turns -> turns).filter(turn -> turn.request().equals(Optional.of(id)) && !turn.undone())
                        .findFirst().map(Turn::delegation))
                .or(() -> now.papers().handedIn().first(each -> each.request().equals(id))
                        .map(HandedIn::delegation));
    }

    /// A name that is no path on any system and ends as documents of its type do.
    private static boolean isFit(SubmitDocument submit) {
        return Texts.fit(submit.name())
                && submit.name().chars().noneMatch(c -> c == '/' || c == '\\' || c == ':')
                && MediaType.named(submit.name()).equals(Optional.of(submit.type()))
                && submit.size() > 0
                && submit.size() <= Document.LARGEST;
    }
}
