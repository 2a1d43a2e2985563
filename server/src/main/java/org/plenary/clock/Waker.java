package org.plenary.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.ConferenceId;
import org.plenary.core.HouseCommand;
import org.plenary.core.Submission;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.Intake;

/// Wakes each conference when it asked to be woken, by putting a `Wake` into the intake.
///
/// A wake-up carries no information: late, early or twice, it only makes happen what is due.
public final class Waker implements AnnouncementHandler, AutoCloseable {

    private static final Duration TRY_AGAIN = Duration.ofMillis(5);

    private final Intake intake;
    private final InstantSource logTime;
    private final Alarms clock;
    private final SortedMap<ConferenceId, Alarm> alarms = new TreeMap<>();

    /// An alarm that has been set.
    private static final class Alarm {
        final Instant stamp;
        volatile boolean rung;
        Runnable takenBack = () -> {};

        Alarm(Instant stamp) {
            this.stamp = stamp;
        }
    }

    /// Sets no alarm for steps of an earlier life: the first step of this one does.
    ///
    /// @param logTime the clock that stamps the log
    public Waker(Intake intake, InstantSource logTime) {
        this(intake, logTime, new ClockThread());
    }

    /// @param clock rings, and is closed with the waker
    public Waker(Intake intake, InstantSource logTime, Alarms clock) {
        this.intake = intake;
        this.logTime = logTime;
        this.clock = clock;
    }

    @Override
    public void on(Announced step, boolean endOfBatch) {
        if (step.replayed()) {
            return;
        }
        step.after().ifPresent(conference -> set(step.conference(), conference.wakeAt().map(conference.clock()::stamp)));
    }

    /// Wakes a conference after a while, whatever it asked for; what waits for a batch of the log goes with it.
    public void wakeIn(Duration wait, ConferenceId conference) {
        clock.in(wait, () -> wake(conference));
    }

    private void set(ConferenceId conference, Optional<Instant> stamp) {
        Alarm alarm = alarms.get(conference);
        if (alarm != null && stamp.filter(alarm.stamp::equals).isPresent() && !alarm.rung) {
            return;
        }
        if (alarm != null) {
            alarm.takenBack.run();
            alarms.remove(conference);
        }
        stamp.ifPresent(at -> alarms.put(conference, at(at, conference)));
    }

    /// An alarm has rung before it wakes: where it came too early, the step that follows finds that another is needed.
    private Alarm at(Instant stamp, ConferenceId conference) {
        Alarm alarm = new Alarm(stamp);
        alarm.takenBack = clock.in(Duration.between(logTime.instant(), stamp), () -> {
            alarm.rung = true;
            wake(conference);
        });
        return alarm;
    }

    /// A wake-up that is not taken is tried again until it is.
    private void wake(ConferenceId conference) {
        Submission wake = new Submission(conference, CommandId.HOUSE, Badge.HOUSE, new HouseCommand.Wake());
        if (intake.offer(wake).isPresent()) {
            clock.in(TRY_AGAIN, () -> wake(conference));
        }
    }

    @Override
    public void close() {
        clock.close();
    }
}
