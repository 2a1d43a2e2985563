package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.Language;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.ListEvent.ListClosed;
import org.plenary.core.Proposal;
import org.plenary.core.Receipt;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.TimeCommand.ApplyProposal;
import org.plenary.core.TimeCommand.SetLimit;
import org.plenary.core.TimeEvent.LimitSet;
import org.plenary.core.TimeLimit;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;

/// Faults that are planted in limits and in proposals are found under their names.
class PlantedLimitFaultsTest {

    private static final SetLimit SET = new SetLimit(
            Optional.of(Hall440.DEBATE), Optional.empty(), Optional.empty(), Duration.ofMinutes(3), Optional.empty());

    @Test
    void a_request_that_is_given_more_than_was_set() {
        Scene scene = Scene.speaking().well("10:00:10", Hall440.CHAIR, SET);
        RequestFloor ask = new RequestFloor(RequestKinds.STATEMENT, Language.RU);
        Request request = new Request(
                new RequestId(3), Hall440.DEBATE, 3, RequestKinds.STATEMENT.id(), Hall440.TAJIKISTAN, Language.RU, Optional.empty(),
                Optional.empty(), Duration.ofMinutes(5), Hall440.at("10:00:20"), Optional.empty());
        assertThat(scene.found(scene.granted(
                "10:00:20", Hall440.TAJIKISTAN_1, ask, Optional.of(new Receipt(request.id(), 3, request.at(), 2)),
                new FloorRequested(request, 2))))
                .contains(Invariant.LIMITS_ARE_WHAT_WAS_SET);
    }

    @Test
    void a_limit_for_a_turn_that_is_over() {
        Scene scene = Scene.speaking().well("10:00:10", Hall440.NORWAY_1, new EndTurn(new TurnId(1)));
        TimeLimit limit = new TimeLimit(
                Hall440.SESSION_1, Optional.of(Hall440.DEBATE), Optional.empty(), Optional.empty(), Duration.ofMinutes(3));
        assertThat(scene.found(scene.granted("10:00:20", Hall440.CHAIR, SET, new LimitSet(limit, Optional.of(new TurnId(1))))))
                .contains(Invariant.LIMITS_ARE_WHAT_WAS_SET);
    }

    @Test
    void a_list_that_is_closed_as_if_it_had_been_proposed() {
        Scene scene = Scene.speaking();
        ApplyProposal apply = new ApplyProposal(Proposal.Kind.CLOSE_LIST, Optional.empty());
        assertThat(scene.found(scene.granted("10:00:20", Hall440.CHAIR, apply, new ListClosed(Hall440.DEBATE))))
                .contains(Invariant.PROPOSALS_ARE_SEEN_BEFORE_THEY_ARE_DONE);
    }
}
