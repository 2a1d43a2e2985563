package org.plenary.core;

import org.plenary.core.DocumentEvent.DocumentSubmitted;
import org.plenary.core.DocumentEvent.DocumentTransmitted;
import org.plenary.core.DocumentEvent.DocumentWithdrawn;
import org.plenary.core.Subject.DecisionSubject;
import org.plenary.core.Subject.ReportSubject;
import org.plenary.core.Subject.StatementSubject;

/// Tells what happened to documents.
final class DocumentMinutes {

    private DocumentMinutes() {}

    static String tell(Conference before, Conference after, DocumentEvent event, Language language) {
        String key = Minutes.e(event);
        return switch (event) {
            case DocumentSubmitted(Document document) -> told(
                    after, key, document.subject(), document, language,
                    new Phrase().with("n", document.size()).with("sha256", document.sha256().hex()));
            case DocumentWithdrawn(DocumentId id) -> {
                Document document = before.papers().document(id).orElseThrow();
                yield told(after, key, document.subject(), document, language, new Phrase());
            }
            case DocumentTransmitted(Subject subject, Words to) ->
                    Minutes.said(
                            subject instanceof ReportSubject ? key + "-report" : key, language,
                            about(after, subject, new Phrase()).with("to", to));
        };
    }

    private static String told(
            Conference after, String key, Subject subject, Document document, Language language, Phrase phrase) {
        document.delegation().ifPresent(id -> phrase.with("delegation", Minutes.name(after, id)));
        return Minutes.said(key + suffix(subject), language, about(after, subject, phrase).with("name", document.name()));
    }

    private static String suffix(Subject subject) {
        return switch (subject) {
            case StatementSubject s -> "";
            case ReportSubject s -> "-report";
            case DecisionSubject s -> "-decision";
        };
    }

    private static Phrase about(Conference now, Subject subject, Phrase phrase) {
        return switch (subject) {
            case StatementSubject s -> phrase;
            case ReportSubject(SessionId id) -> phrase.with("session", session(now, id));
            case DecisionSubject(DecisionId id) -> {
                Decision decision = now.decision(id).orElseThrow();
                yield phrase.with("number", decision.number()).with("title", decision.title())
                        .with("session", session(now, decision.session()));
            }
        };
    }

    private static Words session(Conference now, SessionId id) {
        return now.programme().session(id).map(PlannedSession::title).orElseGet(() -> new Words(id.key(), id.key()));
    }
}
