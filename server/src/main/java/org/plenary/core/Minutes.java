package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells every event and every refusal in a sentence, in English or Russian; records, transcripts and failures all read the same.
public final class Minutes {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Minutes() {}

    public static String tell(Conference before, Conference after, Instant at, Event event, Language language) {
        return switch (event) {
            case AgendaEvent e -> AgendaMinutes.tell(before, after, e, language);
            case ListEvent e -> ListMinutes.tell(before, after, e, language);
            case OrderEvent e -> OrderMinutes.tell(before, after, e, language);
            case FloorEvent e -> FloorMinutes.tell(before, after, at, e, language);
            case ProcedureEvent e -> ProcedureMinutes.tell(before, after, e, language);
            case ProgrammeEvent e -> ProgrammeMinutes.tell(after, e, language);
            case BoothEvent e -> BoothMinutes.tell(e, language);
            case TimeEvent e -> TimeMinutes.tell(after, at, e, language);
            case DecisionEvent e -> DecisionMinutes.tell(after, at, e, language);
            case DocumentEvent e -> DocumentMinutes.tell(before, after, e, language);
            case SignalEvent e -> SignalMinutes.tell(before, after, e, language);
            case RosterEvent.DelegationAdmitted(Delegation delegation) -> said(e(event), language, new Phrase()
                    .with("delegation", delegation.name())
                    .with("category", Vocabulary.words("category", delegation.category())));
            case RosterEvent.AttendanceRegistered(DelegationId delegation, boolean present) ->
                    said(present ? e(event) : "event.absence-registered", language,
                            new Phrase().with("delegation", name(after, delegation)));
            case HouseEvent e -> tell(after, e, language);
        };
    }

    /// A refusal, told with the names that the conference knows.
    public static String tell(Conference now, Outcome.Refused refused, Language language) {
        return said("refused", language, new Phrase().with("words", Vocabulary.refusal(now, refused.why(), refused.about())));
    }

    /// A refusal, told where no conference is known.
    public static String tell(Outcome.Refused refused, Language language) {
        return said("refused", language, new Phrase().with("words", Vocabulary.refusal(refused.why(), refused.about())));
    }

    private static String tell(Conference after, HouseEvent event, Language language) {
        return switch (event) {
            case HouseEvent.Convened(Plan plan, ConferenceClock clock) ->
                    said(e(event), language, new Phrase().with("title", plan.title()).with("venue", plan.venue()));
            case HouseEvent.ClockSet(ConferenceClock clock) -> said(
                    clock.rate() == 1 ? e(event) : e(event) + "-fast", language,
                    new Phrase().with("time", clock(after, clock.anchor())).with("n", clock.rate()));
            case HouseEvent.SeatTaken taken ->
                    said(devices(after, taken.seat()) > 1 ? "event.device-joined" : e(event), language, seat(taken.seat()));
            case HouseEvent.SeatLeft left ->
                    said(devices(after, left.seat()) > 0 ? "event.device-left" : e(event), language, seat(left.seat()));
            case HouseEvent.ListenersCounted counted -> ""; // too often to be worth telling; the record has it
        };
    }

    private static long devices(Conference after, SeatId seat) {
        return after.seats().taken().stream().filter(each -> each.seat().equals(seat)).count();
    }

    private static Phrase seat(SeatId seat) {
        return new Phrase().with("seat", seat.key());
    }

    static String said(String key, Language language, Phrase phrase) {
        return phrase.in(language, Vocabulary.words(key));
    }

    /// The key of an event's sentence.
    static String e(Event event) {
        return "event." + Names.key(event.getClass());
    }

    static Words name(Conference conference, DelegationId id) {
        return conference.roster().delegation(id).map(Delegation::name).orElseGet(() -> new Words(id.key(), id.key()));
    }

    /// Several delegations in one breath.
    static Words names(Conference conference, Row<DelegationId> ids) {
        return new Words(
                ids.stream().map(id -> name(conference, id).en()).collect(Collectors.joining(", ")),
                ids.stream().map(id -> name(conference, id).ru()).collect(Collectors.joining(", ")));
    }

    static Words group(Conference conference, GroupId id) {
        return conference.plan().group(id).map(Group::name).orElseGet(() -> new Words(id.key(), id.key()));
    }

    static Words segment(Conference conference, SegmentId id) {
        return conference.programme().segment(id).map(PlannedSegment::title).orElseGet(() -> new Words(id.key(), id.key()));
    }

    static Words language(Language language) {
        return Vocabulary.words("language." + language.code());
    }

    /// The time of day at the venue.
    static String clock(Conference conference, Instant at) {
        return CLOCK.format(at.atZone(conference.plan().zone()));
    }

    /// The day at the venue.
    static String day(Conference conference, Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(at.atZone(conference.plan().zone()));
    }

    static String clock(Conference conference, Optional<Instant> at) {
        return at.map(instant -> clock(conference, instant)).orElse("");
    }

    /// The key of a sentence that tells what is left of a turn, or of the one that tells how far it is over its time.
    static String timed(String key, Duration left) {
        return left.isNegative() && left.abs().toSeconds() > 0 ? key + "-over" : key;
    }

    /// A phrase with what is left of a turn, and how far it is over its time where it is.
    static Phrase timed(Phrase phrase, Duration left) {
        return phrase.with("left", time(left)).with("over", time(left.abs()));
    }

    /// A duration as speakers see it, `5:00`; overtime is negative.
    static String time(Duration duration) {
        Duration length = duration.abs();
        String sign = duration.isNegative() && length.toSeconds() > 0 ? "-" : "";
        return "%s%d:%02d".formatted(sign, length.toMinutes(), length.toSecondsPart());
    }
}
