package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.plan.SmallPlan.assertMistakes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.Budget;
import org.plenary.core.Category;
import org.plenary.core.Plan;
import org.plenary.core.PlannedList;
import org.plenary.core.RequestKinds;
import org.plenary.core.SessionId;
import org.plenary.core.Timekeeping;

/// What a plan says of speaking time beside its lists, and of when a list opens.
class TimeFormTest {

    private static final String PLACE = "host: kyrgyzstan\n";

    @Test
    void a_plan_that_says_nothing_has_neither_limits_nor_budgets() {
        assertThat(SmallPlan.plan().timekeeping()).isEqualTo(Timekeeping.NONE);
    }

    @Test
    void limits_name_what_narrows_them() {
        Plan plan = read("""
                limits:
                  - { session: session-1, category: partner-for-cooperation, limit: 3m }
                  - { session: session-1, kind: statement, limit: 4m }
                """);
        assertThat(plan.timekeeping().limits()).hasSize(2).allSatisfy(limit -> {
            assertThat(limit.session()).isEqualTo(new SessionId("session-1"));
            assertThat(limit.segment()).isEmpty();
        });
        assertThat(plan.timekeeping().limits().getFirst().category()).contains(Category.PARTNER_FOR_COOPERATION);
        assertThat(plan.timekeeping().limits().getLast().kind()).contains(RequestKinds.STATEMENT.id());
        assertThat(plan.timekeeping().limits().getLast().limit()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void budgets_say_whose_they_are() {
        Plan plan = read("""
                budgets:
                  - { id: each, name: { en: Each, ru: Каждой }, whose: each-delegation, session: session-1, time: 10m }
                  - { id: states, name: { en: States, ru: Государства }, whose: category, category: participating-state, time: 1h }
                """);
        assertThat(plan.timekeeping().budgets()).extracting(Budget::whose)
                .containsExactly(Budget.Whose.EACH_DELEGATION, Budget.Whose.CATEGORY);
        assertThat(plan.timekeeping().budgets().getFirst().session()).contains(new SessionId("session-1"));
        assertThat(plan.timekeeping().budgets().getLast().category()).contains(Category.PARTICIPATING_STATE);
        assertThat(plan.timekeeping().budgets().getLast().time()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void what_they_name_is_in_the_plan() {
        assertMistakes(PLACE, PLACE + "limits: [{ session: §session-7, limit: 3m }]\n",
                "limits[0].session: \"session-7\" is no session of this plan; expected one of session-1; did you mean \"session-1\"?");
        assertMistakes(PLACE, PLACE + "budgets: [{ id: g, name: { en: G, ru: Г }, whose: group, group: §nobody, time: 5m }]\n",
                "budgets[0].group: \"nobody\" is no group of this plan; expected a group of this plan");
        assertMistakes(PLACE, PLACE + "budgets: [{ id: g, name: { en: G, ru: Г }, whose: §everybody, time: 5m }]\n",
                "budgets[0].whose: \"everybody\" is no owner of a budget; expected one of each-delegation, category, group");
    }

    @Test
    void a_list_opens_at_an_instant_of_the_plan() {
        String text = SmallPlan.text();
        assertThat(text).contains("[brief-remark]");
        Plan plan = complete(text.replace("takes: [brief-remark]", "takes: [brief-remark], opens-at: 2001-12-13T08:30"));
        Optional<PlannedList> list = plan.sessions().getFirst().segments().get(3).list();
        assertThat(list.flatMap(PlannedList::opensAt)).contains(Instant.parse("2001-12-13T03:30:00Z"));
    }

    private static Plan read(String keys) {
        return complete(SmallPlan.text().replace(PLACE, PLACE + keys));
    }

    private static Plan complete(String text) {
        return ((PlanFile.Reading.Complete) PlanFile.read("small.yaml", text)).plan();
    }
}
