package org.plenary.rehearsal;

import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.core.Phrase;
import org.plenary.core.Words;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.DocumentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.Subject;
import org.plenary.protocol.v1.Subject.SubjectCase;
import org.plenary.protocol.v1.TransmissionItem;

/// Tells what happened to documents between two mirrors.
final class DocumentTeller {

    private DocumentTeller() {}

    static void tell(Mirror before, Mirror after, Saying say, Pressed pressed) {
        after.documents().stream().filter(each -> !isShown(before, each) && isNew(before, each))
                .forEach(each -> about(after, each.getSubject()).ifPresent(phrase -> say.say(Times.instant(each.getAt()),
                        "event.document-submitted" + suffix(each.getSubject()),
                        phrase(after, phrase, each).with("n", each.getSize()).with("sha256", each.getSha256()))));
        before.documents().stream().filter(each -> !isShown(after, each)).forEach(each -> withdrawn(each, after, say, pressed));
        after.transmissions().stream().filter(each -> !before.transmissions().contains(each))
                .forEach(each -> transmitted(each, after, say));
    }

    /// What comes out when its statement has been delivered was submitted long before.
    private static boolean isNew(Mirror before, DocumentItem document) {
        return !Times.instant(document.getAt()).isBefore(before.at());
    }

    /// What is gone without anybody's press has only been taken back from this client.
    private static void withdrawn(DocumentItem document, Mirror after, Saying say, Pressed pressed) {
        Optional<Command> withdraw = pressed.only(each -> each.getWithdrawDocument().getDocument() == document.getId());
        Optional<Phrase> phrase = withdraw.flatMap(each -> about(after, document.getSubject()));
        phrase.ifPresent(each -> {
            say.say(after.at(), "event.document-withdrawn" + suffix(document.getSubject()), phrase(after, each, document));
            pressed.told(withdraw.orElseThrow());
        });
    }

    private static void transmitted(TransmissionItem transmission, Mirror after, Saying say) {
        boolean report = transmission.getSubject().getSubjectCase() == SubjectCase.REPORT;
        about(after, transmission.getSubject()).ifPresent(phrase -> say.say(Times.instant(transmission.getAt()),
                report ? "event.document-transmitted-report" : "event.document-transmitted",
                phrase.with("to", Saying.words(transmission.getTo()))));
    }

    private static boolean isShown(Mirror mirror, DocumentItem document) {
        return mirror.documents().stream().anyMatch(each -> each.getId() == document.getId());
    }

    private static Phrase phrase(Mirror after, Phrase phrase, DocumentItem document) {
        return phrase.with("delegation", Saying.words(after.delegationName(document.getDelegation()))).with("name", document.getName());
    }

    private static String suffix(Subject subject) {
        return switch (subject.getSubjectCase()) {
            case REPORT -> "-report";
            case DECISION -> "-decision";
            case STATEMENT, SUBJECT_NOT_SET -> "";
        };
    }

    /// Empty where what it belongs to is not shown.
    private static Optional<Phrase> about(Mirror mirror, Subject subject) {
        return switch (subject.getSubjectCase()) {
            case REPORT -> session(mirror, subject.getReport()).map(session -> new Phrase().with("session", session));
            case DECISION -> mirror.decisions().stream().filter(each -> each.getId().equals(subject.getDecision())).findFirst()
                    .flatMap(decision -> about(mirror, decision));
            case STATEMENT, SUBJECT_NOT_SET -> Optional.of(new Phrase());
        };
    }

    private static Optional<Phrase> about(Mirror mirror, DecisionItem decision) {
        return session(mirror, decision.getSession()).map(session -> new Phrase()
                .with("session", session).with("number", decision.getNumber()).with("title", decision.getTitle()));
    }

    private static Optional<Words> session(Mirror mirror, String id) {
        return mirror.session(id).map(SessionItem::getTitle).map(Saying::words);
    }
}
