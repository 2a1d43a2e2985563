package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.plan.SmallPlan.assertMistakes;
import static org.plenary.plan.SmallPlan.assertMistakesIn;
import static org.plenary.plan.SmallPlan.sentences;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.core.CutOff;
import org.plenary.core.KindId;
import org.plenary.core.PlannedList;
import org.plenary.core.PlannedSession;
import org.plenary.core.Policies;
import org.plenary.core.Row;

/// How a plan file is read: the file, its keys and its single values.
class PlanFileTest {

    private static final String ONE_KEY = "a text of at most 200 characters, each word in one alphabet, without invisible characters";

    @Test
    void a_plan_without_mistakes_is_read_whole() {
        PlannedSession session = SmallPlan.plan().sessions().getFirst();

        assertThat(session.sittings().getFirst().from()).isEqualTo(Instant.parse("2001-12-13T04:30:00Z"));
        assertThat(session.segments()).extracting(segment -> segment.id().key()).containsExactly("welcome", "debate", "break", "remarks");
        assertThat(session.segments().get(0).programme().getFirst().speaker()).contains("A. Osmonov");
        assertThat(session.segments().get(1).list())
                .contains(new PlannedList(Row.of(new KindId("statement")), true, Optional.of(Duration.ofMinutes(5))));
        assertThat(session.segments().get(2).estimated()).isTrue();
        assertThat(session.segments().get(3).list()).contains(new PlannedList(Row.of(new KindId("brief-remark")), false, Optional.empty()));
        assertThat(SmallPlan.plan().policies()).isEqualTo(Policies.USUAL);
    }

    @Test
    void who_is_cut_off_by_itself_has_half_a_minute_unless_the_plan_says_otherwise() {
        assertThat(policies("{ cut-off: automatic }")).isEqualTo(
                Policies.USUAL.cuttingOff(CutOff.AUTOMATIC, Optional.of(Duration.ofSeconds(30))));
        assertThat(policies("{ cut-off: automatic, cut-off-grace: 0s }").cutOffAfter()).contains(Duration.ZERO);
        assertThat(policies("{ cut-off: chair-confirms }")).isEqualTo(Policies.USUAL.cuttingOff(CutOff.CHAIR_CONFIRMS, Optional.empty()));
    }

    private static Policies policies(String written) {
        String text = SmallPlan.text().replace("host: kyrgyzstan", "host: kyrgyzstan\npolicies: " + written);
        return ((PlanFile.Reading.Complete) PlanFile.read("a.yaml", text)).plan().policies();
    }

    @Test
    void two_versions_of_a_plan_are_told_apart_by_their_hash() {
        var here = (PlanFile.Reading.Complete) PlanFile.read("a.yaml", SmallPlan.text());
        var there = (PlanFile.Reading.Complete) PlanFile.read("b.yaml", SmallPlan.text());
        var changed = (PlanFile.Reading.Complete) PlanFile.read("a.yaml", SmallPlan.text() + "\n");

        assertThat(here.sha256()).hasSize(64).isEqualTo(there.sha256()).isNotEqualTo(changed.sha256());
    }

