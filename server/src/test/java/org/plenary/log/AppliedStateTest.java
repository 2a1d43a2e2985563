package org.plenary.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.apache.ratis.protocol.ClientId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The state machine towards Ratis, where no engine can bring the moment about.
@Timeout(60)
class AppliedStateTest {

    private final Health health = new Health();
    private final AppliedState state =
            new AppliedState(new Ledger(), InstantSource.system(), new Underway(1, 1), health, ClientId.randomId());

    /// Ratis closes the log's file on the thread that failed to write it, as soon as it has told of that.
    @Test
    void the_thread_of_a_log_that_failed_closes_nothing_before_the_server_is_closed() throws Exception {
        var full = new IOException("no space");
        var ended = new CompletableFuture<Void>();
        var writer = Thread.ofPlatform().start(() -> {
            try {
                state.notifyLogFailed(full, null);
                ended.complete(null);
            } catch (RuntimeException e) {
                ended.completeExceptionally(e);
            }
        });
        while (writer.getState() != Thread.State.WAITING) {
            assertThat(ended).isNotDone();
            Thread.onSpinWait();
        }
        assertThat(health.condition()).isEqualTo(Condition.READ_ONLY);
        state.serverIsClosed();
        assertThat(ended.handle((_, failure) -> failure).join()).isInstanceOf(IllegalStateException.class).hasCause(full);
        writer.join();
    }
}
