package org.plenary.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.core.AgendaEvent;
import org.plenary.core.BoothEvent;
import org.plenary.core.DeskId;
import org.plenary.core.Event;
import org.plenary.core.Language;
import org.plenary.core.Route;
import org.plenary.core.Routing;

/// The interpretation service of a conference: what every channel carried from when to when, and why nobody interpreted where
/// somebody should have.
///
/// @param zone     of the venue
/// @param channels in the order of the plan, each with its stretches in their order
/// @param work     by day and desk
public record ServiceLog(ZoneId zone, List<Channel> channels, List<Work> work) {

    /// A desk's day.
    ///
    /// @param onAir     how long its microphone was live
    /// @param reminders when a shift had become as long as planned at most
    public record Work(DeskId desk, LocalDate day, Duration onAir, List<Instant> reminders) {}

    /// @param stretches one after the other while a session sits
    public record Channel(Language language, List<Stretch> stretches) {

        /// How long each outage was: gaps that follow one another are one.
        public List<Duration> outages() {
            List<Duration> outages = new ArrayList<>();
            Optional<Stretch> before = Optional.empty();
            for (Stretch stretch : stretches) {
                Optional<Stretch> goesOn = before.filter(last -> last.isGap() && stretch.isGap() && last.to().equals(stretch.from()));
                if (goesOn.isPresent()) {
                    outages.add(outages.removeLast().plus(stretch.length()));
                } else if (stretch.isGap()) {
                    outages.add(stretch.length());
                }
                before = Optional.of(stretch);
            }
            return List.copyOf(outages);
        }
    }

    /// A time in which a channel carried one thing.
    ///
    /// @param cause of its beginning
    public record Stretch(Instant from, Instant to, Route route, Cause cause) {

        public Duration length() {
            return Duration.between(from, to);
        }

        public boolean isInterpreted() {
            return route.state() == Route.State.INTERPRETED;
        }

        /// Whether nobody interpreted where somebody should have, or had the channel and was silent.
        public boolean isGap() {
            return switch (route.state()) {
                case INTERPRETED, PASS_THROUGH, QUIET -> false;
                case MUTED, INTERRUPTED, FLOOR_AT_REDUCED_LEVEL, SILENCE, SLATE -> true;
            };
        }
    }

    /// What began a stretch.
    ///
    /// @param desk whose doing it was
    public record Cause(Kind kind, Optional<DeskId> desk) {

        private static final Cause FLOOR = new Cause(Kind.FLOOR, Optional.empty());

        /// The kinds of beginnings.
        public enum Kind {
            SESSION,
            FLOOR,
            DESK,
            CLOSED,
            MOVED,
            COUGH,
            RENDITION,
            LINK_LOST,
            NOT_BACK
        }

        static Cause of(Event event) {
            if (event instanceof AgendaEvent.SessionOpened || event instanceof AgendaEvent.SessionResumed) {
                return new Cause(Kind.SESSION, Optional.empty());
            }
            return event instanceof BoothEvent booth ? of(booth) : FLOOR;
        }

        private static Cause of(BoothEvent event) {
            return switch (event) {
                case BoothEvent.MicrophoneOpened e -> new Cause(Kind.DESK, Optional.of(e.desk()));
                case BoothEvent.CoughEnded e -> new Cause(Kind.DESK, Optional.of(e.desk()));
                case BoothEvent.IncomingSelected e -> new Cause(Kind.DESK, Optional.of(e.desk()));
                case BoothEvent.MicrophoneClosed e -> new Cause(Kind.CLOSED, Optional.of(e.desk()));
                case BoothEvent.OutputMoved e -> new Cause(Kind.MOVED, Optional.of(e.desk()));
                case BoothEvent.CoughBegan e -> new Cause(Kind.COUGH, Optional.of(e.desk()));
                case BoothEvent.ChannelInterrupted e -> new Cause(Kind.LINK_LOST, Optional.of(e.desk()));
                case BoothEvent.ChannelLost e -> new Cause(Kind.NOT_BACK, Optional.of(e.desk()));
                case BoothEvent.FloorLanguageDeclared e -> FLOOR;
                case BoothEvent.FloorLanguageReleased e -> FLOOR;
                case BoothEvent.OutputSelected e -> FLOOR; // what follows changes no channel
                case BoothEvent.PresetsStored e -> FLOOR;
                case BoothEvent.HandoverProposed e -> FLOOR;
                case BoothEvent.HandoverAgreed e -> FLOOR;
                case BoothEvent.HandoverEnded e -> FLOOR;
                case BoothEvent.LossAnswered e -> FLOOR;
                case BoothEvent.ConsecutiveStarted e -> FLOOR;
                case BoothEvent.ConsecutiveEnded e -> FLOOR;
                case BoothEvent.RenditionBegan e -> new Cause(Kind.RENDITION, Optional.of(e.rendition().desk()));
                case BoothEvent.ShiftIsLong e -> FLOOR;
            };
        }
    }

    /// The service of the record in `conferenceDirectory`, up to its last event.
    ///
    /// @throws RecordDamaged where the record is not what was written
    public static Optional<ServiceLog> of(Path conferenceDirectory, Function<byte[], Event> decoder) throws IOException {
        Map<Language, Book> books = new LinkedHashMap<>();
        AirTime air = new AirTime();
        Optional<Moment> last = Optional.empty();
        try (Retold record = Retold.open(conferenceDirectory, decoder)) {
            for (Optional<Moment> moment = record.next(); moment.isPresent(); moment = record.next()) {
                Moment now = moment.get();
                Routing.routes(now.after())
                        .forEach(route -> books.computeIfAbsent(route.channel(), channel -> new Book()).see(now, route));
                air.see(now);
                last = moment;
            }
        }
        return last.map(end -> new ServiceLog(end.after().plan().zone(), books.entrySet().stream()
                .map(each -> new Channel(each.getKey(), each.getValue().closed(end.at()))).toList(),
                air.work(end.at(), end.after().plan().zone())));
    }

    /// One channel's stretches as they come.
    private static final class Book {

        private final List<Stretch> done = new ArrayList<>();
        private Optional<Stretch> open = Optional.empty();

        /// While no session sits there is nothing to interpret.
        void see(Moment moment, Route route) {
            if (moment.after().agenda().sitting().isEmpty()) {
                close(moment.at());
            } else if (open.filter(stretch -> isSame(stretch.route(), route)).isEmpty()) {
                close(moment.at());
                open = Optional.of(new Stretch(moment.at(), moment.at(), route, Cause.of(moment.event())));
            }
        }

        /// That the floor has come to speak the channel's language already changes nothing about who is heard.
        private static boolean isSame(Route one, Route other) {
            return one.state() == other.state() && one.desk().equals(other.desk()) && one.epoch() == other.epoch()
                    && one.depth() == other.depth() && one.source().equals(other.source());
        }

        List<Stretch> closed(Instant at) {
            close(at);
            return List.copyOf(done);
        }

        /// What was over in the very step that began it was never heard.
        private void close(Instant at) {
            open.filter(stretch -> stretch.from().isBefore(at))
                    .ifPresent(stretch -> done.add(new Stretch(stretch.from(), at, stretch.route(), stretch.cause())));
            open = Optional.empty();
        }
    }
}
