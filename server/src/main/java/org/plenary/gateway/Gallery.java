package org.plenary.gateway;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.core.Conference;
import org.plenary.views.Audience;
import org.plenary.views.Change;
import org.plenary.views.View;
import org.plenary.wire.Encoding;
import org.plenary.wire.ServerCodec;
import org.plenary.wire.ServerMessage;

/// Those who watch one conference as one audience: what they are shown, and the updates that led there.
final class Gallery {

    /// The revision that everything begins at; a client's mirror has revision 0 before it holds anything.
    private static final long FIRST = 1;

    private final OutboxLimits limits;
    private final Map<Encoding, FrameLog> logs = new EnumMap<>(Encoding.class);
    private final Map<Encoding, Frame> snapshots = new ConcurrentHashMap<>();
    private volatile Shown shown;

    /// A revision and the view at it: whoever takes both from here takes what belongs together.
    private record Shown(long revision, Instant at, View view) {}

    /// An encoded snapshot of a revision.
    record Frame(long revision, ByteBuffer bytes) {}

    /// @param at conference time at which the conference became what it is
    Gallery(Audience audience, Conference conference, Instant at, OutboxLimits limits) {
        this.limits = limits;
        shown = new Shown(FIRST, at, View.of(conference, audience));
    }

    long revision() {
        return shown.revision();
    }

    /// Shows a later state; only a change that this audience may see makes a revision.
    ///
    /// @return whether there is a new revision
    synchronized boolean show(Instant at, Conference after) {
        View view = shown.view().next(after);
        List<Change> changes = view.minus(shown.view());
        if (changes.isEmpty()) {
            shown = new Shown(shown.revision(), shown.at(), view);
            return false;
        }
        long revision = shown.revision() + 1;
        shown = new Shown(revision, at, view);
        var update = new ServerMessage.Update(revision, at, changes);
        logs.forEach((encoding, log) -> log.append(revision, ServerCodec.encode(encoding, update)));
        return true;
    }

    /// The updates in one encoding, from the first time that somebody asks for them.
    synchronized FrameLog log(Encoding encoding) {
        return logs.computeIfAbsent(encoding, each -> new FrameLog(each, limits, shown.revision()));
    }

    /// The latest snapshot, encoded once for all who need it.
    Frame snapshot(Encoding encoding) {
        return snapshots.compute(encoding, (each, last) -> {
            Shown now = shown;
            return last != null && last.revision() == now.revision() ? last : encoded(each, now);
        });
    }

    private static Frame encoded(Encoding encoding, Shown now) {
        var snapshot = new ServerMessage.Snapshot(now.revision(), now.at(), now.view().items());
        return new Frame(now.revision(), Frames.shared(encoding, ServerCodec.encode(encoding, snapshot)));
    }
}
