package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A channel that is to pass from one desk of a booth to another. It stands as long as the one is at the microphone and the other there.
///
/// @param offered whether the giver has proposed it; else the taker has
/// @param timing  when it shall take place
/// @param agreed  whether the other one has agreed
/// @param speaker whose end it waits for, where it does
/// @param from    from when on the taker's press completes it; unknown until the speaker ends, where it waits for that
/// @param until   when it is over if it has not been agreed to, or the taker has not pressed; unknown likewise
public record Handover(
        DeskId giver, DeskId taker, boolean offered, Timing timing, Optional<TurnId> speaker, boolean agreed, Optional<Instant> from,
        Optional<Instant> until) {

    /// How long an answer, and then a press, is waited for.
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /// When a handover shall take place.
    public enum Timing {
        NOW(Optional.of(Duration.ZERO)),
        IN_30_SECONDS(Optional.of(Duration.ofSeconds(30))),
        IN_1_MINUTE(Optional.of(Duration.ofMinutes(1))),
        IN_2_MINUTES(Optional.of(Duration.ofMinutes(2))),
        IN_5_MINUTES(Optional.of(Duration.ofMinutes(5))),
        AFTER_THIS_SPEAKER(Optional.empty());

        private final Optional<Duration> wait;

        Timing(Optional<Duration> wait) {
            this.wait = wait;
        }

        Optional<Instant> from(Instant at) {
            return wait.map(at::plus);
        }
    }

    static Handover proposed(DeskId giver, DeskId taker, boolean offered, Timing timing, Optional<TurnId> speaker, Instant at) {
        return new Handover(giver, taker, offered, timing, speaker, false, timing.from(at), Optional.of(at.plus(PATIENCE)));
    }

    /// The desk that is asked.
    public DeskId asked() {
        return offered ? taker : giver;
    }

    boolean concerns(DeskId desk) {
        return giver.equals(desk) || taker.equals(desk);
    }

    /// From now on the taker's press is waited for, not before its time.
    Handover agreed(Instant at) {
        Optional<Instant> over = from.map(begins -> (begins.isAfter(at) ? begins : at).plus(PATIENCE));
        return new Handover(giver, taker, offered, timing, speaker, true, from, over);
    }

    /// The handover after a turn is over, at its end or because it was given by mistake.
    Handover after(TurnId turn, Instant at) {
        return from.isEmpty() && speaker.filter(turn::equals).isPresent()
                ? new Handover(
                        giver, taker, offered, timing, speaker, agreed, Optional.of(at), agreed ? Optional.of(at.plus(PATIENCE)) : until)
                : this;
    }

    /// Whether a press completes it.
    boolean isDue(DeskId presser, DeskId occupant, Instant at) {
        return agreed && taker.equals(presser) && giver.equals(occupant) && from.filter(begins -> !begins.isAfter(at)).isPresent();
    }
}
