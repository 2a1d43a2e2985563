package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.plan.SmallPlan.assertMistakes;
import static org.plenary.plan.SmallPlan.sentences;

import org.junit.jupiter.api.Test;
import org.plenary.core.OrderPolicy;
import org.plenary.core.Ordering;

/// How the parts of a plan must fit together.
class PlanChecksTest {

    private static final String SITTING = "      - { from: 2001-12-13T09:30, to: 2001-12-13T11:00 }";
    private static final String DELEGATIONS = "expected one of kyrgyzstan, norway, tajikistan, turkey, japan, ngo";

    @Test
    void a_name_that_is_used_is_given_somewhere() {
        assertMistakes("host: kyrgyzstan", "host: §uzbekistan", "host: \"uzbekistan\" is no delegation of this plan; " + DELEGATIONS);
        assertMistakes("delegation: kyrgyzstan", "delegation: §Kyrgyzstan", "sessions[0].segments[0].programme[0].delegation: "
                + "\"Kyrgyzstan\" is no delegation of this plan; " + DELEGATIONS + "; did you mean \"kyrgyzstan\"?");
    }

    @Test
    void everybody_speaks_a_language_of_the_conference() {
        String unknown = "\"fr\" is no language of this plan; expected one of en, ru";
        assertMistakes("Turkey, ru: Турция }, language: en", "Turkey, ru: Турция }, language: §fr", "delegations[3].language: " + unknown);
        assertMistakes("            language: ru", "            language: §fr",
                "sessions[0].segments[0].programme[0].language: " + unknown);
        assertMistakes("Председатель заседания 1 }, language: ru", "Председатель заседания 1 }, language: §fr",
                "sessions[0].chairs[0].language: " + unknown);
        assertMistakes("{ id: en, language: en,", "{ id: en, language: §fr,", "booths[0].language: " + unknown);
        assertMistakes("others: [en]", "others: [en, §fr]", "booths[1].others[1]: " + unknown);
        assertMistakes("languages: [en, ru]", "languages: [en, ru, §english]",
                "languages[2]: \"english\" is here; expected the ISO 639 code of a language, such as en or ru");
    }

    @Test
    void every_name_is_given_once() {
        assertMistakes("- { id: norway,", "- { id: §kyrgyzstan,",
                "delegations[1].id: \"kyrgyzstan\" is already a delegation in line 54; expected a name that no other delegation has");
        assertMistakes("- id: remarks", "- id: §debate",
                "sessions[0].segments[3].id: \"debate\" is already a segment in line 30; expected a name that no other segment has");
        assertMistakes("languages: [en, ru]", "languages: [en, ru, §ru]",
                "languages[2]: \"ru\" is already a language in line 6; expected a name that no other language has");
        assertMistakes("attends: { en: All participants, ru: Все участники }", """
                attends: { en: All participants, ru: Все участники }
                  - id: §reception
                    title: { en: Reception, ru: Прием }
                    place: { en: Bishkek, ru: Бишкек }
                    from: 2001-12-14T19:00
                    attends: { en: All, ru: Все }""",
                "occasions[1].id: \"reception\" is already an occasion in line 47; expected a name that no other occasion has");
        assertMistakes("takes: [statement]", "takes: [statement, §statement]",
                "sessions[0].segments[1].list.takes[1]: \"statement\" is here again; expected each kind once");
    }

    @Test
    void a_desk_stands_in_one_booth() {
        assertMistakes("desks: [ru-1, ru-2]", "desks: [ru-1, §en-1]",
                "booths[1].desks[1]: \"en-1\" is already a desk in line 71; expected a name that no other desk has");
        assertMistakes("others: [en]", "others: [§ru]",
                "booths[1].others[0]: \"ru\" is here again; expected a language that the booth does not have yet");
        assertMistakes("desks: [en-1]", "desks: §[a, b, c, d, e, f, g]",
                "booths[0].desks: 7 desks are here; expected at most 6 in a booth");
    }

