package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Receipt;

/// What an answer is compared with, and when.
final class AuditTest {

    private static final Command ASK = ListPresses.requestFloor("statement", "en", Optional.empty());

    /// Names the first place, though the request stands second.
    private static final Granted OLD = Granted.newBuilder().setRevision(1)
            .setReceipt(Receipt.newBuilder().setRequest(2).setSequence(2).setPlace(1)).build();

    private final Audit audit = new Audit();
    private final Mirror listed = Mirrors.delegate("norway")
            .snapshot(Props.list("open", 1, 2), Props.request(1, "turkey"), Props.request(2, "norway"));

    @Test
    void an_answer_of_this_moment_agrees_with_the_list() {
        audit.granted("norway-1", ASK, OLD, listed, true);
        assertThat(breaches()).isEqualTo(1);
    }

    @Test
    void an_answer_that_may_be_told_again_is_not_compared_with_a_later_list() {
        audit.granted("norway-1", ASK, OLD, listed, false);
        assertThat(breaches()).isZero();
    }

    private long breaches() {
        return audit.invariants().stream().mapToLong(Invariant::breaches).sum();
    }
}
