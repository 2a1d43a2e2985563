package org.plenary.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.plan.SmallPlan.assertMistakes;
import static org.plenary.plan.SmallPlan.assertMistakesIn;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.core.Category;
import org.plenary.core.DelegationId;
import org.plenary.core.Plan;
import org.plenary.core.Quorum;
import org.plenary.core.Quota;
import org.plenary.core.RequestKind;
import org.plenary.core.RequestKinds;
import org.plenary.core.Row;
import org.plenary.core.RulePacks;
import org.plenary.core.Share;

/// What a plan says of the rules of its body, and of its groups.
class RulesFormTest {

    private static final String PLACE = "host: kyrgyzstan\n";

    @Test
    void a_plan_that_says_nothing_has_the_usual_rules() {
        assertThat(SmallPlan.plan().rulebook()).isEqualTo(RulePacks.OSCE);
        assertThat(SmallPlan.plan().groups()).isEmpty();
    }

    @Test
    void a_plan_names_a_pack() {
        assertThat(read("rules: un-general-assembly\n").rulebook()).isEqualTo(RulePacks.UN_GENERAL_ASSEMBLY);
        assertMistakes(PLACE, PLACE + "rules: §unga\n",
                "rules: \"unga\" is no rule pack; expected one of osce, un-general-assembly, custom");
    }

    @Test
    void a_plan_overrides_a_pack() {
        Plan plan = read("""
                rules:
                  pack: osce
                  appeals: true
                  without: [interposed-question]
                  kinds:
                    right-of-reply:
                      placing: deferred
                      limits: [4m, 2m]
                      quota: 3
                      per: session
                      who: [participating-state]
                      rank: 80
                      charged: true
                      closed-list: false
                      source: rule 12
                """);
        assertThat(plan.rulebook().appeals()).isTrue();
        assertThat(plan.rulebook().kind(RequestKinds.INTERPOSED_QUESTION.id())).isEmpty();
        assertThat(plan.rulebook().kind(RequestKinds.STATEMENT.id())).contains(RequestKinds.STATEMENT);
        assertThat(plan.rulebook().kind(RequestKinds.RIGHT_OF_REPLY.id())).contains(new RequestKind(
                RequestKinds.RIGHT_OF_REPLY.id(), 80, RequestKind.Manner.DEFERRED, true,
                Row.of(Duration.ofMinutes(4), Duration.ofMinutes(2)), false, false,
                Optional.of(new Quota(3, Quota.Scope.SESSION)), Row.of(Category.PARTICIPATING_STATE), "rule 12"));
    }

    @Test
    void a_plan_has_a_quorum_of_its_own_or_none() {
        assertThat(read("rules: { pack: osce, quorum: { debate: majority, decision: two-thirds, source: rule 7 } }\n").rulebook().quorum())
                .contains(new Quorum(Optional.of(Share.MAJORITY), Optional.of(Share.TWO_THIRDS), "rule 7"));
        assertThat(read("rules: { pack: un-general-assembly, quorum: {} }\n").rulebook().quorum()).isEmpty();
        assertThat(read("policies: { adopts-agenda: true }\n").policies().adoptsAgenda()).isTrue();
        assertMistakes(PLACE, PLACE + "rules: { pack: osce, quorum: { debate: §half } }\n",
                "rules.quorum.debate: \"half\" is no share of the States; expected one of one-third, majority, two-thirds");
    }

    @Test
    void what_a_pack_does_not_have_cannot_be_overridden() {
        assertMistakes(PLACE, PLACE + "rules: { pack: osce, without: [§veto] }\n",
                "rules.without[0]: \"veto\" is no kind of request of the pack; expected one of "
                        + RulePacks.OSCE.kinds().stream().map(kind -> kind.id().key()).collect(Collectors.joining(", ")));
        assertMistakes(PLACE, PLACE + "rules: { pack: osce, kinds: { statement: { quota: §0 } } }\n",
                "rules.kinds.statement.quota: the number 0 is here; expected a whole number from 1 to 100");
        assertMistakes(PLACE, PLACE + "rules: { pack: osce, kinds: { point-of-order: { §placing: listed } } }\n",
                "rules.kinds.point-of-order.placing: \"placing\" is no key here; expected one of limits, quota, per, rank, charged, "
                        + "closed-list, who, source");
    }

    @Test
    void a_list_takes_what_the_rules_know() {
        assertMistakesIn(
                SmallPlan.text().replace(PLACE, PLACE + "rules: un-general-assembly\n").replace("[brief-remark]", "[§brief-remark]"),
                "sessions[0].segments[3].list.takes[0]: \"brief-remark\" is no "
                        + "kind of request for a list; expected one of group-statement, statement, explanation-of-position, right-of-reply");
    }

    @Test
    void a_group_has_delegations_of_the_plan() {
        Plan plan = read("groups:\n  - { id: two, name: { en: Two, ru: Двое }, members: [norway, kyrgyzstan] }\n");
        assertThat(plan.groups().getFirst().members()).containsExactly(new DelegationId("norway"), new DelegationId("kyrgyzstan"));
        assertMistakes(PLACE, PLACE + "groups:\n  - { id: two, name: { en: Two, ru: Двое }, members: [norway, §norway] }\n",
                "groups[0].members[1]: \"norway\" is here again; expected each delegation once");
    }

    private static Plan read(String keys) {
        var reading = PlanFile.read("small.yaml", SmallPlan.text().replace(PLACE, PLACE + keys).replace("[brief-remark]", "[statement]"));
        return ((PlanFile.Reading.Complete) reading).plan();
    }
}
