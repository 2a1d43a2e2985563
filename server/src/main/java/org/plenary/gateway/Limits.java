package org.plenary.gateway;

/// Everything the gateway puts an end to, by topic.
public record Limits(DoorLimits door, MessageLimits messages, OutboxLimits outbox, Patience patience, UploadLimits uploads) {

    public static final Limits DEFAULTS =
            new Limits(DoorLimits.DEFAULTS, MessageLimits.DEFAULTS, OutboxLimits.DEFAULTS, Patience.DEFAULTS, UploadLimits.DEFAULTS);

    public Limits with(DoorLimits door) {
        return new Limits(door, messages, outbox, patience, uploads);
    }

    public Limits with(MessageLimits messages) {
        return new Limits(door, messages, outbox, patience, uploads);
    }

    public Limits with(OutboxLimits outbox) {
        return new Limits(door, messages, outbox, patience, uploads);
    }

    public Limits with(Patience patience) {
        return new Limits(door, messages, outbox, patience, uploads);
    }

    public Limits with(UploadLimits uploads) {
        return new Limits(door, messages, outbox, patience, uploads);
    }
}
