package org.plenary.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Badge;
import org.plenary.core.BoothId;
import org.plenary.core.Category;
import org.plenary.core.ConferenceId;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.DeskId;
import org.plenary.core.Group;
import org.plenary.core.GroupId;
import org.plenary.core.KindId;
import org.plenary.core.Language;
import org.plenary.core.Occasion;
import org.plenary.core.Officer;
import org.plenary.core.Plan;
import org.plenary.core.PlannedBooth;
import org.plenary.core.PlannedList;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.Policies;
import org.plenary.core.ProgrammeEntry;
import org.plenary.core.Publicity;
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
import org.plenary.core.Sitting;
import org.plenary.core.Timekeeping;
import org.plenary.core.Words;

/// A small hall for tests: two sessions, five delegations, two booths of two desks, and the people in it.
public final class Hall440 {

    public static final ConferenceId CONFERENCE = new ConferenceId("hall-440");
    public static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");
    public static final LocalDate DAY = LocalDate.of(2001, 12, 13);

    public static final SessionId OPENING = new SessionId("opening");
    public static final SessionId SESSION_1 = new SessionId("session-1");
    public static final SegmentId WELCOME = new SegmentId("welcome");
    public static final SegmentId OVERVIEW = new SegmentId("overview");
    public static final SegmentId COFFEE = new SegmentId("coffee");
    public static final SegmentId DEBATE = new SegmentId("debate");
    public static final SegmentId REMARKS = new SegmentId("remarks");

    public static final GroupId CENTRAL_ASIA = new GroupId("central-asia");
    public static final DelegationId NORWAY = new DelegationId("norway");
    public static final DelegationId TAJIKISTAN = new DelegationId("tajikistan");
    public static final DelegationId KYRGYZSTAN = new DelegationId("kyrgyzstan");
    public static final DelegationId JAPAN = new DelegationId("japan");
    public static final DelegationId OSCE = new DelegationId("osce");

    public static final Badge CHAIR = Badge.officer(Role.CHAIR, new SeatId("chair-1"));
    public static final Badge CO_CHAIR = Badge.officer(Role.CHAIR, new SeatId("chair-2"));
    public static final Badge OTHER_CHAIR = Badge.officer(Role.CHAIR, new SeatId("chair-3"));
    public static final Badge SECRETARY = Badge.officer(Role.SECRETARY, new SeatId("secretariat"));
    public static final Badge NORWAY_1 = Badge.delegate(new SeatId("norway-1"), NORWAY);
    public static final Badge NORWAY_2 = Badge.delegate(new SeatId("norway-2"), NORWAY);
    public static final Badge TAJIKISTAN_1 = Badge.delegate(new SeatId("tajikistan-1"), TAJIKISTAN);
    public static final Badge KYRGYZSTAN_1 = Badge.delegate(new SeatId("kyrgyzstan-1"), KYRGYZSTAN);
    public static final Badge JAPAN_1 = Badge.delegate(new SeatId("japan-1"), JAPAN);
    public static final Badge EN_1 = desk("en-1");
    public static final Badge EN_2 = desk("en-2");
    public static final Badge RU_1 = desk("ru-1");
    public static final Badge RU_2 = desk("ru-2");
    public static final Badge FR_1 = desk("fr-1");
    public static final Badge TECHNICIAN = Badge.officer(Role.TECHNICIAN, new SeatId("technician"));
    public static final Language FR = new Language("fr");
    public static final Badge LISTENER = Badge.watcher(Role.LISTENER);

    /// Everybody who sits down before a meeting begins.
    public static final Row<Badge> SEATED = Row.of(
            CHAIR, CO_CHAIR, OTHER_CHAIR, SECRETARY, NORWAY_1, NORWAY_2, TAJIKISTAN_1, KYRGYZSTAN_1, JAPAN_1, EN_1, EN_2, RU_1, RU_2,
            TECHNICIAN);

    private Hall440() {}

    public static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    public static Plan plan() {
        return plan(Policies.USUAL);
    }