    @Test
    void sittings_begin_before_they_end_and_follow_each_other() {
        assertMistakes(SITTING, "      - { from: 2001-12-13T09:30, to: §2001-12-13T09:30 }",
                "sessions[0].sittings[0].to: the sitting ends before it begins; expected a time after its from");
        String twoSittings = SITTING + "\n      - §{ from: 2001-12-13T10:30, to: 2001-12-13T11:30 }";
        assertThat(SmallPlan.text()).contains(SITTING);
        assertMistakesOfSegmentsToo(twoSittings,
                "sessions[0].sittings[1]: begins at 2001-12-13T10:30, before the sitting in line 14 ends at "
                        + "2001-12-13T11:00; expected the sittings of a session one after the other");
        assertMistakes("    from: 2001-12-13T19:00", "    from: 2001-12-13T19:00\n    to: §2001-12-13T18:00",
                "occasions[0].to: the occasion ends before it begins; expected a time after its from");
    }

    /// With a second sitting, each segment must say its own: four more mistakes.
    private static void assertMistakesOfSegmentsToo(String sittings, String sentence) {
        String sitting = ".sitting: missing; expected a whole number from 1 to 2";
        String text = SmallPlan.text().replace(SITTING, sittings);
        for (String id : new String[] {"welcome", "debate", "break", "remarks"}) {
            text = text.replace("      - id: " + id, "      - §id: " + id);
        }
        SmallPlan.assertMistakesIn(text, sentence, "sessions[0].segments[0]" + sitting, "sessions[0].segments[1]" + sitting,
                "sessions[0].segments[2]" + sitting, "sessions[0].segments[3]" + sitting);
    }

    @Test
    void two_sessions_never_sit_at_the_same_time() {
        assertMistakes("occasions:", second("§{ from: 2001-12-13T10:30, to: 2001-12-13T12:00 }") + "occasions:",
                "sessions[1].sittings[0]: session-2 begins at 2001-12-13T10:30 while session-1 sits until 2001-12-13T11:00; "
                        + "expected one session at a time");
        assertMistakes("occasions:", second("§{ from: 2001-12-13T09:30, to: 2001-12-13T10:00 }") + "occasions:",
                "sessions[1].sittings[0]: session-2 begins at 2001-12-13T09:30 while session-1 sits until 2001-12-13T11:00; "
                        + "expected one session at a time");
        String after = SmallPlan.text().replace("occasions:", second("{ from: 2001-12-13T11:00, to: 2001-12-13T12:00 }") + "occasions:");
        assertThat(sentences(PlanFile.read("small.yaml", after))).isEmpty();
    }

    private static String second(String sitting) {
        return """
                  - id: session-2
                    title: { en: Session 2, ru: Заседание 2 }
                    publicity: closed
                    sittings: [%s]
                    chairs:
                      - { seat: chair-1, name: { en: Chair of session 1, ru: Председатель заседания 1 }, language: ru }
                    segments:
                      - { id: second-debate, kind: debate, title: { en: Debate, ru: Прения }, planned: 30m }

                """.formatted(sitting);
    }

    @Test
    void a_segment_belongs_to_a_sitting_and_fits_into_it() {
        assertMistakes("planned: 20m", "planned: 20m\n        sitting: §2",
                "sessions[0].segments[3].sitting: the number 2 is here; expected a whole number from 1 to 1");
        assertMistakes("planned: 20m", "planned: §21m",
                "sessions[0].segments[3].planned: 21m brings the segments of sitting 1 to 1h31m; expected no more than the sitting's 1h30m");
        String text = SmallPlan.text().replace("programme:\n          - title", "programme:\n          §- title").replace("limit: 5m\n",
                "limit: 11m\n");
        SmallPlan.assertMistakesIn(text,
                "sessions[0].segments[0].programme: the entries take 11m; expected no more than the segment's 10m");
    }

