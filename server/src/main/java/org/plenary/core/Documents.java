package org.plenary.core;

import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// The documents of a conference, and where its final documents and reports went.
///
/// @param last     the number of the latest document; 0 before the first
/// @param all      what was submitted and not withdrawn, in the order in which it was
/// @param handedIn the requests whose statements were handed in as text
public record Documents(int last, Row<Document> all, Row<HandedIn> handedIn, Row<Transmission> transmissions) {

    public static final Documents NONE = new Documents(0, Row.of(), Row.of(), Row.of());

    public Optional<Document> document(DocumentId id) {
        return all.first(document -> document.id().equals(id));
    }

    /// Whether something has gone anywhere.
    boolean transmitted(Subject subject) {
        return transmissions.any(each -> each.subject().equals(subject));
    }

    /// The requests whose statements have been heard to their end, or handed in as text.
    public static NavigableSet<RequestId> delivered(Conference now) {
        NavigableSet<RequestId> delivered = new TreeSet<>();
        now.floor().ended().stream().filter(turn -> !turn.undone()).forEach(turn -> turn.request().ifPresent(delivered::add));
        now.papers().handedIn().forEach(each -> delivered.add(each.request()));
        return delivered;
    }

    /// Whether a document is for every participant: any but the text of a statement that is still to be delivered.
    public static boolean isOut(Document document, NavigableSet<RequestId> delivered) {
        return switch (document.subject()) {
            case Subject.StatementSubject(RequestId request) -> delivered.contains(request);
            case Subject.ReportSubject report -> true;
            case Subject.DecisionSubject decision -> true;
        };
    }

    /// Whether a badge may read a document: participants what is out, and before that its own delegation, the booths and the secretariat.
    public static boolean mayRead(Conference now, Badge badge, Document document) {
        return switch (badge.role()) {
            case SECRETARY, INTERPRETER -> true;
            case DELEGATE -> badge.delegation().equals(document.delegation()) || isOut(document, delivered(now));
            case CHAIR, RAPPORTEUR -> isOut(document, delivered(now));
            case TECHNICIAN, LISTENER, MEDIA, DISPLAY, HOUSE -> false;
        };
    }

    Documents after(Instant at, DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.DocumentSubmitted(Document document) ->
                    new Documents(document.id().number(), all.plus(document), handedIn, transmissions);
            case DocumentEvent.DocumentWithdrawn(DocumentId id) ->
                    new Documents(last, all.without(all.where(each -> each.id().equals(id))), handedIn, transmissions);
            case DocumentEvent.DocumentTransmitted(Subject subject, Words to) -> new Documents(
                    last, all, handedIn, transmissions.plus(new Transmission(transmissions.size() + 1, subject, to, at)));
        };
    }

    /// A request leaves its list for good when its statement is handed in, and so it is remembered here.
    Documents with(HandedIn request) {
        return new Documents(last, all, handedIn.plus(request), transmissions);
    }
}
