package org.plenary.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Hello;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.NotTaken;
import org.plenary.protocol.v1.NumberedCommand;
import org.plenary.protocol.v1.ProbeReply;
import org.plenary.protocol.v1.Refused;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.TurnItem;

/// What the protocol promises of a server, as small as it can be: numbered updates that resume, commands that take effect once.
/// Giving the floor to n puts turn n; it is refused where n ends in 5, and cannot be where it ends in 7.
final class ModelServer {

    private static final Duration RETIRED_AFTER = Duration.ofHours(24);

    /// What the server knows of a client's number.
    private static final class Known {
        private final Map<Long, Answer> answers = new TreeMap<>();
        private long last;
        private Instant used = Instant.MIN;
    }

    /// The turns in the order in which they were given.
    final List<Integer> effects = new ArrayList<>();
    private final SplittableRandom dice;
    private final Map<Long, Known> clients = new HashMap<>();
    private final Map<String, Item> items = new TreeMap<>();
    private final List<ServerFrame> updates = new ArrayList<>();
    private int epoch;
    private long oldest;
    private long client;
    private boolean startedAnew;

    ModelServer(SplittableRandom dice) {
        this.dice = dice;
    }

    Map<String, Item> items() {
        return items;
    }

    long revision() {
        return oldest + updates.size();
    }

    /// Comes up again with everything durable, and revisions that count anew.
    void restart() {
        epoch++;
        startedAnew = true;
        updates.clear();
        oldest = dice.nextInt(3);
    }

    /// Forgets all but the last updates.
    void forget() {
        int forgotten = updates.size() / 2;
        updates.subList(0, forgotten).clear();
        oldest += forgotten;
    }

    /// Somebody else does something.
    ServerFrame elsewhere() {
        int id = 1_000 + dice.nextInt(5);
        Item item = Frames.request(id, "japan" + dice.nextInt(3));
        boolean removed = dice.nextInt(3) == 0;
        if (removed) {
            items.remove("request/" + id);
        } else {
            items.put("request/" + id, item);
        }
        return announced(removed ? Frames.remove("request", Integer.toString(id)) : Frames.put(item));
    }

    /// What goes back for one frame, in order.
    List<ServerFrame> hears(ClientFrame frame, Instant now) {
        return switch (frame.getFrameCase()) {
            case HELLO -> greeted(frame.getHello(), now);
            case COMMAND -> taken(frame.getCommand(), now);
            case PROBE -> List.of(ServerFrame.newBuilder()
                    .setProbeReply(ProbeReply.newBuilder().setSent(frame.getProbe().getSent()))
                    .build());
            case LISTENING -> List.of();
            case FRAME_NOT_SET -> throw new AssertionError("an empty frame");
        };
    }

    /// What a client gets that lagged behind: one snapshot and its remembered answers.
    List<ServerFrame> caughtUp() {
        List<ServerFrame> frames = new ArrayList<>(List.of(snapshot()));
        known().answers.values().forEach(answer -> frames.add(Frames.answer(answer.toBuilder())));
        return frames;
    }

    private List<ServerFrame> greeted(Hello hello, Instant now) {
        client = hello.getClient();
        if (clients.containsKey(client) && known().used.plus(RETIRED_AFTER).isBefore(now)) {
            clients.remove(client);
        }
        boolean resumed = hello.getEpoch().equals("e" + epoch) && hello.getRevision() >= oldest;
        List<ServerFrame> frames = new ArrayList<>();
        frames.add(Frames.frame(
                Frames.welcomed("e" + epoch).setResumed(resumed).setCounter(counter())));
        if (resumed) {
            frames.addAll(updates.subList((int) (hello.getRevision() - oldest), updates.size()));
        } else {
            frames.add(snapshot());
        }
        return frames;
    }

    /// As low as a server may name it: it looks nobody up after a start.
    private long counter() {
        return startedAnew || !clients.containsKey(client) ? 0 : known().last;
    }

    private List<ServerFrame> taken(NumberedCommand command, Instant now) {
        long counter = command.getCounter();
        int turn = command.getCommand().getGiveFloor().getNext();
        if (turn % 10 == 7) {
            return notTaken(counter, "invalid", Duration.ZERO);
        }
        if (dice.nextInt(4) == 0) {
            return notTaken(counter, "busy", Duration.ofMillis(50));
        }
        if (known().answers.containsKey(counter)) {
            return List.of(Frames.answer(known().answers.get(counter).toBuilder()));
        }
        if (counter != known().last + 1) {
            return List.of(Frames.refused(counter, known().last == 0 ? "unknown-client" : "id-skipped"));
        }
        known().last = counter;
        known().used = now;
        startedAnew = false;
        List<ServerFrame> frames = new ArrayList<>();
        Answer.Builder answer = Answer.newBuilder().setCounter(counter);
        if (turn % 10 == 5) {
            answer.setRefused(Refused.newBuilder().setCode("stale"));
        } else {
            frames.add(given(turn));
            answer.setGranted(Granted.newBuilder().setRevision(revision()));
        }
        known().answers.put(counter, answer.build());
        frames.add(Frames.answer(answer));
        return frames;
    }

    private ServerFrame given(int turn) {
        effects.add(turn);
        Item item = Item.newBuilder().setTurn(TurnItem.newBuilder().setId(turn)).build();
        items.put("turn/" + turn, item);
        return announced(Frames.put(item));
    }

    private ServerFrame announced(Change change) {
        ServerFrame update = Frames.update(revision() + 1, change);
        updates.add(update);
        return update;
    }

    private ServerFrame snapshot() {
        return Frames.snapshot(revision(), new ArrayList<>(items.values()));
    }

    private static List<ServerFrame> notTaken(long counter, String reason, Duration retryAfter) {
        NotTaken notTaken = NotTaken.newBuilder().setReason(reason).setRetryAfter(Micros.of(retryAfter)).build();
        return List.of(Frames.answer(Answer.newBuilder().setCounter(counter).setNotTaken(notTaken)));
    }

    private Known known() {
        return clients.computeIfAbsent(client, number -> new Known());
    }
}