    public static Plan plan(Policies policies) {
        return plan(policies, RulePacks.OSCE, Row.of(RequestKinds.STATEMENT.id()), Row.of(RequestKinds.BRIEF_REMARK.id()));
    }

    /// The same conference under other rules, with a debate that takes all kinds that they put on a list; nobody has to be there.
    public static Plan under(Rulebook rules) {
        return inQuorum(rules.withQuorum(Optional.empty()));
    }

    /// The same, and the States have to be there as the rules want it.
    public static Plan inQuorum(Rulebook rules) {
        return plan(Policies.USUAL, rules, listed(rules), Row.of(RequestKinds.BRIEF_REMARK.id()));
    }

    /// The same, and the brief remarks with which the day ends take all kinds too.
    public static Plan replying(Rulebook rules) {
        return plan(Policies.USUAL, rules.withQuorum(Optional.empty()), listed(rules), listed(rules));
    }

    private static Row<KindId> listed(Rulebook rules) {
        return Row.copyOf(rules.kinds().stream().filter(RequestKind::isListed).map(RequestKind::id).toList());
    }

    private static Plan plan(Policies policies, Rulebook rules, Row<KindId> debated, Row<KindId> last) {
        return new Plan(
                CONFERENCE, words("Conference in Hall 440", "Конференция в зале 440"), words("Bishkek", "Бишкек"), ZONE,
                Row.of(Language.EN, Language.RU), KYRGYZSTAN, Row.of(opening(), session1(debated, last)), Row.of(reception()),
                delegations(),
                Row.of(
                        new Officer(Role.SECRETARY, new SeatId("secretariat"), words("Secretariat", "Секретариат"), Language.EN),
                        new Officer(Role.TECHNICIAN, new SeatId("technician"), words("Technician", "Техник"), Language.RU)),
                Row.of(booth("en", Language.EN, Row.of(Language.RU)), booth("ru", Language.RU, Row.of())), policies,
                Row.of(new Group(CENTRAL_ASIA, words("Central Asian States", "Государства Центральной Азии"),
                        Row.of(TAJIKISTAN, KYRGYZSTAN))),
                Optional.of(rules), Optional.empty());
    }

    /// The same, with limits and time budgets beside those of the lists.
    public static Plan timed(Timekeeping time) {
        Plan plan = replying(RulePacks.OSCE);
        return new Plan(
                plan.id(), plan.title(), plan.venue(), plan.zone(), plan.languages(), plan.host(), plan.sessions(), plan.occasions(),
                plan.delegations(), plan.officers(), plan.booths(), plan.policies(), plan.groups(), plan.rules(), Optional.of(time));
    }

    /// The same in three languages, each with a booth of its own; two of them send others as well.
    public static Plan interpreted(Policies policies) {
        Plan plan = plan(policies);
        PlannedBooth ru = new PlannedBooth(
                new BoothId("ru"), Language.RU, Row.of(Language.EN), Row.of(new DeskId("ru-1"), new DeskId("ru-2")), Row.of(FR));
        return new Plan(
                plan.id(), plan.title(), plan.venue(), plan.zone(), Row.of(Language.EN, Language.RU, FR), plan.host(), plan.sessions(),
                plan.occasions(), plan.delegations(), plan.officers(),
                Row.of(booth("en", Language.EN, Row.of(Language.RU, FR)), ru, booth("fr", FR, Row.of())), plan.policies(), plan.groups(),
                plan.rules(), plan.time());
    }

    private static PlannedSession opening() {
        ProgrammeEntry host = entry("Address of the host country", "Выступление принимающей страны", KYRGYZSTAN, 10);
        ProgrammeEntry osce = entry("Address of the OSCE", "Выступление ОБСЕ", OSCE, 10);
        return new PlannedSession(
                OPENING, words("Opening session", "Заседание по открытию"), Publicity.OPEN_TO_MEDIA,
                Row.of(new Sitting(at("09:00"), at("09:30"), false)), Row.of(chair(3, "OSCE", "ОБСЕ", Language.EN)), Optional.empty(),
                Row.of(segment(WELCOME, SegmentKind.WELCOME_ADDRESSES, "Welcome addresses", "Приветствия", 30, Row.of(host, osce), null)));
    }

