package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.BoothEvent;
import org.plenary.core.DeskId;
import org.plenary.core.EndedBy;
import org.plenary.core.FloorEvent;
import org.plenary.core.Language;
import org.plenary.core.ListEvent;
import org.plenary.core.RequestId;
import org.plenary.core.TurnId;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Receipt;

/// The comparison of answers and record, with the faults that it is there for.
final class RecordCheckerTest {

    private final Invariant once = new Invariant("once");
    private final RecordChecker checker = new RecordChecker(once);

    @Test
    void what_was_acknowledged_and_is_recorded_once() {
        checker.check(
                List.of(asked(7), granted(Presses.giveFloor(7)), granted(Presses.giveFloor(8, 3)), granted(Presses.openMicrophone())),
                Map.of("request 7", 1, "floor to 7", 1, "floor to 8", 1, "end turn 3", 1, "live ru-1", 1));
        assertThat(once.checks()).isEqualTo(5);
        assertThat(once.breaches()).isZero();
    }

    @Test
    void a_request_asked_twice_and_recorded_once() {
        checker.check(List.of(asked(7), asked(7)), Map.of("request 7", 1));
        assertThat(once.breaches()).isZero();
    }

    @Test
    void what_is_lost() {
        checker.check(List.of(granted(Presses.giveFloor(7))), Map.of());
        assertThat(once.told()).containsExactly("\"floor to 7\" was acknowledged 1 times and is 0 times in the record");
    }

    @Test
    void what_took_effect_twice() {
        checker.check(List.of(asked(7), granted(Presses.openMicrophone())), Map.of("request 7", 2, "live ru-1", 2));
        assertThat(once.breaches()).isEqualTo(2);
    }

    @Test
    void what_was_refused_is_not_looked_for() {
        checker.check(List.of(new Answered("ru-1", 1, 1, Presses.giveFloor(7), Optional.empty(), "stale")), Map.of());
        assertThat(once.checks()).isZero();
    }

    @Test
    void commands_and_events_leave_the_same_traces() {
        Traces traces = new Traces();
        assertThat(traces.of(new FloorEvent.TurnEnded(new TurnId(3), EndedBy.CHAIR)))
                .isEqualTo(Traces.of(granted(Presses.endTurn(3))));
        assertThat(traces.of(new ListEvent.RequestWithdrawn(new RequestId(4)))).isEqualTo(Traces.of(granted(ListPresses.withdraw(4))));
        assertThat(traces.of(new BoothEvent.MicrophoneOpened(new DeskId("ru-1"), Language.RU, 1, Optional.empty())))
                .isEqualTo(Traces.of(granted(Presses.openMicrophone())));
    }

    private static Answered granted(Command command) {
        return new Answered("ru-1", 1, 1, command, Optional.of(Granted.getDefaultInstance()), "");
    }

    private static Answered asked(int request) {
        Granted granted = Granted.newBuilder().setReceipt(Receipt.newBuilder().setRequest(request)).build();
        return new Answered("norway-1", 1, 1, ListPresses.requestFloor("statement", "en", Optional.empty()), Optional.of(granted), "");
    }
}
