package org.plenary.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.core.SpeakersList.Status;

/// Where a request comes to stand, and where a list stands.
class SpeakersListTest {

    private static final SegmentId DEBATE = new SegmentId("debate");

    /// `p` is a programme entry, which ranks before `s`, a statement.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''   | s | 1
            ''   | p | 1
            ss   | s | 3
            ss   | p | 1
            pss  | p | 2
            ppp  | s | 4
            ppp  | p | 4
            pp   | p | 3
            sp   | s | 3
            sp   | p | 3
            sps  | p | 3
            spss | p | 3
            """)
    void a_request_stands_behind_all_that_rank_before_it_or_with_it(String queue, char kind, int place) {
        assertThat(list(queue).placeFor(kind(kind).id(), RulePacks.OSCE)).isEqualTo(place);
    }

    @Test
    void a_closed_list_is_exhausted_when_its_last_request_is_gone_and_closed_when_the_chair_places_another() {
        SpeakersList closed = list("s").closed();
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        SpeakersList exhausted = closed.without(new RequestId(1));
        assertThat(exhausted.status()).isEqualTo(Status.EXHAUSTED);
        assertThat(exhausted.with(request(2, 's'), 1).status()).isEqualTo(Status.CLOSED);
        assertThat(exhausted.opened().status()).isEqualTo(Status.OPEN);
        assertThat(list("").closed().status()).isEqualTo(Status.EXHAUSTED);
        assertThat(list("s").without(new RequestId(1)).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void an_announced_closing_is_forgotten_when_the_list_closes_or_opens() {
        SpeakersList closing = list("s").closing(Instant.EPOCH);
        assertThat(closing.isOpen()).isTrue();
        assertThat(closing.closingAt()).contains(Instant.EPOCH);
        assertThat(closing.with(request(2, 's'), 2).closingAt()).contains(Instant.EPOCH);
        assertThat(closing.closed().closingAt()).isEmpty();
        assertThat(closing.opened().closingAt()).isEmpty();
    }

    @Test
    void places_count_from_one() {
        SpeakersList moved = list("sss")
                .moved(new Placement(new RequestId(3), Placement.Cause.MOVED, Optional.empty()), 1);
        assertThat(moved.queue()).extracting(Request::sequence).containsExactly(3, 1, 2);
        assertThat(moved.place(new RequestId(3))).isEqualTo(1);
        assertThat(moved.place(new RequestId(9))).isZero();
    }

    private static SpeakersList list(String kinds) {
        SpeakersList list = SpeakersList.of(DEBATE, Ordering.USUAL).opened();
        for (int i = 0; i < kinds.length(); i++) {
            list = list.with(request(i + 1, kinds.charAt(i)), i + 1);
        }
        return list;
    }

    private static Request request(int number, char kind) {
        return new Request(
                new RequestId(number), DEBATE, number, kind(kind).id(), new DelegationId("d-" + number), Language.EN, Optional.empty(),
                Optional.empty(), Duration.ofMinutes(5), Instant.EPOCH, Optional.empty());
    }

    private static RequestKind kind(char letter) {
        return letter == 'p' ? RequestKinds.PROGRAMME_ENTRY : RequestKinds.STATEMENT;
    }
}
