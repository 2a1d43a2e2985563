package org.plenary.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorEvent;
import org.plenary.core.Motion;
import org.plenary.core.ProcedureEvent;
import org.plenary.core.ProcedureEvent.AppealDecided;
import org.plenary.core.ProcedureEvent.AppealLapsed;
import org.plenary.core.ProcedureEvent.MotionDecided;
import org.plenary.core.ProcedureEvent.MotionLapsed;
import org.plenary.core.ProcedureEvent.MotionMoved;
import org.plenary.core.ProcedureEvent.MotionWithdrawn;
import org.plenary.core.ProcedureEvent.RulingAppealed;
import org.plenary.core.RequestId;

/// Motions, rulings and appeals as their events alone tell them.
final class ProcedureBook {

    private final Map<RequestId, Motion> motions = new LinkedHashMap<>();
    private Optional<DelegationId> ruled = Optional.empty();
    private Optional<DelegationId> appellant = Optional.empty();

    void keep(ProcedureEvent event) {
        switch (event) {
            case MotionMoved(Motion motion) -> motions.put(motion.id(), motion);
            case MotionWithdrawn(RequestId id) -> motions.remove(id);
            case MotionLapsed(RequestId id) -> motions.remove(id);
            case MotionDecided e -> motions.remove(e.motion());
            case RulingAppealed(DelegationId by) -> appellant = Optional.of(by);
            case AppealDecided e -> forget();
            case AppealLapsed e -> forget();
        }
    }

    void keep(FloorEvent event) {
        if (event instanceof FloorEvent.PointRuled point) {
            ruled = Optional.of(point.delegation());
            appellant = Optional.empty();
        }
        if (event instanceof FloorEvent.TurnStarted) {
            forget();
        }
    }

    /// In the order in which they were moved.
    Map<RequestId, Motion> motions() {
        return motions;
    }

    /// Whose point the latest ruling was about, while it can be appealed against.
    Optional<DelegationId> ruled() {
        return ruled;
    }

    Optional<DelegationId> appellant() {
        return appellant;
    }

    private void forget() {
        ruled = Optional.empty();
        appellant = Optional.empty();
    }
}
