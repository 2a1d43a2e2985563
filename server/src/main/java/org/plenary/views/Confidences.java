package org.plenary.views;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.plenary.core.AgendaEvent;
import org.plenary.core.BoothEvent;
import org.plenary.core.Conference;
import org.plenary.core.DecisionEvent;
import org.plenary.core.Document;
import org.plenary.core.DocumentEvent;
import org.plenary.core.Documents;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent;
import org.plenary.core.HouseEvent;
import org.plenary.core.ListEvent;
import org.plenary.core.OrderEvent;
import org.plenary.core.ProcedureEvent;
import org.plenary.core.ProgrammeEvent;
import org.plenary.core.Role;
import org.plenary.core.RosterEvent;
import org.plenary.core.SignalEvent;
import org.plenary.core.TimeEvent;

/// Who is told of what in the running minutes: the chair of everything, the others of what their views show them too.
public final class Confidences {

    /// Everybody who reads running minutes.
    public static final Set<Role> ALL = roles(Role.CHAIR, Role.SECRETARY, Role.RAPPORTEUR, Role.TECHNICIAN);

    private static final Set<Role> PODIUM = roles(Role.CHAIR, Role.SECRETARY, Role.RAPPORTEUR);
    private static final Set<Role> CHAIR_AND_TECHNICIAN = roles(Role.CHAIR, Role.TECHNICIAN);
    private static final Set<Role> CHAIR_AND_SECRETARY = roles(Role.CHAIR, Role.SECRETARY);

    private Confidences() {}

    /// Who may read the sentence that tells an event.
    ///
    /// @param before the conference before it
    public static Set<Role> readers(Conference before, Event event) {
        return switch (event) {
            case AgendaEvent e -> ALL;
            case ProgrammeEvent e -> ALL;
            case ListEvent e -> ALL;
            case ProcedureEvent e -> ALL;
            case BoothEvent e -> ALL;
            case TimeEvent e -> ALL;
            case DecisionEvent e -> ALL;
            case HouseEvent e -> ALL;
            case OrderEvent e -> readers(e);
            case FloorEvent e -> readers(e);
            case DocumentEvent e -> readers(before, e);
            case SignalEvent e -> readers(e);
            case RosterEvent.DelegationAdmitted e -> ALL;
            case RosterEvent.AttendanceRegistered e -> PODIUM;
        };
    }

    /// A change of places is a matter of the two and the podium until it is done.
    private static Set<Role> readers(OrderEvent event) {
        return switch (event) {
            case OrderEvent.SwapProposed e -> PODIUM;
            case OrderEvent.SwapDeclined e -> PODIUM;
            case OrderEvent.PlacesSwapped e -> ALL;
            case OrderEvent.PlaceYielded e -> ALL;
            case OrderEvent.OrderSet e -> ALL;
            case OrderEvent.ListArranged e -> ALL;
            case OrderEvent.StatementHandedIn e -> ALL;
        };
    }

    /// A point of order is a matter of its delegation and the podium until it is recognized.
    private static Set<Role> readers(FloorEvent event) {
        return switch (event) {
            case FloorEvent.PointRaised e -> PODIUM;
            case FloorEvent.PointWithdrawn e -> PODIUM;
            case FloorEvent.PointLapsed e -> PODIUM;
            case FloorEvent.TurnStarted e -> ALL;
            case FloorEvent.TurnEnded e -> ALL;
            case FloorEvent.GivingUndone e -> ALL;
            case FloorEvent.TurnPaused e -> ALL;
            case FloorEvent.TurnResumed e -> ALL;
            case FloorEvent.TurnExtended e -> ALL;
            case FloorEvent.TurnCorrected e -> ALL;
            case FloorEvent.TimeNoticed e -> ALL;
            case FloorEvent.OvertimeCounted e -> ALL;
            case FloorEvent.PointRecognized e -> ALL;
            case FloorEvent.PointRuled e -> ALL;
        };
    }

    private static Set<Role> readers(Conference before, DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.DocumentSubmitted(Document document) -> readers(before, document);
            case DocumentEvent.DocumentWithdrawn(var id) ->
                    before.papers().document(id).map(document -> readers(before, document)).orElse(CHAIR_AND_SECRETARY);
            case DocumentEvent.DocumentTransmitted e -> PODIUM;
        };
    }

    private static Set<Role> readers(Conference before, Document document) {
        return Documents.isOut(document, Documents.delivered(before)) ? PODIUM : CHAIR_AND_SECRETARY;
    }

    /// Calls and messages are between the booths, the technician and the chair.
    private static Set<Role> readers(SignalEvent event) {
        return switch (event) {
            case SignalEvent.SlowDownAsked e -> PODIUM;
            case SignalEvent.SlowDownFaded e -> PODIUM;
            case SignalEvent.HelpCalled e -> CHAIR_AND_TECHNICIAN;
            case SignalEvent.HelpAcknowledged e -> CHAIR_AND_TECHNICIAN;
            case SignalEvent.HelpFinished e -> CHAIR_AND_TECHNICIAN;
            case SignalEvent.MessageSent e -> CHAIR_AND_TECHNICIAN;
            case SignalEvent.SeatDisconnected e -> ALL;
        };
    }

    private static Set<Role> roles(Role first, Role... more) {
        return Collections.unmodifiableSet(EnumSet.of(first, more));
    }
}
