package org.plenary.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;

/// Documents that are read in the end, each with the fault that the reading is there for.
final class DocumentReadingTest {

    /// `printf a | sha256sum`
    private static final String A = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
    private static final String OTHER = "%064x".formatted(2);

    private final Invariant read = new Invariant("read");
    private final Invariant refused = new Invariant("refused");
    private final DocumentReading reading = new DocumentReading(read, refused);
    private final Mirror shown = Mirrors.podium().snapshot(Props.item(Props.document(1, Props.report()).setOut(true).setSha256(A)));
    private final Map<String, String> shelf = new TreeMap<>();
    private boolean broken;
    private boolean shownNow;

    @Test
    void what_is_shown_is_read_and_what_is_not_is_refused() throws InterruptedException {
        shelf.put(A, "a");
        reading.read("chair-1", shown, List.of(A, OTHER), new Shelf());
        assertThat(read.checks()).isEqualTo(2);
        assertThat(refused.checks()).isEqualTo(1);
        assertThat(read.breaches() + refused.breaches()).isZero();
    }

    @Test
    void a_content_that_is_another_or_not_there() throws InterruptedException {
        shelf.put(A, "b");
        reading.read("chair-1", shown, List.of(A), new Shelf());
        assertThat(read.breaches()).isEqualTo(1);
        shelf.clear();
        reading.read("chair-1", shown, List.of(A), new Shelf());
        assertThat(read.breaches()).isEqualTo(2);
    }

    @Test
    void a_content_that_is_longer_than_was_said() throws InterruptedException {
        shelf.put(A, "a");
        Mirror longer = Mirrors.podium().snapshot(Props.item(Props.document(1, Props.report()).setOut(true).setSha256(A).setSize(2)));
        reading.read("chair-1", longer, List.of(A), new Shelf());
        assertThat(read.breaches()).isEqualTo(1);
    }

    @Test
    void a_content_that_is_given_to_whom_it_is_not_shown() throws InterruptedException {
        shelf.put(A, "a");
        reading.read("media-1", Mirrors.watcher("media").snapshot(), List.of(A), new Shelf());
        assertThat(refused.breaches()).isEqualTo(1);
        assertThat(read.checks()).isEqualTo(1);
    }

    @Test
    void a_content_that_has_come_out_meanwhile() throws InterruptedException {
        shelf.put(A, "a");
        shownNow = true;
        reading.read("norway-1", Mirrors.delegate("norway").snapshot(), List.of(A), new Shelf());
        assertThat(refused.breaches()).isZero();
    }

    @Test
    void a_document_that_is_shown_to_a_listener() throws InterruptedException {
        shelf.put(A, "a");
        Mirror listener = Mirrors.watcher("listener").snapshot(Props.item(Props.document(1, Props.report()).setOut(true).setSha256(A)));
        reading.read("listener-1", listener, List.of(A), new Shelf());
        assertThat(read.breaches()).isEqualTo(1);
    }

    @Test
    void a_desk_that_does_not_answer() throws InterruptedException {
        broken = true;
        reading.read("chair-1", shown, List.of(A), new Shelf());
        assertThat(read.breaches()).isPositive();
        assertThat(refused.breaches()).isEqualTo(1);
    }

    private final class Shelf implements DocumentReading.Desk {

        @Override
        public Optional<byte[]> content(String sha256) throws IOException {
            if (broken) {
                throw new IOException("HTTP 500");
            }
            return Optional.ofNullable(shelf.get(sha256)).map(text -> text.getBytes(UTF_8));
        }

        @Override
        public boolean isShownNow(String sha256) {
            return shownNow;
        }
    }
}
