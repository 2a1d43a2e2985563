package org.plenary.gateway;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.plenary.wire.Encoding;

/// The latest updates of one audience in one encoding, as they go to the sockets: one frame per revision, end to end.
///
/// One thread appends, any thread reads without a lock. Frames lie in segments of direct memory that are written once; when
/// there are too many, the oldest segment is let go, and is freed once the last socket has sent what it took of it.
final class FrameLog {

    private static final int FRAMES_PER_SEGMENT = 1_024;

    private final Encoding encoding;
    private final OutboxLimits limits;
    private volatile Segment[] segments;

    /// Written last: whatever lies at or below it may be read.
    private volatile long tail;

    /// There is no revision -1.
    static final long GONE = -1;

    private static final class Segment {
        final long first;
        final ByteBuffer bytes;
        final int[] ends = new int[FRAMES_PER_SEGMENT];
        int count;

        Segment(long first, int capacity) {
            this.first = first;
            bytes = ByteBuffer.allocateDirect(capacity);
        }

        boolean takes(int frame) {
            return count < ends.length && bytes.remaining() >= frame;
        }

        int start(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }
    }

    /// @param revision the last one that is not in the log: the first frame will be of the next
    FrameLog(Encoding encoding, OutboxLimits limits, long revision) {
        this.encoding = encoding;
        this.limits = limits;
        segments = new Segment[] {new Segment(revision + 1, limits.segmentBytes())};
        tail = revision;
    }

    /// The last revision in the log.
    long tail() {
        return tail;
    }

    /// Whether every frame after this revision is at hand.
    boolean holds(long revision) {
        return revision <= tail && revision + 1 >= segments[0].first;
    }

    /// Appends the frame of a revision. Where one was missed the log begins anew, as nobody can be led across a gap.
    void append(long revision, byte[] payload) {
        int size = Frames.size(payload.length);
        Segment last = segments[segments.length - 1];
        if (revision != tail + 1) {
            last = new Segment(revision, Math.max(size, limits.segmentBytes()));
            segments = new Segment[] {last};
        } else if (!last.takes(size)) {
            last = new Segment(revision, Math.max(size, limits.segmentBytes()));
            segments = rolled(last);
        }
        Frames.put(last.bytes, encoding, payload);
        last.ends[last.count++] = last.bytes.position();
        tail = revision;
    }

    /// Hands over the frames after `cursor`, at most up to `until` and as many as lie together in one chunk; at least one.
    ///
    /// @param until greater than `cursor`, at most the tail
    /// @return the revision of the last one; [#GONE] when the next frame is no longer held
    long send(long cursor, long until, Line line) {
        Segment[] held = segments;
        for (int i = held.length - 1; i >= 0; i--) {
            if (held[i].first <= cursor + 1) {
                long end = i + 1 < held.length ? Math.min(until, held[i + 1].first - 1) : until;
                return send(held[i], (int) (cursor + 1 - held[i].first), (int) (end - held[i].first), line);
            }
        }
        return GONE;
    }

    private long send(Segment segment, int from, int to, Line line) {
        int start = segment.start(from);
        int last = to;
        if (segment.ends[to] - start > limits.chunk()) {
            int found = Arrays.binarySearch(segment.ends, from, to, start + limits.chunk());
            last = Math.max(from, found >= 0 ? found : -found - 2);
        }
        line.write(segment.bytes, start, segment.ends[last]);
        return segment.first + last;
    }

    /// The segments with one more, without the oldest where together they are too large.
    private Segment[] rolled(Segment added) {
        Segment[] longer = Arrays.copyOf(segments, segments.length + 1);
        longer[segments.length] = added;
        int bytes = Arrays.stream(longer).mapToInt(segment -> segment.bytes.capacity()).sum();
        int from = 0;
        while (bytes > limits.logBytes() && from < longer.length - 2) {
            bytes -= longer[from++].bytes.capacity();
        }
        return Arrays.copyOfRange(longer, from, longer.length);
    }
}