    @Test
    void segments_stand_in_the_order_in_which_they_are_held() {
        String text = SmallPlan.text()
                .replace(SITTING, SITTING + "\n      - { from: 2001-12-13T14:00, to: 2001-12-13T15:00 }")
                .replace("planned: 10m", "planned: 10m\n        sitting: 2")
                .replace("planned: 45m", "planned: 45m\n        sitting: §1")
                .replace("planned: 15m", "planned: 15m\n        sitting: 2")
                .replace("planned: 20m", "planned: 20m\n        sitting: 2");
        SmallPlan.assertMistakesIn(text, "sessions[0].segments[1].sitting: sitting 1 comes after a segment of sitting 2; "
                + "expected segments in the order in which they are held");
    }

    @Test
    void a_list_takes_the_kinds_of_request_that_are_inscribed() {
        String expected = SmallPlan.expectedKinds();
        assertMistakes("takes: [statement]", "takes: [§statment]", "sessions[0].segments[1].list.takes[0]: "
                + "\"statment\" is no kind of request for a list; " + expected + "; did you mean \"statement\"?");
        assertMistakes("takes: [statement]", "takes: [statement, §point-of-order]", "sessions[0].segments[1].list.takes[1]: "
                + "\"point-of-order\" is no kind of request for a list; " + expected);
    }

    @Test
    void a_list_is_ordered_by_what_can_be_drawn() {
        assertThat(order("by: lot, seed: Bishkek 2001, in-a-row: 1").policy()).isEqualTo(new OrderPolicy.ByLot("Bishkek 2001"));
        assertThat(order("by: alphabet, alphabet: fr, from: É, in-all: 2").inAll()).isEqualTo(2);
        assertThat(order("by: fixed, delegations: [norway, kyrgyzstan]").policy()).isInstanceOf(OrderPolicy.FixedOrder.class);
        assertThat(order("by: round-robin, over: region").policy()).isEqualTo(new OrderPolicy.RoundRobin(OrderPolicy.Over.REGION));
        assertThat(order("by: category, categories: [guest, secretariat]").policy()).isInstanceOf(OrderPolicy.ByCategory.class);
        assertMistake("order: { by: alphabet, alphabet: ru, from: Q }", "\"Q\" is here; expected one letter of the alphabet, language ru");
        assertMistake("order: { by: fixed, delegations: [norway, norway] }", "\"norway\" is here again; expected each delegation once");
        assertMistake("order: { by: lots, seed: x }", "\"lots\" is no order of a list");
        assertMistake("order: { by: first-time, in-a-row: 0 }", "expected a whole number from 1 to 100");
        assertMistake("order: { by: first-time, seed: x }", "\"seed\" is no key here");
    }

    private static Ordering order(String order) {
        return ((PlanFile.Reading.Complete) PlanFile.read("plan.yaml", withOrder("order: { " + order + " }"))).plan()
                .sessions().getFirst().segments().get(1).list().orElseThrow().ordering();
    }

    private static void assertMistake(String order, String sentence) {
        assertThat(PlanFile.read("plan.yaml", withOrder(order)).toString()).contains(sentence);
    }

    private static String withOrder(String order) {
        return SmallPlan.text().replace("takes: [statement],", "takes: [statement], " + order + ",");
    }

    @Test
    void a_break_gives_nobody_the_floor() {
        assertMistakes("        planned: 15m", "        planned: 15m\n        list: §{ takes: [statement] }",
                "sessions[0].segments[2].list: a break has a list; expected nothing: in a break nobody has the floor");
    }

