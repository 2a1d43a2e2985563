package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.plenary.core.BoothId;
import org.plenary.core.Category;
import org.plenary.core.ConferenceId;
import org.plenary.core.Contention;
import org.plenary.core.CutOff;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.DeskId;
import org.plenary.core.Group;
import org.plenary.core.GroupId;
import org.plenary.core.IdleChannel;
import org.plenary.core.KindId;
import org.plenary.core.Language;
import org.plenary.core.MateTakeover;
import org.plenary.core.Occasion;
import org.plenary.core.Officer;
import org.plenary.core.Pivot;
import org.plenary.core.Plan;
import org.plenary.core.PlannedBooth;
import org.plenary.core.PlannedList;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.Policies;
import org.plenary.core.ProgrammeEntry;
import org.plenary.core.Publicity;
import org.plenary.core.Quorum;
import org.plenary.core.RequestKind;
import org.plenary.core.RequestKinds;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.RulePacks;
import org.plenary.core.Rulebook;
import org.plenary.core.SeatId;
import org.plenary.core.SegmentId;
import org.plenary.core.SegmentKind;
import org.plenary.core.SessionId;
import org.plenary.core.Share;
import org.plenary.core.Sitting;
import org.plenary.core.Words;

/// Any plan that a conference may have, from a seed.
final class AnyPlan {

    private static final Instant MORNING = Instant.parse("2001-12-13T03:30:00Z");
    private static final int CHAIRS = 4;

    private final Dice dice;
    private final Row<Language> languages;
    private final Row<Delegation> delegations;
    private final Rulebook rules;

    private AnyPlan(Dice dice) {
        this.dice = dice;
        this.languages = dice.oneIn(3) ? Row.of(Language.EN, Language.RU, new Language("fr")) : Row.of(Language.EN, Language.RU);
        this.delegations = row(dice.between(3, 7), this::delegation);
        Rulebook pack = dice.of(RulePacks.ALL);
        this.rules = pack.quorum().isPresent() || dice.oneIn(4) ? pack.withQuorum(quorum()) : pack;
    }

