package org.plenary.benchmarks.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// One server under one load: everybody comes in, messages go out, and what came of them is counted.
///
/// A paced message is due at its instant whatever the server does, and its times count from there, so a server that stands still for
/// a second is seen to. A saturated one is due when there is room for it among those in flight. Two thirds of the time before
/// anything is measured are saturated in either case, so that every server has run its code often enough.
final class Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final int MOST_A_SECOND = 40_000;

    private final Contender contender;
    private final Measured.Shape shape;
    private final Duration warmUp;
    private final Duration duration;

    Trial(Contender contender, Measured.Shape shape, Duration warmUp, Duration duration) {
        this.contender = contender;
        this.shape = shape;
        this.warmUp = warmUp;
        this.duration = duration;
    }

    Measured run() throws IOException, InterruptedException {
        int most = (int) ((warmUp.toSeconds() + duration.toSeconds() + 1) * MOST_A_SECOND);
        Course course = new Course(shape.clients() - shape.stalled(), most);
        try (Stand stand = new Stand(contender)) {
            Usage empty = Usage.of(contender.processes());
            stand.fill(shape.clients(), shape.stalled(), course);
            Receiving publisher = stand.publisher(number -> course.answered(number, System.nanoTime()));
            LockSupport.parkNanos(SETTLING.toNanos());
            Usage full = Usage.of(contender.processes());
            contender.begin();
            stand.stall(shape.stalled());
            return measured(course, stand, publisher, (full.resident() - empty.resident()) / shape.clients());
        }
    }

    private Measured measured(Course course, Stand stand, Receiving publisher, long perIdle) {
        long begun = System.nanoTime();
        long hurried = begun + warmUp.toNanos() * 2 / 3;
        long next = publish(course, publisher, 1, shape.hurried(), begun, hurried);
        long warm = publish(course, publisher, next, shape, System.nanoTime(), begun + warmUp.toNanos());
        course.measureFrom(warm);
        long from = System.nanoTime();
        long before = course.delivered();
        Usage usedBefore = Usage.of(contender.processes());
        next = publish(course, publisher, warm, shape, from, from + duration.toNanos());
        course.measureTo(next - 1);
        Usage used = Usage.of(contender.processes());
        long deliveries = course.delivered() - before;
        Duration took = Duration.ofNanos(System.nanoTime() - from);
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (course.complete() < next - 1 && System.nanoTime() < limit) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Measured(contender.name(), shape, publisher.transport(), stand.resumed(), took, deliveries, course.every().copy(),
                course.last().copy(), course.outcome(),
                used.processor().minus(usedBefore.processor()), used.resident(), perIdle, course.missing(next - 1), course.repeated(),
                stand.lost(shape.stalled()), load);
    }

    /// Publishes until the time is over.
    ///
    /// @return the number of the message that comes next
    private long publish(Course course, Receiving publisher, long first, Measured.Shape shape, long from, long until) {
        long number = first;
        long interval = shape.rate() > 0 ? TimeUnit.SECONDS.toNanos(1) / shape.rate() : 0;
        while (true) {
            long at;
            if (shape.rate() > 0) {
                at = from + (number - first) * interval;
                parkUntil(Math.min(at, until));
            } else {
                while (number - 1 - course.complete() >= shape.inFlight() && System.nanoTime() < until) {
                    LockSupport.parkNanos(LOOK.toNanos());
                }
                at = System.nanoTime();
            }
            if (at >= until) {
                return number;
            }
            course.due(number, at);
            publisher.publish(number, shape.bytes());
            number++;
        }
    }

    private static void parkUntil(long at) {
        for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
