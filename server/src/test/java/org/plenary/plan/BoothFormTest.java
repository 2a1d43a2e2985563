package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.plan.SmallPlan.assertMistakes;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.BoothId;
import org.plenary.core.Contention;
import org.plenary.core.Language;
import org.plenary.core.Output;
import org.plenary.core.Pivot;
import org.plenary.core.Plan;
import org.plenary.core.PlannedBooth;
import org.plenary.core.Row;

/// What a plan says of booths: what their outputs feed, who takes a channel from whom, and who stands for the floor.
class BoothFormTest {

    private static final String PLACE = "host: kyrgyzstan\n";
    private static final String RU = "{ id: ru, language: ru, others: [en], desks: [ru-1, ru-2] }";
    private static final Language FR = new Language("fr");

    @Test
    void a_shift_is_half_an_hour_unless_the_plan_says_otherwise() {
        assertThat(SmallPlan.plan().policies().shiftLength()).isEqualTo(Duration.ofMinutes(30));
        Plan plan = plan(SmallPlan.text().replace(PLACE, PLACE + "policies: { shift: 20m }\n"));
        assertThat(plan.policies().shiftLength()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void an_output_has_the_languages_that_stand_beside_it() {
        String text = SmallPlan.text().replace("languages: [en, ru]", "languages: [en, ru, fr]").replace(RU,
                "{ id: ru, language: ru, others: [en], thirds: [fr], desks: [ru-1, ru-2] }");
        PlannedBooth booth = plan(text).booth(new BoothId("ru")).orElseThrow();
        assertThat(booth.fed(Output.A)).containsExactly(Language.RU);
        assertThat(booth.fed(Output.B)).containsExactly(Language.EN);
        assertThat(booth.fed(Output.C)).containsExactly(FR);
    }

    @Test
    void there_is_no_output_c_without_b() {
        assertMistakes(RU, "{ id: ru, language: ru, thirds: §[en], desks: [ru-1, ru-2] }",
                "booths[1].thirds: output C has languages here; expected others for output B beside them");
    }

    @Test
    void a_language_stands_at_one_output() {
        assertMistakes(RU, "{ id: ru, language: ru, others: [en], thirds: [§en], desks: [ru-1, ru-2] }",
                "booths[1].thirds[0]: \"en\" is here again; expected a language that the booth does not have yet");
    }

    @Test
    void a_pivot_names_a_booth_and_the_languages_that_few_understand() {
        Plan plan = plan(SmallPlan.text().replace(PLACE, PLACE + "pivot: { booth: en, for: [ru] }\n"));
        assertThat(plan.policies().pivot()).isEqualTo(Optional.of(new Pivot(new BoothId("en"), Row.of(Language.RU))));
        assertThat(SmallPlan.plan().policies().pivot()).isEmpty();
    }

    @Test
    void a_pivot_that_is_nowhere() {
        assertMistakes(PLACE, PLACE + "pivot: { booth: §fr, for: [ru] }\n",
                "pivot.booth: \"fr\" is no booth of this plan; expected one of en, ru");
    }

    @Test
    void contention_is_one_of_five() {
        for (Contention each : Contention.values()) {
            String key = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Plan plan = plan(SmallPlan.text().replace(PLACE, PLACE + "policies: { contention: " + key + " }\n"));
            assertThat(plan.policies().contention()).isEqualTo(each);
        }
    }

    private static Plan plan(String text) {
        return switch (PlanFile.read("small.yaml", text)) {
            case PlanFile.Reading.Complete complete -> complete.plan();
            case PlanFile.Reading.Mistaken mistaken -> throw new AssertionError(mistaken.mistakes());
        };
    }
}
