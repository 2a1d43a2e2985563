package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.core.SignalEvent.HelpAcknowledged;
import org.plenary.core.SignalEvent.HelpCalled;
import org.plenary.core.SignalEvent.HelpFinished;
import org.plenary.core.SignalEvent.MessageSent;
import org.plenary.core.SignalEvent.SeatDisconnected;
import org.plenary.core.SignalEvent.SlowDownAsked;
import org.plenary.core.SignalEvent.SlowDownFaded;

/// What booths, technician and chair have told each other and is still to be seen.
///
/// @param slowDown    that the speaker is asked to slow down, while it is shown
/// @param presses     which desks have asked so lately that they may not ask again
/// @param lastCall    the number of the latest call for help; 0 before the first
/// @param calls       the latest call of each desk that has called, in the order in which they were raised
/// @param lastMessage the number of the latest message; 0 before the first
/// @param messages    the latest messages, oldest first
public record Signals(
        Optional<SlowDownShown> slowDown, Row<SlowDownPress> presses, int lastCall, Row<HelpCall> calls, int lastMessage,
        Row<SentMessage> messages) {

    public static final Signals NONE = new Signals(Optional.empty(), Row.of(), 0, Row.of(), 0, Row.of());

    /// How long a speaker is shown that it is to slow down.
    public static final Duration SHOWN = Duration.ofSeconds(10);

    /// How long a desk waits until it asks again.
    public static final Duration BETWEEN_PRESSES = Duration.ofSeconds(5);

    /// How many messages are kept.
    public static final int MOST_MESSAGES = 50;

    /// A call for help that is not done.
    public Optional<HelpCall> open(CallId id) {
        return calls.first(call -> call.id().equals(id) && call.open());
    }

    Optional<HelpCall> latest(DeskId desk) {
        return calls.first(call -> call.desk().equals(desk));
    }

    /// Whether a desk has asked so lately that it may not ask again.
    boolean recent(DeskId desk, Instant at) {
        return presses.any(press -> press.desk().equals(desk) && recent(press, at));
    }

    private static boolean recent(SlowDownPress press, Instant at) {
        return press.at().plus(BETWEEN_PRESSES).isAfter(at);
    }

    Signals after(Instant at, SignalEvent event) {
        return switch (event) {
            case SlowDownAsked(DeskId desk, TurnId turn, Instant until) ->
                    new Signals(Optional.of(new SlowDownShown(turn, until)), pressed(desk, at), lastCall, calls, lastMessage, messages);
            case SlowDownFaded() -> new Signals(Optional.empty(), Row.of(), lastCall, calls, lastMessage, messages);
            case HelpCalled(HelpCall call) ->
                    new Signals(slowDown, presses, call.id().number(), with(call), lastMessage, messages);
            case HelpAcknowledged(CallId id) -> with(id, HelpCall.Status.ACKNOWLEDGED);
            case HelpFinished(CallId id) -> with(id, HelpCall.Status.DONE);
            case MessageSent(SentMessage message) ->
                    new Signals(slowDown, presses, lastCall, calls, message.id().number(), with(message));
            case SeatDisconnected e -> this;
        };
    }

    private Row<SlowDownPress> pressed(DeskId desk, Instant at) {
        return Row.copyOf(presses.stream().filter(press -> recent(press, at)).toList()).plus(new SlowDownPress(desk, at));
    }

    private Row<HelpCall> with(HelpCall call) {
        return Row.copyOf(calls.stream().filter(each -> !each.desk().equals(call.desk())).toList()).plus(call);
    }

    private Signals with(CallId id, HelpCall.Status status) {
        int index = calls.where(call -> call.id().equals(id));
        return new Signals(
                slowDown, presses, lastCall, calls.replaced(index, calls.get(index).with(status)), lastMessage, messages);
    }

    private Row<SentMessage> with(SentMessage message) {
        return (messages.size() < MOST_MESSAGES ? messages : messages.without(0)).plus(message);
    }
}
