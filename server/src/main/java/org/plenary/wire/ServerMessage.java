package org.plenary.wire;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.ConferenceClock;
import org.plenary.core.ConferenceId;
import org.plenary.core.Receipt;
import org.plenary.core.Refusal;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKind;
import org.plenary.core.Row;
import org.plenary.core.Words;
import org.plenary.views.Audience;
import org.plenary.views.Change;
import org.plenary.views.Item;

/// One frame to a client. Every `serverTime`, and the instants of [ProbeReply], are on the server's clock, the others in conference time.
public sealed interface ServerMessage {

    /// The answer to a hello; the vocabulary goes with it.
    ///
    /// @param resumed whether the missed updates follow instead of a snapshot
    /// @param kinds   the kinds of request that the conference's rules know
    /// @param counter of the client's last command that is known; 0 if none
    record Welcome(
            ConferenceId conference, Audience audience, Badge badge, String epoch, boolean resumed, long counter,
            ConferenceClock clock, Instant serverTime, Row<RequestKind> kinds, BackOff backOff)
            implements ServerMessage {}

    /// Everything that an audience may see.
    record Snapshot(long revision, Instant at, Collection<Item> items) implements ServerMessage {}

    /// What changed from the revision before.
    record Update(long revision, Instant at, List<Change> changes) implements ServerMessage {}

    /// What concerns this client alone.
    record Own(List<Item> items) implements ServerMessage {}

    record Granted(long counter, long revision, Optional<Receipt> receipt, Row<RequestId> order) implements ServerMessage {}

    /// @param words the sentence, with the names that the conference has for what it is about
    record Refused(long counter, Refusal why, List<String> about, Words words) implements ServerMessage {}

    record NotTaken(long counter, org.plenary.core.NotTaken reason, String detail) implements ServerMessage {}

    /// @param condition `ok`, `read-only`, `no-quorum` or `stopping`
    record Beat(Instant serverTime, String condition) implements ServerMessage {}

    /// @param sent as in the probe
    record ProbeReply(long sent, Instant received, Instant answered) implements ServerMessage {}
}
