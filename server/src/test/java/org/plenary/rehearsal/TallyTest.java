package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.TurnItem;

/// What is counted of a conference.
final class TallyTest {

    private static final Instant END = Props.OPENED.plusSeconds(60);

    private final Mirrors mirrors = Mirrors.podium();
    private final Tally tally = new Tally();

    @Test
    void a_turn_that_was_taken_back_is_none_and_one_that_goes_on_has_not_ended() {
        TurnItem.Builder japan = Props.turn(1, "japan", Props.OPENED);
        TurnItem.Builder norway = Props.turn(2, "norway", END);
        tally.see(mirrors.snapshot(Props.ended(japan, END), Props.item(norway)));
        assertThat(tally.turns()).isEqualTo(1);
        tally.see(mirrors.put(Props.item(japan), Props.undone(norway, END.plusSeconds(5))));
        assertThat(tally.turns()).isZero();
        assertThat(tally.mistaken()).isEqualTo(1);
        tally.see(mirrors.put(Props.ended(japan, END.plusSeconds(90))));
        assertThat(tally.turns()).isEqualTo(1);
    }

    @Test
    void who_has_left_the_list_waits_no_longer() {
        tally.see(mirrors.snapshot(Props.list("open", 1), Props.request(1, "norway")));
        tally.see(mirrors.update(List.of(Mirrors.with(Props.list("open")), Mirrors.gone("request", 1))));
        Instant later = Props.OPENED.plusSeconds(7_200);
        mirrors.later(Duration.ofHours(2));
        Item again = Item.newBuilder().setRequest(Props.request(2, "norway").getRequest().toBuilder().setAt(Times.micros(later))).build();
        tally.see(mirrors.put(Props.list("open", 2), again));
        tally.see(mirrors.later(Duration.ofMinutes(1)).update(List.of(Mirrors.with(Props.list("open")), Mirrors.gone("request", 2),
                Mirrors.with(Props.floor(1, "en")), Mirrors.with(Props.item(Props.turn(1, "norway", later.plusSeconds(60)))))));
        assertThat(tally.longestWait()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void requests_that_are_carried_over_and_documents_that_are_submitted_and_sent() {
        tally.see(mirrors.snapshot(Props.request(1, "norway"), Props.request(2, "turkey")));
        Item carried = Item.newBuilder().setRequest(Props.request(1, "norway").getRequest().toBuilder().setSegment("afternoon")).build();
        tally.see(mirrors.put(carried, Props.item(Props.document(1, Props.report()).setOut(true)), Props.transmission(1, Props.report())));
        tally.see(mirrors.put(Props.item(Props.document(2, Props.report()).setOut(true))));
        assertThat(tally.carried()).isEqualTo(1);
        assertThat(tally.documents()).isEqualTo(2);
        assertThat(tally.transmissions()).isEqualTo(1);
    }
}