    @Test
    void a_seat_has_one_person_and_one_role() {
        assertMistakes("seat: chair-2", "seat: §chair-1", "sessions[0].chairs[1].seat: \"chair-1\" is already the seat of the chair "
                + "\"Chair of session 1\" in line 16; expected a seat of its own for the chair \"Co-Chair of session 1\"");
        assertMistakes("seat: rapporteur-1", "seat: §chair-1", "sessions[0].rapporteur.seat: \"chair-1\" is already the seat of the chair "
                + "\"Chair of session 1\" in line 16; expected a seat of its own for the rapporteur \"Rapporteur of session 1\"");
        assertMistakes("seat: technician", "seat: §norway-2", "officers[1].seat: \"norway-2\" is already the seat of a delegate of norway "
                + "in line 55; expected a seat of its own for the technician \"Technician\"");
        assertMistakes("desks: [en-1]", "desks: [§secretariat]", "booths[0].desks[0]: \"secretariat\" is already the seat of the secretary "
                + "\"Secretariat\" in line 67; expected a seat of its own for an interpreter");
        assertMistakes("      - { seat: chair-2, name: { en: Co-Chair of session 1, ru: Сопредседатель заседания 1 }",
                "      - { seat: §chair-1, name: { en: Chair of session 1, ru: Председатель заседания 1 }",
                "sessions[0].chairs[1].seat: \"chair-1\" is here again; expected each seat once");
    }

    @Test
    void seats_bear_the_name_of_their_delegation() {
        String longName = "n".repeat(61);
        assertMistakes("- { id: norway,", "- { id: §" + longName + ",", "delegations[1].id: \"" + "n".repeat(60) + "...\" is 61 characters "
                + "long; expected at most 60, because the seats bear the delegation's name and a number");
    }

    @Test
    void non_governmental_organizations_give_prior_notice() {
        String rule = "non-governmental organizations take part with prior notice";
        String ngo = "  - id: ngo";
        assertThat(SmallPlan.text()).contains(ngo);
        SmallPlan.assertMistakesIn(SmallPlan.text().replace(ngo, "  - §id: ngo").replace("    notified: 2001-12-03\n", ""),
                "delegations[5].notified: missing; expected the date on which its notice arrived: " + rule);
        assertMistakes("notified: 2001-12-03", "notified: §2001-12-13",
                "delegations[5].notified: 2001-12-13 is not before the conference; expected a date before 2001-12-13: " + rule);
    }

    @Test
    void policies_are_checked_like_everything_else() {
        assertMistakes("host: kyrgyzstan", """
                host: kyrgyzstan
                policies:
                  warning: 30s
                  last-call: §45s
                  link-grace: §3
                  shift: §0s
                  mate-takeover: §allow
                  contention: §first-come""",
                "policies.last-call: the last call comes 45s before the limit, the warning 30s; expected the warning before the last call",
                "policies.link-grace: the number 3 is here; expected a duration such as 3s, or 0s for none",
                "policies.shift: \"0s\" is here; expected a duration such as 5m, 1m30s or 1h15m, at most 24h",
                "policies.mate-takeover: \"allow\" is no policy; expected one of allowed, handover-only; did you mean \"allowed\"?",
                "policies.contention: \"first-come\" is no policy; expected one of interlock, a-over-bc, a-over-a, a-over-abc, override");
        assertMistakes("host: kyrgyzstan", "host: kyrgyzstan\npolicies: { warning: §25h }",
                "policies.warning: \"25h\" is here; expected a duration such as 5m, 1m30s or 1h15m, at most 24h");
    }

    @Test
    void a_grace_is_for_what_is_cut_off_by_itself() {
        assertMistakes("host: kyrgyzstan", "host: kyrgyzstan\npolicies: { cut-off: §automatically }",
                "policies.cut-off: \"automatically\" is no policy; expected one of none, signal, chair-confirms, automatic; "
                        + "did you mean \"automatic\"?");
        assertMistakes("host: kyrgyzstan", "host: kyrgyzstan\npolicies: { cut-off: signal, cut-off-grace: §10s }",
                "policies.cut-off-grace: nobody is cut off by itself here; expected cut-off: automatic beside it");
        assertMistakes("host: kyrgyzstan", "host: kyrgyzstan\npolicies: { cut-off: automatic, cut-off-grace: §soon }",
                "policies.cut-off-grace: \"soon\" is here; expected a duration such as 3s, or 0s for none, at most 24h");
    }
}
