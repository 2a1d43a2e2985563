package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.LISTENER;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.Headcount;
import org.plenary.core.HouseCommand.CountListeners;
import org.plenary.core.Language;
import org.plenary.core.Listeners;
import org.plenary.core.NotTaken;
import org.plenary.core.Row;
import org.plenary.core.Submission;

/// What listeners choose is counted over all connections, and told to the conference once a second at most.
class ListeningTest {

    private static final Listeners ON_THE_FLOOR = new Listeners(Optional.empty(), 1, 0);
    private static final String FLOOR = "{\"listening\":{\"floor\":{}}}";
    private static final String RUSSIAN = "{\"listening\":{\"channel\":\"ru\"}}";
    private static final String ALWAYS_RUSSIAN = "{\"listening\":{\"always\":\"ru\"}}";
    private static final Duration SECOND = Duration.ofMillis(1_250);

    private Vestibule vestibule;

    @BeforeEach
    void open(@TempDir Path folder) {
        vestibule = new Vestibule(folder);
    }

    @AfterEach
    void close() {
        vestibule.close();
    }

    @Test
    void choices_are_counted_by_channel_and_gone_with_their_connection() {
        Peer one = vestibule.join(LISTENER, 7).say(FLOOR);
        Peer two = vestibule.join(CHAIR, 8).say(ALWAYS_RUSSIAN);
        Peer three = vestibule.join(LISTENER, 9).say(RUSSIAN);
        one.pass(SECOND);
        assertThat(told()).last().isEqualTo(counted(ON_THE_FLOOR, russian(2, 1)));
        three.say(FLOOR);
        two.leave();
        one.pass(SECOND);
        assertThat(told()).last().isEqualTo(counted(new Listeners(Optional.empty(), 2, 0)));
        three.leave();
        one.pass(SECOND);
        assertThat(told()).last().isEqualTo(counted(ON_THE_FLOOR));
    }

    @Test
    void whoever_has_not_chosen_is_not_counted() {
        vestibule.join(LISTENER, 7).pass(SECOND);
        assertThat(told()).isEmpty();
    }

    @Test
    void the_conference_is_told_once_a_second_at_most_and_only_of_what_is_new() {
        Peer peer = vestibule.join(LISTENER, 7);
        for (int i = 0; i < 12; i++) {
            peer.say(i % 2 == 0 ? RUSSIAN : FLOOR).pass(Duration.ofMillis(250));
        }
        assertThat(told()).hasSizeBetween(2, 4);
        peer.pass(SECOND);
        int last = told().size();
        peer.pass(Duration.ofSeconds(5));
        assertThat(told()).hasSize(last).last().isEqualTo(counted(ON_THE_FLOOR));
    }

    @Test
    void what_was_not_taken_is_told_again() {
        Peer peer = vestibule.join(LISTENER, 7).say(RUSSIAN);
        vestibule.intake.refuseOnce(NotTaken.READ_ONLY);
        peer.pass(Duration.ofMillis(500));
        assertThat(told()).isEmpty();
        peer.pass(SECOND);
        assertThat(told()).containsExactly(counted(russian(1, 0)));
    }

    @Test
    void a_language_that_is_none_of_the_conference_leaves_the_choice_as_it_was() {
        Peer peer = vestibule.join(LISTENER, 7).say(RUSSIAN);
        peer.all();
        assertThat(peer.say("{\"listening\":{\"channel\":\"tlh\"}}").all()).last().asString()
                .contains("\"notTaken\"", "\"invalid\"", "listening");
        assertThat(peer.say("{\"listening\":{\"always\":\"Klingon\"}}").all()).last().asString()
                .contains("\"notTaken\"", "\"invalid\"", "listening");
        assertThat(peer.say("{\"listening\":{}}").all()).last().asString().contains("\"notTaken\"", "\"invalid\"");
        peer.pass(SECOND);
        assertThat(told()).last().isEqualTo(counted(russian(1, 0)));
    }

    private List<CountListeners> told() {
        return vestibule.intake.offered().stream().map(Submission::command).filter(CountListeners.class::isInstance)
                .map(CountListeners.class::cast).toList();
    }

    private static Listeners russian(int count, int always) {
        return new Listeners(Optional.of(Language.RU), count, always);
    }

    private static CountListeners counted(Listeners... listeners) {
        return new CountListeners(new Headcount("here", 1, Row.of(listeners)));
    }
}