    private Optional<Quorum> quorum() {
        Optional<Share> debate = dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of(Share.values()));
        Optional<Share> decision = dice.oneIn(2) ? Optional.empty() : Optional.of(dice.of(Share.values()));
        return debate.isEmpty() && decision.isEmpty() ? Optional.empty() : Optional.of(new Quorum(debate, decision, RulePacks.PRACTICE));
    }

    static Plan from(Dice dice) {
        return new AnyPlan(dice).plan();
    }

    private Plan plan() {
        Row<Officer> officers = Row.of(officer(Role.SECRETARY, 1), officer(Role.TECHNICIAN, 1));
        Row<Occasion> occasions = row(dice.below(2), number -> new Occasion(
                "occasion-" + number, words("Occasion", "Событие", number), words("Place", "Место", number), hour(number),
                Optional.empty(), true, words("Guests", "Гости", number)));
        return new Plan(
                new ConferenceId("any"), words("Conference", "Конференция", 1), words("City", "Город", 1), ZoneId.of("Asia/Bishkek"),
                languages, delegations.getFirst().id(), row(dice.between(3, 4), this::session), occasions, delegations, officers,
                booths(), policies(), row(dice.below(3), this::group), Optional.of(rules),
                dice.oneIn(2) ? Optional.empty() : Optional.of(new AnyTime(dice, rules).timekeeping()));
    }

    private Group group(int number) {
        return new Group(
                new GroupId("group-" + number), words("Group", "Группа", number),
                Row.copyOf(delegations.stream().filter(each -> dice.oneIn(2)).map(Delegation::id).toList()));
    }

    private Policies policies() {
        Duration warning = Duration.ofSeconds(dice.of(60, 60, 20, 5, 0));
        Duration lastCall = warning.compareTo(Duration.ofSeconds(15)) > 0 ? Duration.ofSeconds(dice.of(15, 15, 0)) : warning;
        Policies any = new Policies(
                warning, lastCall,
                dice.oneIn(2) ? Optional.empty() : Optional.of(Duration.ofSeconds(dice.between(1, 40))),
                Duration.ofSeconds(dice.between(1, 5)), dice.of(Contention.values()), dice.of(MateTakeover.values()),
                dice.of(IdleChannel.values()));
        CutOff cutOff = dice.of(CutOff.values());
        Duration grace = Duration.ofSeconds(dice.of(0, 10, 30, 60));
        Policies sharing = dice.oneIn(3) ? any.sharingOverrun() : any;
        Policies adopting = dice.oneIn(3) ? sharing.adoptingAgendas() : sharing;
        Policies cutting = adopting.cuttingOff(cutOff, cutOff == CutOff.AUTOMATIC ? Optional.of(grace) : Optional.empty());
        Policies pivoting =
                dice.oneIn(2) ? cutting : cutting.pivotingOn(new Pivot(new BoothId(Language.EN.code()), Row.of(dice.of(languages))));
        long seconds = any.linkGrace().toSeconds();
        Policies relieving = seconds == 3 ? pivoting : pivoting.relievingAfter(Duration.ofMinutes(7 * seconds));
        return dice.oneIn(2) ? relieving : relieving.transmittingTo(words("Permanent Council", "Постоянный совет", 1));
    }

    private Delegation delegation(int number) {
        return new Delegation(
                new DelegationId("state-" + number), dice.of(Category.values()),
                words(dice.of("Åland", "Belarus", "Norway", "Turkey"), dice.of("Аландия", "Ёлочная", "Егорьевск", "Япония"), number),
                dice.of(languages),
                Optional.empty(), dice.between(1, 3), dice.oneIn(2) ? Optional.empty() : Optional.of("État " + number),
                dice.oneIn(3) ? Optional.empty() : Optional.of(dice.of("asia", "europe")));
    }

    private Officer officer(Role role, int number) {
        String key = role.name().toLowerCase(Locale.ROOT);
        return new Officer(role, new SeatId(key + "-" + number), words("Officer " + key, "Лицо", number), dice.of(languages));
    }

    private PlannedSession session(int number) {
        int first = dice.below(CHAIRS);
        Row<Officer> chairs = row(dice.between(1, 3), index -> officer(Role.CHAIR, 1 + (first + index) % CHAIRS));
        Optional<Officer> rapporteur = dice.oneIn(2) ? Optional.of(officer(Role.RAPPORTEUR, number)) : Optional.empty();
        Row<Sitting> sittings = row(dice.between(1, 2), index -> new Sitting(
                hour(4 * number + 2 * index), hour(4 * number + 2 * index + 1), false));
        return new PlannedSession(
                new SessionId("session-" + number), words("Session", "Заседание", number), dice.of(Publicity.values()), sittings, chairs,
                rapporteur, row(dice.between(2, 5), index -> segment(number * 10 + index)));
    }

    private PlannedSegment segment(int number) {
        SegmentKind kind = dice.oneIn(5) ? SegmentKind.BREAK : dice.of(SegmentKind.DEBATE, SegmentKind.PRESENTATIONS, SegmentKind.KEYNOTE);
        boolean pause = kind == SegmentKind.BREAK;
        Row<ProgrammeEntry> programme = pause || dice.oneIn(2) ? Row.of() : row(dice.between(1, 3), this::entry);
        Optional<PlannedList> list = pause || dice.oneIn(5) ? Optional.empty() : Optional.of(list());
        return new PlannedSegment(
                new SegmentId("segment-" + number), kind, words("Segment", "Раздел", number), Duration.ofMinutes(dice.between(5, 90)),
                dice.oneIn(2), 1, programme, list);
    }

    private PlannedList list() {
        Row<KindId> takes = Row.copyOf(rules.kinds().stream()
                .filter(kind -> kind.id().equals(RequestKinds.STATEMENT.id()) || kind.isListed() && dice.oneIn(2))
                .map(RequestKind::id)
                .toList());
        Optional<Duration> limit = dice.oneIn(3) ? Optional.empty() : Optional.of(Duration.ofSeconds(dice.between(1, 400)));
        return new PlannedList(takes, !dice.oneIn(3), limit,
                dice.oneIn(2) ? Optional.empty() : Optional.of(AnyOrdering.from(dice, delegations)),
                dice.oneIn(3) ? Optional.of(MORNING.plusSeconds(dice.between(-3_600, 10_800))) : Optional.empty());
    }

    private ProgrammeEntry entry(int number) {
        return new ProgrammeEntry(
                words("Address", "Выступление", number), dice.of(delegations).id(),
                dice.oneIn(2) ? Optional.of("Speaker " + number) : Optional.empty(),
                dice.oneIn(2) ? Optional.of(dice.of(languages)) : Optional.empty(), Duration.ofSeconds(dice.between(5, 900)));
    }

    /// One booth for each language, or one booth that sends all of them.
    private Row<PlannedBooth> booths() {
        if (dice.oneIn(4)) {
            return Row.of(booth(Language.EN, Row.of(Language.RU)));
        }
        return Row.copyOf(languages.stream().map(own -> booth(own, others(own))).toList());
    }

    private Row<Language> others(Language own) {
        return dice.oneIn(4) ? Row.of() : Row.copyOf(languages.stream().filter(each -> !each.equals(own)).toList());
    }

    private PlannedBooth booth(Language own, Row<Language> others) {
        String key = own.code();
        Row<Language> thirds = others.size() > 1 && dice.oneIn(2) ? Row.of(others.getLast()) : Row.of();
        return new PlannedBooth(
                new BoothId(key), own, thirds.isEmpty() ? others : Row.of(others.getFirst()),
                row(dice.between(1, 3), number -> new DeskId(key + "-" + number)), thirds);
    }

    private static Instant hour(int number) {
        return MORNING.plus(Duration.ofHours(number));
    }

    private static Words words(String en, String ru, int number) {
        return new Words(en + " " + number, ru + " " + number);
    }

    private static <T> Row<T> row(int count, IntFunction<T> each) {
        return Row.copyOf(IntStream.rangeClosed(1, count).mapToObj(each).toList());
    }
}
