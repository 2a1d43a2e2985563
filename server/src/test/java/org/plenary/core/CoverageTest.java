package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.meeting.Hall440.EN_1;
import static org.plenary.meeting.Hall440.FR;
import static org.plenary.meeting.Hall440.FR_1;
import static org.plenary.meeting.Hall440.RU_1;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plenary.meeting.Hall440;

/// Which channels whoever is there could make of a language: English into Russian and French, Russian into English and French, French
/// into nothing else.
class CoverageTest {

    private static final Instant AT = Hall440.at("09:00:00");

    @Test
    void an_empty_hall_covers_the_spoken_language_alone() {
        assertThat(Coverage.uncovered(seated(), EN)).containsExactly(RU, FR);
    }

    @Test
    void a_booth_covers_what_it_may_send_out_of_what_it_knows() {
        assertThat(Coverage.uncovered(seated(RU_1), EN)).isEmpty();
        assertThat(Coverage.uncovered(seated(RU_1), RU)).isEmpty();
        assertThat(Coverage.uncovered(seated(FR_1), FR)).containsExactly(EN, RU);
    }

    @Test
    void a_booth_of_which_one_language_is_named_is_taken_to_know_what_is_spoken() {
        assertThat(Coverage.uncovered(seated(FR_1), EN)).containsExactly(RU);
    }

    @Test
    void a_channel_is_covered_by_way_of_another_one() {
        Conference chain = chain();
        assertThat(Coverage.uncovered(chain, EN)).isEmpty();
        assertThat(Coverage.uncovered(left(chain, RU_1), EN)).containsExactly(RU, FR);
    }

    @Test
    void whoever_leaves_covers_nothing_any_longer() {
        assertThat(Coverage.uncovered(left(seated(EN_1, RU_1), RU_1), EN)).isEmpty();
        assertThat(Coverage.uncovered(left(left(seated(EN_1, RU_1), RU_1), EN_1), EN)).containsExactly(RU, FR);
    }

    private static Conference seated(Badge... badges) {
        return seated(Hall440.interpreted(Policies.USUAL), badges);
    }

    /// Russian from English, French from Russian: nobody makes French of English at once.
    private static Conference chain() {
        Plan plan = Hall440.interpreted(Policies.USUAL);
        PlannedBooth ru = new PlannedBooth(new BoothId("ru"), RU, Row.of(EN), Row.of(new DeskId("ru-1")), Row.of());
        PlannedBooth fr = new PlannedBooth(new BoothId("fr"), FR, Row.of(RU), Row.of(new DeskId("fr-1")), Row.of());
        return seated(new Plan(
                plan.id(), plan.title(), plan.venue(), plan.zone(), plan.languages(), plan.host(), plan.sessions(), plan.occasions(),
                plan.delegations(), plan.officers(), Row.of(ru, fr), plan.policies(), plan.groups(), plan.rules(), plan.time()),
                RU_1, FR_1);
    }

    private static Conference seated(Plan plan, Badge... badges) {
        Conference now = Conference.convened(new HouseEvent.Convened(plan, new ConferenceClock(AT, AT, 1)));
        for (Badge badge : badges) {
            now = now.after(AT, new HouseEvent.SeatTaken(badge.seat().orElseThrow(), new Link("hall", 1, 1)));
        }
        return now;
    }

    private static Conference left(Conference now, Badge badge) {
        return now.after(AT, new HouseEvent.SeatLeft(badge.seat().orElseThrow(), new Link("hall", 1, 1)));
    }
}
