package org.plenary.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.plenary.core.Badge;
import org.plenary.core.CommandId;
import org.plenary.core.HouseCommand.Wake;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.NotTaken;
import org.plenary.core.RequestId;
import org.plenary.core.Submission;
import org.plenary.log.Condition;
import org.plenary.log.Engine;
import org.plenary.log.EngineRefusal;
import org.plenary.log.EngineRefusal.Reason;
import org.plenary.meeting.Hall440;
import org.plenary.wire.LogCodec;

/// What becomes of a batch that the log does not take.
class BatcherTest {

    private static final Submission NORWAY =
            new Submission(Hall440.plan().id(), new CommandId(1, 1), Hall440.NORWAY_1, new WithdrawRequest(new RequestId(1)));
    private static final Submission HOUSE =
            new Submission(Hall440.plan().id(), CommandId.HOUSE, Badge.HOUSE, new Wake());

    /// A submission that was given back.
    private record Returned(Submission submission, NotTaken why) {}

    private final Moody engine = new Moody();
    private final List<Returned> returned = new ArrayList<>();
    private final Batcher batcher = new Batcher(() -> engine, (submission, why) -> returned.add(new Returned(submission, why)));

    @Test
    void a_client_is_told_and_the_word_of_the_house_leads_the_next_batch() throws InterruptedException {
        engine.refuses(Reason.NOT_READY);
        batcher.take(HOUSE, false);
        batcher.take(NORWAY, true);
        assertThat(returned).containsExactly(new Returned(HOUSE, NotTaken.BUSY), new Returned(NORWAY, NotTaken.BUSY));
        batcher.take(NORWAY, true);
        assertThat(engine.taken).containsExactly(List.of(HOUSE, NORWAY));
    }

    @Test
    void what_is_given_back_later_is_told_too() throws InterruptedException {
        CompletableFuture<Long> arrival = engine.keeps();
        batcher.take(NORWAY, true);
        assertThat(returned).isEmpty();
        arrival.completeExceptionally(new EngineRefusal(Reason.READ_ONLY));
        assertThat(returned).containsExactly(new Returned(NORWAY, NotTaken.READ_ONLY));
    }

    @Test
    void nobody_is_told_that_a_command_was_not_taken_when_the_log_may_have_it() throws InterruptedException {
        engine.refuses(Reason.UNKNOWN);
        batcher.take(NORWAY, true);
        assertThat(returned).isEmpty();
    }

    @Test
    void a_batch_too_large_goes_in_halves_and_only_what_is_too_large_alone_comes_back() throws InterruptedException {
        engine.refuses(Reason.TOO_LARGE);
        engine.refuses(Reason.TOO_LARGE);
        batcher.take(NORWAY, false);
        batcher.take(HOUSE, true);
        assertThat(returned).containsExactly(new Returned(NORWAY, NotTaken.INVALID));
        assertThat(engine.taken).containsExactly(List.of(HOUSE));
    }

    /// An engine that does with the next batches what it was told to, and takes the others.
    private static final class Moody implements Engine {

        private final Deque<CompletableFuture<Long>> moods = new ArrayDeque<>();
        final List<List<Submission>> taken = new ArrayList<>();

        void refuses(Reason reason) {
            moods.add(CompletableFuture.failedFuture(new EngineRefusal(reason)));
        }

        CompletableFuture<Long> keeps() {
            moods.add(new CompletableFuture<>());
            return moods.getLast();
        }

        @Override
        public CompletableFuture<Long> submit(byte[] batch) {
            if (moods.isEmpty()) {
                taken.add(LogCodec.decode(batch));
                return CompletableFuture.completedFuture((long) taken.size());
            }
            return moods.remove();
        }

        @Override
        public CompletableFuture<Long> snapshot() {
            return CompletableFuture.completedFuture(0L);
        }

        @Override
        public Condition condition() {
            return Condition.OK;
        }

        @Override
        public void close() {}
    }
}
