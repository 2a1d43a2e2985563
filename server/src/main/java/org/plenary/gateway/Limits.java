package org.plenary.gateway;

/// Everything the gateway puts an end to, by topic.
public record Limits(DoorLimits door, MessageLimits messages, OutboxLimits outbox, Patience patience) {

    public static final Limits DEFAULTS =
            new Limits(DoorLimits.DEFAULTS, MessageLimits.DEFAULTS, OutboxLimits.DEFAULTS, Patience.DEFAULTS);

    public Limits with(DoorLimits door) {
        return new Limits(door, messages, outbox, patience);
    }

    public Limits with(MessageLimits messages) {
        return new Limits(door, messages, outbox, patience);
    }

    public Limits with(OutboxLimits outbox) {
        return new Limits(door, messages, outbox, patience);
    }

    public Limits with(Patience patience) {
        return new Limits(door, messages, outbox, patience);
    }
}
