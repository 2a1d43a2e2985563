package org.plenary.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.core.DelegationId;
import org.plenary.core.Document;
import org.plenary.core.DocumentEvent.DocumentSubmitted;
import org.plenary.core.DocumentEvent.DocumentTransmitted;
import org.plenary.core.DocumentEvent.DocumentWithdrawn;
import org.plenary.core.DocumentId;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.OrderEvent.StatementHandedIn;
import org.plenary.core.ProcedureEvent.MotionMoved;
import org.plenary.core.RequestId;
import org.plenary.core.Subject;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;

/// The documents as events alone tell them, and which statements have been delivered.
final class DocumentBook {

    private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
    private final List<DocumentTransmitted> transmitted = new ArrayList<>();
    private final Map<RequestId, DelegationId> askers = new HashMap<>();
    private final Map<TurnId, RequestId> turns = new HashMap<>();
    private final Set<TurnId> ended = new HashSet<>();
    private final Set<RequestId> handedIn = new HashSet<>();

    void keep(Event event) {
        switch (event) {
            case DocumentSubmitted(Document document) -> documents.put(document.id(), document);
            case DocumentWithdrawn(DocumentId id) -> documents.remove(id);
            case DocumentTransmitted e -> transmitted.add(e);
            case FloorRequested e -> askers.put(e.request().id(), e.request().delegation());
            case MotionMoved e -> askers.put(e.motion().id(), e.motion().delegation());
            case StatementHandedIn(RequestId request) -> handedIn.add(request);
            case TurnStarted(Turn turn) -> turn.request().ifPresent(request -> turns.put(turn.id(), request));
            case TurnEnded e -> ended.add(e.turn());
            case GivingUndone e -> {
                ended.remove(e.turn());
                e.goesOn().ifPresent(turn -> ended.remove(turn.id()));
            }
            default -> {} // not sealed: nothing else bears on documents
        }
    }

    Optional<Document> document(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }

    List<Document> all() {
        return List.copyOf(documents.values());
    }

    List<DocumentTransmitted> transmitted() {
        return transmitted;
    }

    Optional<DelegationId> asker(RequestId request) {
        return Optional.ofNullable(askers.get(request));
    }

    /// Whether what belongs to something is for every participant.
    boolean isOut(Subject subject) {
        return !(subject instanceof Subject.StatementSubject(RequestId request)) || isDelivered(request);
    }

    /// What a delegation has submitted and is still to deliver.
    Set<DocumentId> drafts(DelegationId delegation) {
        return documents.values().stream()
                .filter(each -> each.delegation().equals(Optional.of(delegation)) && !isOut(each.subject()))
                .map(Document::id).collect(Collectors.toSet());
    }

    /// A motion may be explained more than once: what one of its turns has delivered stays so.
    private boolean isDelivered(RequestId request) {
        return handedIn.contains(request) || ended.stream().anyMatch(turn -> request.equals(turns.get(turn)));
    }
}
