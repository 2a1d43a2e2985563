package org.plenary.simulation;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// A simulation that notices nothing is worth nothing: each fault planted in the server or its clients breaks a promise by name.
class PlantedServerFaultsTest {

    private static final Duration DAY = Duration.ofHours(3);
    private static final int SEEDS = 30;

    /// @param by the promise that is found broken
    private record Fault(Supplier<Fittings> planted, Promise by) {}

    private static Map<String, Fault> faults() {
        Map<String, Fault> faults = new LinkedHashMap<>(ofTheLog());
        faults.putAll(ofTheRooms());
        faults.putAll(ofTheClients());
        return faults;
    }

    private static Map<String, Fault> ofTheLog() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("acknowledge before sync", new Fault(LogFaults::acknowledgesBeforeSync, Promise.ACKNOWLEDGED_IS_NEVER_LOST));
        faults.put("skip a corrupt entry of the log", new Fault(LogFaults::skipsACorruptEntry, Promise.DURABLE_STAYS_AS_IT_IS));
        faults.put("forget the table of clients in the snapshot",
                new Fault(LogFaults::forgetsTheClientsInTheSnapshot, Promise.RESTORED_EQUALS_RELIVED));
        faults.put("leave a field out of the snapshot",
                new Fault(LogFaults::leavesAFieldOutOfTheSnapshot, Promise.RESTORED_EQUALS_RELIVED));
        faults.put("forget what comes again", new Fault(LogFaults::forgetsWhatComesAgain, Promise.TAKES_EFFECT_AT_MOST_ONCE));
        faults.put("remember other answers", new Fault(LogFaults::remembersOtherAnswers, Promise.SAME_ID_SAME_ANSWER));
        faults.put("change state beside the log", new Fault(LogFaults::changesBesideTheLog, Promise.LIVE_EQUALS_RELIVED));
        faults.put("leave snapshots unfinished", new Fault(LogFaults::leavesSnapshotsUnfinished, Promise.STARTS_AGAIN_AFTER_EVERY_STOP));
        faults.put("let stamps run back", new Fault(LogFaults::stampsRunBack, Promise.STAMPS_NEVER_RUN_BACK));
        faults.put("let an early wake-up have an effect",
                new Fault(LogFaults::wakesHaveAnEffectTooEarly, Promise.NOTHING_HAPPENS_BEFORE_ITS_TIME));
        return faults;
    }

    private static Map<String, Fault> ofTheRooms() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("take a snapshot ahead of the record",
                new Fault(RoomFaults::takesSnapshotsAheadOfTheRecord, Promise.SNAPSHOT_WAITS_FOR_THE_RECORD));
        faults.put("announce twice after a restart",
                new Fault(RoomFaults::announcesTwiceAfterARestart, Promise.RECORD_IS_WHAT_WAS_ANNOUNCED));
        faults.put("leave events out of the record",
                new Fault(RoomFaults::leavesEventsOutOfTheRecord, Promise.RECORD_IS_WHAT_WAS_ANNOUNCED));
        faults.put("keep refusals to itself", new Fault(RoomFaults::keepsRefusalsToItself, Promise.ONE_STEP_PER_COMMAND));
        faults.put("fail at a step", new Fault(RoomFaults::failsAtAStep, Promise.EVERY_STEP_IS_HEARD));
        faults.put("lose wake-ups", new Fault(RoomFaults::losesWakeUps, Promise.DUE_HAPPENS_IN_TIME));
        faults.put("reuse an epoch after a restart", new Fault(RoomFaults::reusesTheEpoch, Promise.EPOCH_IS_NEW_IN_EVERY_LIFE));
        faults.put("take one client for another", new Fault(RoomFaults::takesOneForAnother, Promise.LOGGED_WAS_SENT));
        faults.put("count a listener on who has gone", new Fault(RoomFaults::keepsCountingWhoHasGone, Promise.LISTENERS_ARE_WHO_LISTENS));
        faults.put("lose that somebody left", new Fault(RoomFaults::losesWhoLeaves, Promise.PRESENT_IS_WHO_IS_CONNECTED));
        return faults;
    }

    private static Map<String, Fault> ofTheClients() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        faults.put("resume off by one", new Fault(ClientFaults::resumesOneTooFar, Promise.REVISIONS_HAVE_NO_GAP));
        faults.put("forget a client", new Fault(ClientFaults::forgetsAClient, Promise.EVERYBODY_CATCHES_UP));
        faults.put("greet twice", new Fault(ClientFaults::greetsTwice, Promise.FRAMES_COME_IN_ORDER));
        faults.put("read nothing of a frame", new Fault(ClientFaults::readsNothingOfAFrame, Promise.NOBODY_IS_CLOSED_FOR_NOTHING));
        faults.put("change what another listens to",
                new Fault(ClientFaults::changesWhatAnotherListensTo, Promise.LISTENERS_ARE_WHO_LISTENS));
        faults.put("lose an update", new Fault(ClientFaults::losesAnUpdate, Promise.REVISIONS_HAVE_NO_GAP));
        faults.put("send another audience's update", new Fault(ClientFaults::answersAnotherAudiencesUpdate, Promise.MIRROR_SHOWS_THE_VIEW));
        faults.put("deliver own items to the wrong badge",
                new Fault(ClientFaults::deliversOwnItemsToTheWrongBadge, Promise.OWN_ITEMS_ARE_THE_BADGES));
        faults.put("forget an answer on lag", new Fault(ClientFaults::forgetsAnswersOnLag, Promise.ANSWER_IS_NOT_FORGOTTEN));
        faults.put("answer before the effect", new Fault(ClientFaults::answersBeforeTheEffect, Promise.ANSWER_FOLLOWS_ITS_EFFECT));
        faults.put("answer otherwise than was decided",
                new Fault(ClientFaults::answersOtherwiseThanDecided, Promise.ANSWER_SAYS_WHAT_WAS_DECIDED));
        faults.put("decrement a clock", new Fault(ClientFaults::decrementsAClock, Promise.REMAINING_TIME_IS_SHOWN_ALIKE));
        return faults;
    }

    @Test
    void every_planted_fault_is_caught_under_its_name() {
        List<String> table = new ArrayList<>(List.of("fault | caught by | seed | step", "--- | --- | --- | ---"));
        List<String> missed = new ArrayList<>();
        faults().entrySet().parallelStream().forEach(each -> {
            Optional<String> row =
                    caught(each.getValue()).map(found -> "%s | `%s` | %s".formatted(each.getKey(), each.getValue().by(), found));
            synchronized (table) {
                row.ifPresentOrElse(table::add, () -> missed.add(each.getKey()));
            }
        });
        LoggerFactory.getLogger(PlantedServerFaultsTest.class).info("Planted faults:\n{}", String.join("\n", table));
        assertThat(missed).as("faults that nobody noticed").isEmpty();
        assertThat(
                EnumSet.complementOf(faults().values().stream().map(Fault::by).collect(toCollection(() -> EnumSet.noneOf(Promise.class)))))
                .as("promises that no fault here breaks; the core's invariants have planted faults of their own")
                .containsExactly(Promise.CORE_KEEPS_ITS_INVARIANTS);
    }

    /// The seed and step at which the promise was found broken.
    private static Optional<String> caught(Fault fault) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try (ConferenceDay day = new ConferenceDay(seed, DAY, fault.planted().get())) {
                DayReport report = day.run();
                if (report.broken().contains(fault.by())) {
                    return Optional.of("%d | %d".formatted(seed, report.steps()));
                }
            }
        }
        return Optional.empty();
    }
}