    @Test
    void a_mistake_tells_file_line_column_path_and_cure() {
        assertThat(sentences(PlanFile.read("bishkek.yaml", SmallPlan.text().replace("kind: debate", "kind: debat")))).containsExactly(
                "bishkek.yaml:31:15: sessions[0].segments[1].kind: \"debat\" is no kind of segment; expected one of welcome-addresses, "
                        + "keynote, presentations, debate, brief-remarks, approval-of-documents, closing-remarks, break; "
                        + "did you mean \"debate\"?");
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_the_file() {
        String text = SmallPlan.text()
                .replace("zone: Asia/Bishkek", "zone: §Asia/Bischkek")
                .replace("host: kyrgyzstan", "host: §kyrgystan")
                .replace("planned: 45m", "planned: §45")
                .replace("takes: [brief-remark]", "takes: [§brief-remarks]")
                .replace("notified: 2001-12-03", "notified: §3 December")
                .replace("desks: [ru-1, ru-2]", "desk: [ru-1, ru-2]")
                .replace("- { id: ru, language: ru, others: [en], desk", "- §{ id: ru, language: ru, others: [en], §desk");
        String languages = "expected one of id, language, others, desks, thirds; did you mean \"desks\"?";
        assertMistakesIn(
                text,
                "zone: \"Asia/Bischkek\" is no time zone; expected a time zone such as Asia/Bishkek; did you mean \"Asia/Bishkek\"?",
                "host: \"kyrgystan\" is no delegation of this plan; expected one of kyrgyzstan, norway, tajikistan, turkey, japan, ngo; "
                        + "did you mean \"kyrgyzstan\"?",
                "sessions[0].segments[1].planned: the number 45 is here; expected a duration such as 5m, 1m30s or 1h15m",
                "sessions[0].segments[3].list.takes[0]: \"brief-remarks\" is no kind of request for a list; "
                        + SmallPlan.expectedKinds() + "; did you mean \"brief-remark\"?",
                "delegations[5].notified: \"3 December\" is here; expected a date such as 2001-12-03",
                "booths[1].desks: missing; expected a list of desks",
                "booths[1].desk: \"desk\" is no key here; " + languages);
    }

    @Test
    void an_empty_file_is_no_plan() {
        assertMistakesIn("§", "the file is empty; expected a conference plan");
        assertMistakesIn("§# nothing but a comment\n", "the file is empty; expected a conference plan");
        assertMistakesIn("---\n§", "nothing is here; expected a conference plan");
        assertMistakesIn("§[a, b]", "a list is here; expected a conference plan");
    }

    @Test
    void a_file_beyond_512_kibibytes_is_not_read() {
        String filling = "#".repeat(512 * 1024);

        assertThat(sentences(PlanFile.read("big.yaml", filling)))
                .containsExactly("big.yaml:1:1: the file is empty; expected a conference plan");
        assertThat(sentences(PlanFile.read("big.yaml", filling + "#")))
                .containsExactly("big.yaml:1:1: the file has 524289 bytes; expected at most 524288 (512 KiB)");
    }

    @Test
    void what_is_not_yaml_is_a_mistake_with_a_place() {
        assertMistakesIn("a: 1\ntitle: [a,\nvenue: b\n§", "not YAML: while parsing a flow sequence that begins in line 2, "
                + "expected ',' or ']', but got <stream end>; expected a YAML file");
        assertMistakesIn("a: 1\nb: \"\uD83D\uDE00 §\u0000\"", "the character U+0000 is here; expected only characters that YAML allows");
        assertMistakesIn("a: §*nowhere", "not YAML: found undefined alias nowhere; expected a YAML file");
        assertMistakesIn("a: 1\n§--- \nb: 2",
                "not YAML: expected a single document in the stream that begins in line 1, but found another document; expected a YAML file");
    }

    @Test
    void depth_without_end_is_a_mistake_and_not_an_overflow() {
        assertMistakesIn("[".repeat(32) + "§" + "[".repeat(100_000), "lists and groups stand 33 deep in each other; expected at most 32");
    }

    @Test
    void an_unknown_key_is_a_mistake() {
        assertMistakes(
                "    publicity: participants",
                "    publicity: participants\n    §segment: []",
                "sessions[0].segment: \"segment\" is no key here; "
                        + "expected one of id, title, publicity, sittings, chairs, rapporteur, segments");
    }

    @Test
    void a_key_given_twice_is_a_mistake() {
        assertMistakes("zone: Asia/Bishkek", "zone: Asia/Bishkek\n§zone: UTC",
                "zone: \"zone\" is here again, first in line 5; expected each key once");
    }

    @Test
    void a_missing_key_is_a_mistake_of_its_group() {
        assertMistakes(
                "{ en: Reception, ru: Прием }", "§{ en: Reception }", "occasions[0].title.ru: missing; expected a text");
        assertMistakes("conference: small\ntitle", "§title", "conference: missing; "
                + "expected an identifier: 1 to 64 lower-case Latin letters, digits and hyphens");
    }

    @Test
    void a_value_of_another_type_is_a_mistake() {
        assertMistakes("en: Reception,", "en: §5,", "occasions[0].title.en: the number 5 is here; expected a text");
        assertMistakes("en: Reception,", "en: §[],", "occasions[0].title.en: a list is here; expected a text");
        assertMistakes("en: Reception,", "en: §'',", "occasions[0].title.en: nothing is here; expected a text");
        assertMistakes("{ en: Reception, ru: Прием }", "§Reception",
                "occasions[0].title: \"Reception\" is here; expected a text in English (en) and in Russian (ru)");
        assertMistakes("estimated: true", "estimated: §yes", "sessions[0].segments[2].estimated: \"yes\" is here; expected true or false");
        assertMistakes("desks: [en-1]", "desks: §en-1", "booths[0].desks: \"en-1\" is here; expected a list of desks");
        assertMistakes("desks: [en-1]", "desks: §[]", "booths[0].desks: an empty list is here; expected a list of desks");
        assertMistakes("language: en, seats: 1 }", "language: en, seats: §many }",
                "delegations[4].seats: \"many\" is here; expected a whole number from 1 to 20");
        assertMistakes("language: en, seats: 1 }", "language: en, seats: §99999999999 }",
                "delegations[4].seats: the number 99999999999 is here; expected a whole number from 1 to 20");
        assertMistakes("conference: small", "conference: §Small Conference", "conference: \"Small Conference\" is here; "
                + "expected an identifier: 1 to 64 lower-case Latin letters, digits and hyphens");
    }

    @Test
    void a_name_has_nothing_invisible_and_no_look_alikes() {
        assertMistakes("en: Reception,", "en: §\"Recep\\u202Etion\",",
                "occasions[0].title.en: \"Recep<U+202E>tion\" contains the invisible character U+202E; expected " + ONE_KEY);
        assertMistakes("en: Reception,", "en: §\"Recep\\ntion\",",
                "occasions[0].title.en: \"Recep<U+000A>tion\" contains the invisible character U+000A; expected " + ONE_KEY);
        assertMistakes("speaker: A. Osmonov", "speaker: §A. \u041Esmonov", // the first letter of the name is Cyrillic
                "sessions[0].segments[0].programme[0].speaker: \"A. \u041Esmonov\" mixes Latin and Cyrillic letters in the word \"\u041Esmonov\"; "
                        + "expected " + ONE_KEY);
        assertMistakes("en: Reception,", "en: §" + "R".repeat(201) + ",",
                "occasions[0].title.en: \"" + "R".repeat(60) + "...\" is 201 characters long; expected " + ONE_KEY);
    }

    @Test
    void a_time_is_a_local_time_of_the_zone() {
        assertMistakes("from: 2001-12-13T19:00", "from: §19:00",
                "occasions[0].from: \"19:00\" is here; expected a local time such as 2001-12-13T09:00");
        assertMistakes("from: 2001-12-13T19:00", "from: §2001-02-30T19:00",
                "occasions[0].from: \"2001-02-30T19:00\" is not in the calendar; expected a local time such as 2001-12-13T09:00");
        assertMistakes("from: 2001-12-13T19:00", "from: §2001-03-25T02:45", "occasions[0].from: 2001-03-25T02:45 does not occur in "
                + "Asia/Bishkek, where the clocks are put forward; expected a local time such as 2001-12-13T09:00");
    }

    @Test
    void whatever_is_written_is_answered_and_never_an_exception() {
        Random dice = new Random(20_011_213);
        String text = SmallPlan.text();
        String signs = "abc019-:,.[]{}#&*!|>'\"%@`? \t\n\u0000\u202E\uD83D\u043A";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder changed = new StringBuilder(text);
            for (int change = dice.nextInt(1, 4); change > 0; change--) {
                int from = dice.nextInt(changed.length());
                int to = Math.min(changed.length(), from + dice.nextInt(8));
                changed.replace(from, to, "" + signs.charAt(dice.nextInt(signs.length())));
            }
            assertThat(sentences(PlanFile.read("small.yaml", changed.toString()))).as(changed.toString())
                    .allMatch(told -> told.matches("small\\.yaml:[1-9]\\d*:[1-9]\\d*: .+; expected .+"));
        }
    }
}
