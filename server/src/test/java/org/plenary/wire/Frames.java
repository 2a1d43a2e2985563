package org.plenary.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.core.Command;
import org.plenary.core.HouseCommand;
import org.plenary.core.Names;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.Kind;
import org.plenary.protocol.v1.NumberedCommand;
import org.plenary.protocol.v1.Probe;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.Words;
import org.plenary.views.Change;
import org.plenary.views.Item;
import org.plenary.views.ItemKey;

/// A frame of every kind there is, under names that tell what is in it.
final class Frames {

    private static final Words SOME_WORDS = Words.newBuilder().setEn("some \"words\"").setRu("несколько слов").build();

    private static final Instant AT = Instant.parse("2001-12-13T08:30:00Z");
    private static final Set<Class<?>> WITH_ITEMS =
            Set.of(ServerMessage.Snapshot.class, ServerMessage.Update.class, ServerMessage.Own.class);

    private Frames() {}

    static Map<String, ClientFrame> ofClients() {
        var frames = new LinkedHashMap<String, ClientFrame>();
        frames.put("hello", ClientFrame.newBuilder()
                .setHello(Hello.newBuilder().setTicket("ticket-1").setClient(-2).setEpoch("epoch-1").setRevision(41))
                .build());
        frames.put("hello, first", ClientFrame.newBuilder().setHello(Hello.newBuilder().setTicket("ticket-1").setClient(3)).build());
        frames.put("probe", ClientFrame.newBuilder().setProbe(Probe.newBuilder().setSent(1_234_567)).build());
        Samples.records(Command.class).filter(type -> !HouseCommand.class.isAssignableFrom(type)).forEach(type -> {
            var full = command((Command) Samples.full(type));
            var bare = command((Command) Samples.bare(type));
            frames.put(Names.key(type), full);
            frames.putIfAbsent(full.equals(bare) ? Names.key(type) : Names.key(type) + ", bare", bare);
        });
        return frames;
    }

    private static ClientFrame command(Command command) {
        return ClientFrame.newBuilder()
                .setCommand(NumberedCommand.newBuilder().setCounter(7).setCommand(Mappings.COMMAND.message(command)))
                .build();
    }

    static Map<String, ServerFrame> ofTheServer() {
        var frames = new LinkedHashMap<String, ServerFrame>();
        Samples.records(ServerMessage.class).filter(type -> !WITH_ITEMS.contains(type)).forEach(type -> {
            frames.put(Names.key(type), frame((ServerMessage) Samples.full(type)));
            frames.put(Names.key(type) + ", bare", frame((ServerMessage) Samples.bare(type)));
        });
        var point = Samples.full(Item.PointItem.class);
        frames.put("snapshot", frame(new ServerMessage.Snapshot(5, AT, List.of(point, Samples.bare(Item.FloorItem.class)))));
        frames.put("own", frame(new ServerMessage.Own(List.of(point))));
        frames.put("remove", update(new Change.Remove(new ItemKey("request", "7"))));
        Samples.records(Item.class).forEach(type -> {
            frames.put(Names.key(type), update(new Change.Put((Item) Samples.full(type))));
            frames.put(Names.key(type) + ", bare", update(new Change.Put((Item) Samples.bare(type))));
        });
        return frames;
    }

    private static ServerFrame update(Change change) {
        return frame(new ServerMessage.Update(5, AT, List.of(change)));
    }

    /// Words and kinds change without the protocol changing, so others stand for them.
    private static ServerFrame frame(ServerMessage message) {
        var frame = ServerCodec.frame(message).toBuilder();
        if (frame.hasWelcome()) {
            frame.getWelcomeBuilder().clearWords().clearKinds().putWords("kind.statement", SOME_WORDS)
                    .addKinds(Kind.newBuilder().setId("statement").setRank(50).setManner("listed").setCharged(true).addLimits(300_000_000)
                            .setSource("practice"));
        }
        if (frame.getAnswer().hasRefused()) {
            frame.getAnswerBuilder().getRefusedBuilder().setCode("stale").setWords(SOME_WORDS).setRule("a rule");
        }
        return frame.build();
    }
}
