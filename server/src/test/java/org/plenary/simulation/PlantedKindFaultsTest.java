package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.core.Language.EN;
import static org.plenary.core.Language.RU;
import static org.plenary.meeting.Hall440.CENTRAL_ASIA;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.JAPAN_1;
import static org.plenary.meeting.Hall440.NORWAY_1;
import static org.plenary.meeting.Hall440.REMARKS;
import static org.plenary.meeting.Hall440.TAJIKISTAN_1;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.Behalf;
import org.plenary.core.Conference;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorEvent;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.PointOfOrder;
import org.plenary.core.Receipt;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKind;
import org.plenary.core.RequestKinds;
import org.plenary.core.Row;
import org.plenary.core.RulePacks;
import org.plenary.core.SegmentId;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;

/// Faults that are planted in what the rulebook says of requests are found under their names.
class PlantedKindFaultsTest {

    @Test
    void a_partner_explains_a_position_though_only_states_have_one() {
        Scene scene = Scene.debate(Hall440.under(RulePacks.OSCE));
        assertThat(scene.found(asked(scene, JAPAN_1, RequestKinds.EXPLANATION_OF_POSITION, EN, DEBATE, request -> request)))
                .contains(Invariant.KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME);
    }

    @Test
    void a_partner_raises_a_point_of_order_in_the_general_assembly() {
        Scene scene = Scene.debate(Hall440.under(RulePacks.UN_GENERAL_ASSEMBLY));
        PointOfOrder point = new PointOfOrder(
                new RequestId(1), Hall440.JAPAN, EN, Optional.empty(), Hall440.at("10:00:00"), false);
        assertThat(scene.found(scene.granted("10:00:00", JAPAN_1, new RequestFloor(RequestKinds.POINT_OF_ORDER, EN),
                Optional.of(new Receipt(point.id(), 0, point.raisedAt(), 0)), new FloorEvent.PointRaised(point))))
                .contains(Invariant.KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME);
    }

    @Test
    void somebody_outside_speaks_on_behalf_of_a_group() {
        Scene scene = Scene.debate(Hall440.under(RulePacks.OSCE));
        assertThat(scene.found(asked(scene, NORWAY_1, RequestKinds.GROUP_STATEMENT, EN, DEBATE,
                request -> behalf(request, new Behalf(CENTRAL_ASIA, Row.of())))))
                .contains(Invariant.KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME);
    }

    @Test
    void a_member_is_aligned_with_its_own_group() {
        Scene scene = Scene.debate(Hall440.under(RulePacks.OSCE));
        assertThat(scene.found(asked(scene, TAJIKISTAN_1, RequestKinds.GROUP_STATEMENT, RU, DEBATE,
                request -> behalf(request, new Behalf(CENTRAL_ASIA, Row.of(Hall440.KYRGYZSTAN))))))
                .contains(Invariant.KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME);
    }

    @Test
    void a_second_reply_is_given_ten_minutes_again() {
        Scene scene = replied(Scene.debate(Hall440.under(RulePacks.OSCE)), "10:00", 1);
        assertThat(scene.found(asked(scene, NORWAY_1, RequestKinds.RIGHT_OF_REPLY, EN, DEBATE, request -> request)))
                .contains(Invariant.QUOTAS_ARE_KEPT);
    }

    @Test
    void a_third_reply() {
        Scene scene = replied(replied(Scene.debate(Hall440.under(RulePacks.OSCE)), "10:00", 1), "10:10", 2);
        assertThat(scene.found(asked(scene, NORWAY_1, RequestKinds.RIGHT_OF_REPLY, EN, DEBATE,
                request -> limited(request, Duration.ofMinutes(5)))))
                .contains(Invariant.QUOTAS_ARE_KEPT);
    }

    @Test
    void a_reply_that_is_deferred_to_the_segment_that_runs() {
        Scene scene = Scene.debate(Hall440.replying(RulePacks.UN_GENERAL_ASSEMBLY));
        assertThat(scene.found(asked(scene, NORWAY_1, RequestKinds.RIGHT_OF_REPLY, EN, DEBATE, request -> request)))
                .contains(Invariant.WHAT_IS_DEFERRED_WAITS_ON_THE_LAST_LIST);
        assertThat(Scene.debate(Hall440.replying(RulePacks.UN_GENERAL_ASSEMBLY))
                .found(asked(scene, NORWAY_1, RequestKinds.RIGHT_OF_REPLY, EN, REMARKS, request -> request)))
                .doesNotContain(Invariant.WHAT_IS_DEFERRED_WAITS_ON_THE_LAST_LIST);
    }

    private static Scene replied(Scene scene, String time, int turn) {
        return scene.well(time + ":00", NORWAY_1, new RequestFloor(RequestKinds.RIGHT_OF_REPLY, EN))
                .well(time + ":01", CHAIR, new GiveFloor(new RequestId(turn)))
                .well(time + ":30", NORWAY_1, new EndTurn(new TurnId(turn)));
    }

    /// A step in which a request is granted that is ten minutes long, whatever the rules say.
    private static Step asked(
            Scene scene, Badge badge, RequestKind kind, Language language, SegmentId segment, UnaryOperator<Request> change) {
        Conference now = scene.now();
        int number = now.lists().lastRequest() + 1;
        int sequence = now.lists().of(segment).orElseThrow().lastSequence() + 1;
        int place = now.lists().of(segment).orElseThrow().queue().size() + 1;
        Request request = change.apply(new Request(
                new RequestId(number), segment, sequence, kind.id(), badge.delegation().orElseThrow(), language,
                Optional.empty(), Optional.empty(), Duration.ofMinutes(10), Hall440.at("11:00:00"), Optional.empty()));
        return scene.granted("11:00:00", badge,
                new RequestFloor(kind.id(), Optional.of(language), Optional.empty(), request.behalf(), Optional.empty()),
                Optional.of(new Receipt(request.id(), sequence, request.at(), place)), new FloorRequested(request, place));
    }

    private static Request behalf(Request request, Behalf behalf) {
        return new Request(
                request.id(), request.segment(), request.sequence(), request.kind(), request.delegation(), request.language(),
                request.speaker(), request.title(), request.limit(), request.at(), Optional.of(behalf));
    }

    private static Request limited(Request request, Duration limit) {
        return new Request(
                request.id(), request.segment(), request.sequence(), request.kind(), request.delegation(), request.language(),
                request.speaker(), request.title(), limit, request.at(), request.behalf());
    }
}
