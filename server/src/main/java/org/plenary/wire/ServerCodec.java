package org.plenary.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.core.Names;
import org.plenary.core.Vocabulary;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.NotTaken;
import org.plenary.protocol.v1.Refused;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.Welcome;
import org.plenary.protocol.v1.Words;

/// Writes what the server sends.
public final class ServerCodec {

    private static final Map<String, Words> WORDS = words();

    private ServerCodec() {}

    public static byte[] encode(Encoding encoding, ServerMessage message) {
        return written(encoding, frame(message));
    }

    static byte[] written(Encoding encoding, ServerFrame frame) {
        return switch (encoding) {
            case PROTOBUF -> frame.toByteArray();
            case JSON -> JsonWriter.written(frame);
        };
    }

    static ServerFrame frame(ServerMessage message) {
        var frame = ServerFrame.newBuilder();
        return switch (message) {
            case ServerMessage.Welcome welcome -> frame.setWelcome(welcome(welcome)).build();
            case ServerMessage.Snapshot snapshot -> frame.setSnapshot(Mappings.SNAPSHOT.message(snapshot)).build();
            case ServerMessage.Update update -> frame.setUpdate(Mappings.UPDATE.message(update)).build();
            case ServerMessage.Own own -> frame.setOwn(Mappings.OWN.message(own)).build();
            case ServerMessage.Granted granted -> frame.setAnswer(answer(granted)).build();
            case ServerMessage.Refused refused -> frame.setAnswer(answer(refused)).build();
            case ServerMessage.NotTaken notTaken -> frame.setAnswer(answer(notTaken)).build();
            case ServerMessage.Beat beat -> frame.setBeat(Mappings.BEAT.message(beat)).build();
            case ServerMessage.ProbeReply reply -> frame.setProbeReply(Mappings.PROBE_REPLY.message(reply)).build();
        };
    }

    private static Welcome welcome(ServerMessage.Welcome welcome) {
        return Welcome.newBuilder()
                .setConference(welcome.conference().key())
                .setAudience(Names.key(welcome.audience()))
                .setBadge(Mappings.BADGE.message(welcome.badge()))
                .setEpoch(welcome.epoch())
                .setResumed(welcome.resumed())
                .setCounter(welcome.counter())
                .setClock(Mappings.CLOCK.message(welcome.clock()))
                .setServerTime(Scalar.micros(welcome.serverTime()))
                .addAllKinds(welcome.kinds().stream().map(Mappings.KIND::message).toList())
                .putAllWords(WORDS)
                .setBackOff(org.plenary.protocol.v1.BackOff.newBuilder()
                        .setBase(Scalar.micros(welcome.backOff().base())).setCap(Scalar.micros(welcome.backOff().cap())))
                .build();
    }

    private static Answer answer(ServerMessage.Granted granted) {
        var answer = Granted.newBuilder().setRevision(granted.revision());
        granted.order().forEach(request -> answer.addOrder(request.number()));
        granted.receipt().ifPresent(receipt -> answer.setReceipt(Mappings.RECEIPT.message(receipt)));
        return Answer.newBuilder().setCounter(granted.counter()).setGranted(answer).build();
    }

    private static Answer answer(ServerMessage.Refused refused) {
        var why = refused.why();
        var answer = Refused.newBuilder()
                .setCode(Names.key(why))
                .setRule(why.rule())
                .setWords(Mappings.WORDS.message(refused.words()))
                .addAllAbout(refused.about());
        return Answer.newBuilder().setCounter(refused.counter()).setRefused(answer).build();
    }

    private static Answer answer(ServerMessage.NotTaken notTaken) {
        var reason = notTaken.reason();
        var answer = NotTaken.newBuilder()
                .setReason(Names.key(reason))
                .setRetryAfter(Scalar.micros(reason.retryAfter()))
                .setDetail(notTaken.detail());
        return Answer.newBuilder().setCounter(notTaken.counter()).setNotTaken(answer).build();
    }

    private static Map<String, Words> words() {
        var words = new LinkedHashMap<String, Words>();
        Vocabulary.all().forEach((key, each) -> words.put(key, Mappings.WORDS.message(each)));
        return words;
    }
}
