package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.core.Language;
import org.plenary.protocol.v1.TurnItem;

/// What is told of what a client of the podium sees.
final class TellerTest {

    private final List<String> told = new ArrayList<>();
    private final Mirrors mirrors = Mirrors.podium();
    private final Teller teller = new Teller(new Saying(Language.EN, ZoneId.of("Asia/Bishkek"), told::add));

    @Test
    void a_session_opens_and_a_delegation_speaks() {
        teller.see(mirrors.snapshot(Props.conferenceBetweenSessions(), Props.session("scheduled"), Props.segment("planned"),
                Props.list("planned"), Props.delegation("norway", "en")));
        teller.see(mirrors.put(Props.conference(), Props.session("open")));
        later(20);
        teller.see(mirrors.put(Props.segment("running"), Props.list("open")));
        later(30);
        teller.see(mirrors.put(Props.list("open", 1), Props.request(1, "norway")));
        later(10);
        TurnItem.Builder turn = Props.turn(1, "norway", at(60));
        teller.see(mirrors.update(List.of(Mirrors.gone("request", 1), Mirrors.with(Props.list("open")), Mirrors.with(Props.item(turn)),
                Mirrors.with(Props.floor(1, "en")))));
        later(100);
        teller.see(mirrors.put(Props.ended(turn, at(160)), Props.freeFloor("ru")));
        assertThat(told).containsExactly("09:00:00  Session 1 is open. chair-1 presides.", "09:00:20  Debate begins.",
                "09:00:20  The speakers' list is open: Debate.",
                "09:00:50  norway asks for the floor: statement, in English. Place 1.", "09:01:00  norway has the floor for 5:00.",
                "09:02:40  norway ends after 1:40.");
    }

    @Test
    void a_speaker_is_reminded_of_the_time_paused_and_given_more() {
        TurnItem.Builder turn = Props.turn(1, "norway", at(0));
        teller.see(mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.floor(1, "en"),
                Props.delegation("norway", "en"), Props.item(turn)));
        later(240);
        teller.see(mirrors.put(Props.item(turn.setNotice("warning"))));
        later(45);
        teller.see(mirrors.put(Props.item(turn.setNotice("last-call"))));
        teller.see(mirrors.put(Props.item(turn.setLimit(Times.micros(Duration.ofMinutes(6))))));
        later(75);
        teller.see(mirrors.put(Props.item(turn.setNotice("overtime"))));
        teller.see(mirrors.put(Props.item(turn.clearRunningSince().setUsed(Times.micros(Duration.ofMinutes(6))).setPaused("technical"))));
        assertThat(told).extracting(line -> line.substring(10)).containsExactly("norway: 1:00 left.", "norway: last call.",
                "norway is given 1:00 more.", "norway: the time is up.", "norway pauses with 0:00 left: technical.");
    }

    @Test
    void a_point_of_order_is_ruled_on_as_the_chair_has_pressed() {
        mirrors.snapshot(Props.conference(), Props.session("open"), Props.segment("running"), Props.delegation("japan", "en"));
        teller.see(mirrors.put(Props.freeFloor("ru")));
        teller.see(mirrors.put(Props.point(1, "japan", false)));
        later(4);
        teller.see(mirrors.put(Props.point(1, "japan", true)));
        teller.pressed(Presses.rule("denied"));
        later(40);
        teller.see(mirrors.update(List.of(Mirrors.gone("point", "japan"))));
        assertThat(told).containsExactly("09:00:00  japan raises a point of order.", "09:00:04  The chair recognizes japan.",
                "09:00:44  The chair denies the point of order.");
    }

    @Test
    void a_request_moves_and_another_is_withdrawn() {
        teller.see(mirrors.snapshot(Props.segment("running"), Props.list("open", 1, 2, 3), Props.request(1, "norway"),
                Props.request(2, "turkey"), Props.request(3, "japan")));
        teller.pressed(ListPresses.moveBefore(3, 2, "by agreement"));
        teller.see(mirrors.put(Props.list("open", 1, 3, 2)));
        teller.pressed(ListPresses.withdraw(1));
        teller.see(mirrors.update(List.of(Mirrors.with(Props.list("open", 3, 2)), Mirrors.gone("request", 1))));
        assertThat(told).containsExactly("09:00:00  japan moves to place 2: by agreement.", "09:00:00  norway withdraws.");
    }

    @Test
    void a_desk_takes_a_channel_over_and_leaves_it() {
        teller.see(mirrors.snapshot(Props.channel("ru", "floor-at-reduced-level", "", 1)));
        teller.see(mirrors.put(Props.channel("ru", "interpreted", "ru-1", 2)));
        teller.see(mirrors.put(Props.channel("ru", "muted", "ru-1", 2)));
        teller.see(mirrors.put(Props.channel("ru", "interpreted", "ru-1", 2)));
        teller.see(mirrors.put(Props.channel("ru", "interpreted", "ru-2", 3)));
        teller.see(mirrors.put(Props.channel("ru", "pass-through", "", 4)));
        assertThat(told).extracting(line -> line.substring(10)).containsExactly("Desk ru-1 is live on the Russian channel.",
                "Desk ru-1 coughs.", "Desk ru-1 is live again.", "Desk ru-2 is live on the Russian channel, taken over from desk ru-1.",
                "Desk ru-2 leaves the Russian channel.");
    }

    private void later(long seconds) {
        mirrors.later(Duration.ofSeconds(seconds));
    }

    private static Instant at(long seconds) {
        return Props.OPENED.plusSeconds(seconds);
    }
}