    private static PlannedSession session1(Row<KindId> debated, Row<KindId> last) {
        ProgrammeEntry overview = entry("Regional overview", "Региональный обзор", TAJIKISTAN, 10);
        PlannedList statements =
                new PlannedList(debated, true, Optional.of(Duration.ofMinutes(5)));
        PlannedList remarks = new PlannedList(last, false, Optional.empty());
        return new PlannedSession(
                SESSION_1, words("Session 1", "Заседание 1"), Publicity.PARTICIPANTS,
                Row.of(new Sitting(at("09:30"), at("12:30"), false), new Sitting(at("14:00"), at("18:00"), false)),
                Row.of(chair(1, "Chair of session 1", "Председатель заседания 1", Language.EN),
                        chair(2, "Co-chair", "Сопредседатель", Language.RU)),
                Optional.empty(),
                Row.of(
                        segment(OVERVIEW, SegmentKind.PRESENTATIONS, "Overview", "Обзор", 30, Row.of(overview), null),
                        segment(COFFEE, SegmentKind.BREAK, "Coffee break", "Перерыв на кофе", 15, Row.of(), null),
                        segment(DEBATE, SegmentKind.DEBATE, "Debate", "Обсуждение", 90, Row.of(), statements),
                        segment(REMARKS, SegmentKind.BRIEF_REMARKS, "Brief remarks", "Краткие замечания", 15, Row.of(), remarks)));
    }

    private static Row<Delegation> delegations() {
        return Row.of(
                delegation(NORWAY, Category.PARTICIPATING_STATE, "Norway", "Норвегия", Language.EN),
                delegation(TAJIKISTAN, Category.PARTICIPATING_STATE, "Tajikistan", "Таджикистан", Language.RU),
                delegation(KYRGYZSTAN, Category.PARTICIPATING_STATE, "Kyrgyzstan", "Кыргызстан", Language.RU),
                delegation(JAPAN, Category.PARTNER_FOR_COOPERATION, "Japan", "Япония", Language.EN),
                delegation(OSCE, Category.SECRETARIAT, "OSCE", "ОБСЕ", Language.EN));
    }

    private static Occasion reception() {
        return new Occasion(
                "reception", words("Reception", "Приём"), words("Bishkek", "Бишкек"), at("19:00"), Optional.empty(), false,
                words("All participants", "Все участники"));
    }

    private static PlannedSegment segment(
            SegmentId id, SegmentKind kind, String en, String ru, int minutes, Row<ProgrammeEntry> programme,
            @Nullable PlannedList list) {
        return new PlannedSegment(id, kind, words(en, ru), Duration.ofMinutes(minutes), false, 1, programme, Optional.ofNullable(list));
    }

    private static ProgrammeEntry entry(String en, String ru, DelegationId delegation, int minutes) {
        return new ProgrammeEntry(words(en, ru), delegation, Optional.empty(), Optional.empty(), Duration.ofMinutes(minutes));
    }

    private static Officer chair(int number, String en, String ru, Language language) {
        return new Officer(Role.CHAIR, new SeatId("chair-" + number), words(en, ru), language);
    }

    private static Delegation delegation(DelegationId id, Category category, String en, String ru, Language language) {
        return new Delegation(id, category, words(en, ru), language, Optional.empty(), 2);
    }

    private static PlannedBooth booth(String id, Language language, Row<Language> others) {
        return new PlannedBooth(new BoothId(id), language, others, Row.of(new DeskId(id + "-1"), new DeskId(id + "-2")), Row.of());
    }

    private static Badge desk(String id) {
        return Badge.interpreter(new SeatId(id), new DeskId(id));
    }

    private static Words words(String en, String ru) {
        return new Words(en, ru);
    }
}
