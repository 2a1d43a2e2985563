package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorEvent.OvertimeCounted;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Lists;
import org.plenary.core.Pace;
import org.plenary.core.Request;
import org.plenary.core.Row;
import org.plenary.core.SpeakersList;
import org.plenary.core.TurnId;
import org.plenary.core.Usage;
import org.plenary.meeting.Hall440;

/// Faults that are planted in forecasts and in what they are made of are found under their names.
class PlantedForecastFaultsTest {

    private static final TurnId TURN = new TurnId(1);

    @Test
    void a_half_minute_that_is_told_too_soon() {
        Scene scene = Scene.speaking().well("10:05:00", Badge.HOUSE, new Wake());
        assertThat(scene.found(scene.granted(
                "10:05:29", Badge.HOUSE, new Wake(), new OvertimeCounted(TURN, Duration.ofSeconds(30)))))
                .contains(Invariant.OVERTIME_IS_COUNTED);
    }

    @Test
    void a_half_minute_that_nobody_tells() {
        Scene scene = Scene.speaking().well("10:05:00", Badge.HOUSE, new Wake());
        assertThat(scene.found(scene.granted("10:05:31", Badge.HOUSE, new Wake()))).contains(Invariant.OVERTIME_IS_COUNTED);
    }

    @Test
    void a_turn_that_is_not_measured() {
        Scene scene = Scene.speaking();
        assertThat(scene.found(spoiled(
                scene.step("10:03:00", Hall440.NORWAY_1, new EndTurn(TURN)),
                now -> with(now, used(pace(now), Row.of())))))
                .contains(Invariant.PACE_FOLLOWS_FROM_THE_TURNS);
    }

    @Test
    void a_forecast_of_another_instant() {
        Scene scene = Scene.speaking();
        assertThat(scene.found(spoiled(scene.wake(), now -> {
            Pace was = pace(now);
            return with(now, new Pace(
                    was.asOf().plusSeconds(10), was.usages(), was.changeover(), was.free(), was.gone(), was.waited()));
        }))).contains(Invariant.FORECAST_IS_OF_THE_LATEST_EVENT);
    }

    @Test
    void a_forecast_that_runs_backwards() {
        Scene scene = Scene.waiting();
        assertThat(scene.found(spoiled(scene.wake(), now -> with(now, new Lists(
                now.lists().lastRequest(), Row.copyOf(now.lists().all().stream().map(PlantedForecastFaultsTest::impossible).toList()),
                now.lists().limits())))))
                .contains(Invariant.FORECAST_RANGES_ARE_IN_ORDER);
    }

    /// The same list, and whoever waits is given less than no time.
    private static SpeakersList impossible(SpeakersList list) {
        return new SpeakersList(
                list.segment(), list.status(), list.closingAt(), list.lastSequence(),
                Row.copyOf(list.queue().stream().map(PlantedForecastFaultsTest::impossible).toList()), list.held(), list.swaps(),
                list.placements(), list.ordering());
    }

    private static Request impossible(Request was) {
        return new Request(
                was.id(), was.segment(), was.sequence(), was.kind(), was.delegation(), was.language(), was.speaker(), was.title(),
                Duration.ofHours(-1), was.at(), was.behalf());
    }

    @Test
    void a_pace_that_is_lost() {
        Scene scene = Scene.speaking();
        assertThat(scene.found(spoiled(scene.wake(), now -> new Conference(
                now.plan(), now.clock(), now.agenda(), now.lists(), now.floor(), now.booths(), now.roster(), now.seats(),
                now.decisions(), Optional.empty()))))
                .contains(Invariant.PACE_FOLLOWS_FROM_THE_TURNS, Invariant.FORECAST_IS_OF_THE_LATEST_EVENT);
    }

    private static Pace pace(Conference now) {
        return now.pace().orElseThrow();
    }

    private static Pace used(Pace was, Row<Usage> usages) {
        return new Pace(was.asOf(), usages, was.changeover(), was.free(), was.gone(), was.waited());
    }
}
