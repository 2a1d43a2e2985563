package org.plenary.client;

import java.time.Duration;
import java.time.Instant;
import org.plenary.protocol.v1.Clock;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.TurnItem;

/// The server's and the conference's time, reckoned from this client's clock.
///
/// @param offset     server's clock minus the client's
/// @param error      how far the offset may be off, either way: half of the best round trip, growing with its age
/// @param conference the conference's clock: at server time `base` it showed `anchor`, and it runs `rate` times as fast
public record ServerClock(Duration offset, Duration error, Clock conference) {

    /// @param local the client's clock
    public Instant serverTime(Instant local) {
        return local.plus(offset);
    }

    /// Conference time: anchor + rate x (server time - base). Every instant in an item is in it.
    ///
    /// @param local the client's clock
    public Instant conferenceTime(Instant local) {
        Duration since = Duration.between(Micros.instant(conference.getBase()), serverTime(local));
        return Micros.instant(conference.getAnchor()).plus(since.multipliedBy(conference.getRate()));
    }

    /// What a turn has left of its limit: limit - used - (now - running since, while it runs). Negative in overtime.
    ///
    /// @param local the client's clock
    public Duration remaining(TurnItem turn, Instant local) {
        Duration left = Micros.duration(turn.getLimit() - turn.getUsed());
        return turn.hasRunningSince()
                ? left.minus(Duration.between(Micros.instant(turn.getRunningSince()), conferenceTime(local)))
                : left;
    }

    /// How long a desk's microphone was live on the day at the venue, coughs not counted.
    ///
    /// @param local the client's clock
    public Duration onAir(DeskItem desk, Instant local) {
        Instant now = conferenceTime(local);
        boolean ended = desk.hasDayEnds() && !now.isBefore(Micros.instant(desk.getDayEnds()));
        Duration before = ended ? Duration.ZERO : Micros.duration(desk.getOnAir());
        if (!desk.hasOnAirSince()) {
            return before;
        }
        long from = ended ? Math.max(desk.getOnAirSince(), desk.getDayEnds()) : desk.getOnAirSince();
        Duration live = Duration.between(Micros.instant(from), now);
        return live.isNegative() ? before : before.plus(live);
    }
}
