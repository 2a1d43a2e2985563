package org.plenary.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.AgendaEvent;
import org.plenary.core.AgendaEvent.ConferenceClosed;
import org.plenary.core.AgendaEvent.PresidingPassed;
import org.plenary.core.AgendaEvent.PresidingTaken;
import org.plenary.core.AgendaEvent.SegmentEnded;
import org.plenary.core.AgendaEvent.SegmentStarted;
import org.plenary.core.AgendaEvent.SessionClosed;
import org.plenary.core.AgendaEvent.SessionOpened;
import org.plenary.core.AgendaEvent.SessionResumed;
import org.plenary.core.AgendaEvent.SessionSuspended;
import org.plenary.core.ProgrammeEvent;
import org.plenary.core.SeatId;
import org.plenary.core.SegmentId;
import org.plenary.core.SessionId;

/// The agenda as its events alone tell it.
final class AgendaBook {

    private Optional<SessionId> session = Optional.empty();
    private Optional<SegmentId> segment = Optional.empty();
    private Optional<SeatId> presiding = Optional.empty();
    private final Map<SessionId, Integer> sittings = new HashMap<>();
    private boolean suspended;
    private boolean closed;
    private final Set<SessionId> over = new HashSet<>();
    private final Set<SegmentId> done = new HashSet<>();

    void keep(AgendaEvent event) {
        switch (event) {
            case SessionOpened(SessionId id, int sitting, SeatId by) -> {
                session = Optional.of(id);
                sittings.put(id, sitting);
                presiding = Optional.of(by);
                suspended = false;
            }
            case SessionSuspended e -> suspended = true;
            case SessionResumed e -> suspended = false;
            case SessionClosed(SessionId id) -> {
                session = Optional.empty();
                presiding = Optional.empty();
                suspended = false;
                over.add(id);
            }
            case SegmentStarted(SegmentId id) -> segment = Optional.of(id);
            case SegmentEnded(SegmentId id) -> {
                segment = Optional.empty();
                done.add(id);
            }
            case PresidingPassed(SeatId from, SeatId to) -> presiding = Optional.of(to);
            case PresidingTaken(SeatId from, SeatId by) -> presiding = Optional.of(by);
            case ConferenceClosed() -> closed = true;
        }
    }

    void keep(ProgrammeEvent event) {
        if (event instanceof ProgrammeEvent.SegmentReopened(SegmentId id)) {
            done.remove(id);
        }
    }

    Optional<SessionId> session() {
        return session;
    }

    Optional<SegmentId> segment() {
        return segment;
    }

    Optional<SeatId> presiding() {
        return presiding;
    }

    boolean sitting() {
        return session.isPresent() && !suspended;
    }

    /// The sitting that a session is in or was in last, from 1.
    int sitting(SessionId id) {
        return sittings.getOrDefault(id, 1);
    }

    boolean closed() {
        return closed;
    }

    boolean over(SessionId id) {
        return over.contains(id);
    }

    boolean done(SegmentId id) {
        return done.contains(id);
    }
}
