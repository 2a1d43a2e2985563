package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.ConferenceId;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;
import org.plenary.core.Row;
import org.plenary.log.Condition;
import org.plenary.sequencer.Announced;

/// What the gauges show, and to whom.
class GaugesTest {

    private static final ConferenceId BISHKEK = new ConferenceId("bishkek-2001");

    private final Gauges gauges = new Gauges();

    @Test
    void answers_are_counted_by_what_they_say() {
        gauges.on(step(7, Outcome.granted(), false), true);
        gauges.on(step(8, Outcome.refused(Refusal.STALE), false), true);
        assertThat(gauges.told()).contains("plenary_commands_granted_total 1.0", "plenary_commands_refused_total{why=\"stale\"} 1.0",
                "plenary_log_index 8.0");
    }

    @Test
    void what_an_earlier_life_has_answered_is_not_counted_again() {
        gauges.on(step(7, Outcome.granted(), true), true);
        assertThat(gauges.told()).contains("plenary_commands_granted_total 0.0", "plenary_log_index 7.0");
    }

    @Test
    void one_condition_holds() {
        gauges.condition(() -> Condition.READ_ONLY);
        assertThat(gauges.told()).contains("plenary_condition{condition=\"read-only\"} 1.0", "plenary_condition{condition=\"ok\"} 0.0");
    }

    /// What is given here nobody else holds, as in the house.
    @Test
    void a_collection_takes_no_gauge_away() {
        Condition holds = Condition.values()[0];
        gauges.condition(() -> holds);
        double seven = 7;
        gauges.number("seven", () -> seven);
        System.gc();
        assertThat(gauges.told()).contains("plenary_seven 7.0", "plenary_condition{condition=\"ok\"} 1.0");
    }

    @Test
    void the_page_shows_them_and_nothing_else() throws IOException, InterruptedException {
        try (MetricsPage page = MetricsPage.open(0, gauges::told)) {
            assertThat(asked(page, "/metrics", "GET").body()).contains("plenary_events_total 0.0", "jvm_memory_used_bytes");
            assertThat(asked(page, "/metrics/more", "GET").statusCode()).isEqualTo(404);
            assertThat(asked(page, "/metrics", "DELETE").statusCode()).isEqualTo(405);
        }
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (MetricsPage page = MetricsPage.open(0, gauges::told)) {
            assertThatThrownBy(() -> MetricsPage.open(page.port(), gauges::told))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(page.port() + " for the metrics is taken");
        }
    }

    private static HttpResponse<String> asked(MetricsPage page, String path, String method) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.port() + path))
                    .method(method, HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        }
    }

    private static Announced step(long index, Outcome outcome, boolean replayed) {
        return new Announced(
                index, BISHKEK, Instant.EPOCH, Optional.empty(), Optional.empty(), Row.of(), CommandId.HOUSE, Badge.HOUSE, outcome,
                replayed);
    }
}
