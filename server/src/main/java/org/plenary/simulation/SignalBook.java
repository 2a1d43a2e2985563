package org.plenary.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.CallId;
import org.plenary.core.DeskId;
import org.plenary.core.HelpCall;
import org.plenary.core.SentMessage;
import org.plenary.core.SignalEvent;
import org.plenary.core.SignalEvent.HelpAcknowledged;
import org.plenary.core.SignalEvent.HelpCalled;
import org.plenary.core.SignalEvent.HelpFinished;
import org.plenary.core.SignalEvent.MessageSent;
import org.plenary.core.SignalEvent.SeatDisconnected;
import org.plenary.core.SignalEvent.SlowDownAsked;
import org.plenary.core.SignalEvent.SlowDownFaded;
import org.plenary.core.TurnId;

/// What booths, technician and chair have told each other, as the events alone tell it.
final class SignalBook {

    private static final int KEPT = 50;
    private static final int SHOWN_SECONDS = 10;

    private final Map<DeskId, Instant> presses = new HashMap<>();
    private final Map<CallId, HelpCall.Status> statuses = new LinkedHashMap<>();
    private final Map<CallId, DeskId> callers = new HashMap<>();
    private final Deque<SentMessage> messages = new ArrayDeque<>();
    private Optional<Instant> fades = Optional.empty();
    private Optional<TurnId> hurried = Optional.empty();

    void keep(Instant at, SignalEvent event) {
        switch (event) {
            case SlowDownAsked e -> {
                presses.put(e.desk(), at);
                hurried = Optional.of(e.turn());
                fades = Optional.of(at.plusSeconds(SHOWN_SECONDS));
            }
            case SlowDownFaded() -> {
                hurried = Optional.empty();
                fades = Optional.empty();
            }
            case HelpCalled(HelpCall call) -> {
                statuses.keySet().removeIf(id -> call.desk().equals(callers.get(id)));
                statuses.put(call.id(), HelpCall.Status.RAISED);
                callers.put(call.id(), call.desk());
            }
            case HelpAcknowledged(CallId id) -> statuses.replace(id, HelpCall.Status.ACKNOWLEDGED);
            case HelpFinished(CallId id) -> statuses.replace(id, HelpCall.Status.DONE);
            case MessageSent(SentMessage message) -> {
                messages.addLast(message);
                if (messages.size() > KEPT) {
                    messages.removeFirst();
                }
            }
            case SeatDisconnected e -> {}
        }
    }

    /// When a desk last asked a speaker to slow down.
    Optional<Instant> pressed(DeskId desk) {
        return Optional.ofNullable(presses.get(desk));
    }

    /// When what the speaker is shown fades; empty while nothing is shown.
    Optional<Instant> fades() {
        return fades;
    }

    /// The turn that was asked to slow down.
    Optional<TurnId> hurried() {
        return hurried;
    }

    Map<CallId, HelpCall.Status> statuses() {
        return statuses;
    }

    Optional<HelpCall.Status> status(CallId id) {
        return Optional.ofNullable(statuses.get(id));
    }

    Optional<DeskId> caller(CallId id) {
        return Optional.ofNullable(callers.get(id));
    }

    List<SentMessage> messages() {
        return new ArrayList<>(messages);
    }
}
