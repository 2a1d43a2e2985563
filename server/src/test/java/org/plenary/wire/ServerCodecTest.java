package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.core.NotTaken;
import org.plenary.core.Receipt;
import org.plenary.core.Refusal;
import org.plenary.core.RequestId;
import org.plenary.core.Row;
import org.plenary.core.Vocabulary;
import org.plenary.protocol.v1.ServerFrame;

/// What the codec adds to what it is given.
final class ServerCodecTest {

    @Test
    void a_welcome_brings_the_kinds_and_all_the_words() throws InvalidProtocolBufferException {
        var full = Samples.full(ServerMessage.Welcome.class);
        var welcome = sent(full).getWelcome();
        assertThat(welcome.getKindsList()).extracting(kind -> kind.getId())
                .containsExactlyElementsOf(full.kinds().stream().map(kind -> kind.id().key()).toList());
        assertThat(welcome.getWordsMap().keySet()).isEqualTo(Vocabulary.all().keySet());
    }

    @Test
    void a_refusal_tells_its_code_its_rule_and_its_sentence() throws InvalidProtocolBufferException {
        var words = Vocabulary.refusal(Refusal.STALE, List.of());
        var refused = sent(new ServerMessage.Refused(3, Refusal.STALE, List.of(), words)).getAnswer();
        assertThat(refused.getCounter()).isEqualTo(3);
        assertThat(refused.getRefused().getCode()).isEqualTo("stale");
        assertThat(refused.getRefused().getRule()).isEqualTo(Refusal.STALE.rule());
        assertThat(refused.getRefused().getWords().getEn()).isEqualTo(words.en());
    }

    @Test
    void what_is_not_taken_tells_when_to_try_again() throws InvalidProtocolBufferException {
        var notTaken = sent(new ServerMessage.NotTaken(3, NotTaken.BUSY, "")).getAnswer().getNotTaken();
        assertThat(notTaken.getReason()).isEqualTo("busy");
        assertThat(notTaken.getRetryAfter()).isEqualTo(50_000);
    }

    @Test
    void a_grant_has_a_receipt_where_there_is_one() throws InvalidProtocolBufferException {
        var receipt = Samples.full(Receipt.class);
        assertThat(sent(new ServerMessage.Granted(3, 9, Optional.of(receipt), Row.of())).getAnswer().getGranted().getReceipt().getPlace())
                .isEqualTo(receipt.place());
        assertThat(sent(new ServerMessage.Granted(3, 9, Optional.empty(), Row.of(new RequestId(4)))).getAnswer().getGranted().hasReceipt())
                .isFalse();
    }

    private static ServerFrame sent(ServerMessage message) throws InvalidProtocolBufferException {
        return ServerFrame.parseFrom(ServerCodec.encode(Encoding.PROTOBUF, message));
    }
}
