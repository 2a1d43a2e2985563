package org.plenary.simulation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.core.Badge;
import org.plenary.core.Headcount;
import org.plenary.core.HouseCommand;
import org.plenary.core.HouseCommand.CountListeners;
import org.plenary.core.Language;
import org.plenary.core.Listeners;
import org.plenary.core.Outcome;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.Submission;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Announcement;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.Intake;
import org.plenary.sequencer.Recording;

/// Faults between the rooms of the server: record, clock, intake, gateway.
final class RoomFaults {

    private RoomFaults() {}

    /// A snapshot that does not wait for the record, which hears of everything a little later.
    static Fittings takesSnapshotsAheadOfTheRecord() {
        return new Fittings() {
            @Override
            Recording recording(Recording record) {
                return new Recording() {
                    @Override
                    public long lastIndex() {
                        return record.lastIndex();
                    }

                    @Override
                    public void startsAfter(long index) throws IOException {
                        record.startsAfter(index);
                    }

                    @Override
                    public void awaitRecorded(long index) {}
                };
            }
        };
    }

    /// The first event after a restart is announced to the record twice.
    static Fittings announcesTwiceAfterARestart() {
        return new Fittings() {
            private boolean restarted;

            @Override
            void crashed() {
                restarted = true;
            }

            @Override
            AnnouncementHandler recorder(AnnouncementHandler recorder) {
                return heard(recorder, step -> {
                    boolean twice = restarted && !step.replayed() && !step.happenings().isEmpty();
                    restarted &= !twice;
                    return twice ? 2 : 1;
                });
            }
        };
    }

    static Fittings leavesEventsOutOfTheRecord() {
        return new Fittings() {
            private int steps;

            @Override
            AnnouncementHandler recorder(AnnouncementHandler recorder) {
                return heard(recorder, step -> !step.happenings().isEmpty() && ++steps % 50 == 0 ? 0 : 1);
            }
        };
    }

    /// What was refused is not announced.
    static Fittings keepsRefusalsToItself() {
        return new Fittings() {
            @Override
            Announcement announcement(Announcement announcement) {
                return new Announcement() {
                    @Override
                    public void announce(Announced step) {
                        if (!(step.outcome() instanceof Outcome.Refused)) {
                            announcement.announce(step);
                        }
                    }

                    @Override
                    public void through(long index) {
                        announcement.through(index);
                    }
                };
            }
        };
    }

    static Fittings failsAtAStep() {
        return new Fittings() {
            private int steps;

            @Override
            AnnouncementHandler announcer(AnnouncementHandler announcer) {
                return heard(announcer, step -> {
                    if (++steps == 100) {
                        throw new IllegalStateException("planted");
                    }
                    return 1;
                });
            }
        };
    }

    static Fittings losesWakeUps() {
        return new Fittings() {
            @Override
            AnnouncementHandler waker(AnnouncementHandler waker) {
                return heard(waker, step -> 0);
            }
        };
    }

    private static AnnouncementHandler heard(AnnouncementHandler handler, Function<Announced, Integer> times) {
        return new AnnouncementHandler() {
            @Override
            public void on(Announced step, boolean endOfBatch) throws Exception {
                for (int left = times.apply(step); left > 0; left--) {
                    handler.on(step, endOfBatch);
                }
            }

            @Override
            public void through(long index) throws Exception {
                handler.through(index);
            }
        };
    }

    static Fittings reusesTheEpoch() {
        return new Fittings() {
            @Override
            long incarnation(long micros) {
                return 1;
            }
        };
    }

    /// A delegate's command goes to the log under somebody else's badge.
    static Fittings takesOneForAnother() {
        return withIntake(submission -> submission.badge().role() == Role.DELEGATE
                ? Optional.of(new Submission(
                        submission.conference(), submission.id(), Badge.officer(Role.SECRETARY, new SeatId("secretary-1")),
                        submission.command()))
                : Optional.of(submission));
    }

    static Fittings losesWhoLeaves() {
        return withIntake(
                submission -> submission.command() instanceof HouseCommand.LeaveSeat ? Optional.empty() : Optional.of(submission));
    }

    /// Whoever has gone is counted on.
    static Fittings keepsCountingWhoHasGone() {
        Map<Optional<Language>, Listeners> most = new LinkedHashMap<>();
        return withIntake(submission -> {
            if (!(submission.command() instanceof CountListeners(Headcount count))) {
                return Optional.of(submission);
            }
            count.listeners().forEach(each -> most.merge(each.channel(), each, (a, b) -> a.count() > b.count() ? a : b));
            return Optional.of(new Submission(
                    submission.conference(), submission.id(), submission.badge(),
                    new CountListeners(new Headcount(count.node(), count.incarnation(), Row.copyOf(List.copyOf(most.values()))))));
        });
    }

    private static Fittings withIntake(Function<Submission, Optional<Submission>> taken) {
        return new Fittings() {
            @Override
            Intake intake(Intake intake) {
                return submission -> taken.apply(submission).flatMap(intake::offer);
            }
        };
    }
}
