package org.plenary.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.Link;
import org.plenary.core.Submission;
import org.plenary.meeting.Hall440;
import org.plenary.wire.LogCodec;

/// What the state is worth at every thousandth entry.
class StateHashTest {

    private static final Instant START = Hall440.at("09:00");

    private final Deliberation deliberation = convened();

    @Test
    void a_hash_is_taken_at_every_thousandth_entry_and_not_before() {
        apply(deliberation, 999, new Wake());
        assertThat(deliberation.stateHash()).isNotDone();
        apply(deliberation, 1_000, new Wake());
        assertThat(deliberation.stateHash().join().index()).isEqualTo(1_000);
        apply(deliberation, 1_999, new Wake());
        assertThat(deliberation.stateHash().join().index()).isEqualTo(1_000);
    }

    @Test
    void an_entry_of_the_engines_own_at_the_thousandth_place_changes_nothing() {
        Deliberation other = convened();
        apply(deliberation, 998, new Wake());
        apply(other, 998, new Wake());
        apply(deliberation, 1_001, sitting(1));
        apply(other, 1_002, sitting(2));
        assertThat(deliberation.stateHash().join()).isEqualTo(other.stateHash().join()).extracting(StateHash::index).isEqualTo(1_000L);
    }

    @Test
    void it_is_the_hash_of_what_a_snapshot_there_holds() throws Exception {
        apply(deliberation, 1_000, sitting(1));
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(snapshot(1_000));
        assertThat(deliberation.stateHash().join()).isEqualTo(new StateHash(1_000, HexFormat.of().formatHex(sum)));
    }

    @Test
    void another_state_has_another_hash_be_it_a_seat_a_remembered_answer_or_the_time() {
        apply(deliberation, 1_000, new Wake());
        Deliberation seated = convened();
        apply(seated, 1_000, sitting(1));
        Deliberation answered = convened();
        answered.apply(1_000, START, batch(new CommandId(7, 1), Hall440.NORWAY_1, new OpenSession(Hall440.SESSION_1)));
        Deliberation later = convened();
        later.apply(1_000, START.plusNanos(1_000), batch(CommandId.HOUSE, Badge.HOUSE, new Wake()));
        assertThat(Stream.of(deliberation, seated, answered, later).map(each -> each.stateHash().join())).doesNotHaveDuplicates();
    }

    @Test
    void after_a_start_from_a_snapshot_the_next_is_as_without_it() throws IOException {
        apply(deliberation, 1_200, sitting(1));
        Deliberation restarted = new Deliberation(new Unheard(), new Unheard());
        restarted.load(new ByteArrayInputStream(snapshot(1_200)));
        assertThat(restarted.stateHash()).isNotDone();
        apply(deliberation, 2_003, new Wake());
        apply(restarted, 2_003, new Wake());
        assertThat(restarted.stateHash().join()).isEqualTo(deliberation.stateHash().join()).extracting(StateHash::index).isEqualTo(2_000L);
    }

    private byte[] snapshot(long index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        deliberation.save(index, out);
        return out.toByteArray();
    }

    private static Deliberation convened() {
        Deliberation convened = new Deliberation(new Unheard(), new Unheard());
        apply(convened, 1, new Convene(Hall440.plan(), START, 1));
        return convened;
    }

    private static Command sitting(long connection) {
        return new TakeSeat(Hall440.CHAIR.seat().orElseThrow(), new Link("node", 1, connection));
    }

    private static void apply(Deliberation deliberation, long index, Command command) {
        deliberation.apply(index, START, batch(CommandId.HOUSE, Badge.HOUSE, command));
    }

    private static byte[] batch(CommandId id, Badge badge, Command command) {
        return LogCodec.encode(List.of(new Submission(Hall440.CONFERENCE, id, badge, command)));
    }

    /// Nobody hears, and all is always on record.
    private static final class Unheard implements Announcement, Recording {

        @Override
        public void announce(Announced step) {}

        @Override
        public void through(long index) {}

        @Override
        public long lastIndex() {
            return -1;
        }

        @Override
        public void startsAfter(long index) {}

        @Override
        public void awaitRecorded(long index) {}
    }
}
