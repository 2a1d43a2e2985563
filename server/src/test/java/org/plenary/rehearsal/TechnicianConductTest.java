package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Item;

/// What the technician does, and what the chairs do then.
final class TechnicianConductTest {

    private static final Item TWO_CHAIRS =
            Item.newBuilder().setSession(Props.session("open").getSession().toBuilder().addChairs(Props.chair("chair-2"))).build();

    private final Mirrors hall = Mirrors.of("technician", "technician", "technician");

    @Test
    void whoever_presides_is_disconnected_where_a_co_chair_is_there() {
        Mirror both = hall.snapshot(Props.conference(), TWO_CHAIRS, Props.presence("chair-1"), Props.presence("chair-2"));
        assertThat(pressed(both)).hasSizeBetween(12, 20).allMatch(Presses.disconnect("chair-1")::equals);
        assertThat(pressed(hall.snapshot(Props.conference(), TWO_CHAIRS, Props.presence("chair-1")))).isEmpty();
        assertThat(pressed(hall.snapshot(Props.conference(), Props.session("open"), Props.presence("chair-1")))).isEmpty();
    }

    @Test
    void a_co_chair_takes_a_chair_that_is_empty_and_no_other() {
        Mirrors podium = Mirrors.of("podium", "chair", "chair-2");
        ChairConduct chair = new ChairConduct("chair-2", Optional.empty(), Dice.of(1, "chair-2"));
        Mirror held = podium.snapshot(Props.conference(), TWO_CHAIRS, Props.segment("running"), Props.freeFloor("ru"),
                Props.presence("chair-1"), Props.presence("chair-2"));
        assertThat(presses(chair, held, 10)).isEmpty();
        Mirror empty = podium.update(List.of(Mirrors.gone("presence", "chair-1")));
        assertThat(presses(chair, empty, 20)).isEmpty();
        assertThat(presses(chair, empty, 21)).contains(AgendaPresses.takePresiding());
        ChairConduct another = new ChairConduct("chair-3", Optional.empty(), Dice.of(1, "chair-3"));
        presses(another, empty, 20);
        assertThat(presses(another, empty, 25)).isEmpty();
    }

    private static List<Command> pressed(Mirror mirror) {
        return LongStream.range(0, 20).mapToObj(seed -> {
            Intentions intentions = new Intentions(Props.OPENED.plus(Duration.ofMinutes(7)), Set.of());
            new TechnicianConduct(Dice.of(seed, "technician")).consider(mirror, intentions);
            return intentions.press().map(Intentions.Press::command);
        }).flatMap(Optional::stream).toList();
    }

    private static Optional<Command> presses(ChairConduct chair, Mirror mirror, long second) {
        Intentions intentions = new Intentions(Props.OPENED.plusSeconds(second), Set.of());
        chair.consider(mirror, intentions);
        return intentions.press().map(Intentions.Press::command);
    }
}
