package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.plenary.client.Applied;
import org.plenary.client.ClientOptions;
import org.plenary.client.ConnectionState;
import org.plenary.client.Mirror;
import org.plenary.client.Outlet;
import org.plenary.client.PlenaryFailure;
import org.plenary.client.ProtocolState;
import org.plenary.client.Reconnect;
import org.plenary.client.Submission;
import org.plenary.protocol.v1.Badge;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ItemKey;
import org.plenary.protocol.v1.Kind;
import org.plenary.protocol.v1.Own;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.Snapshot;
import org.plenary.protocol.v1.Update;
import org.plenary.protocol.v1.Welcome;

/// Mirrors as a client has them, made of the frames that a server would send.
final class Mirrors {

    static final Instant NINE = Instant.parse("2001-12-13T04:00:00Z");

    private static final Instant LOCAL = Instant.EPOCH;

    private final ProtocolState state;
    private long revision;
    private Instant at = NINE;

    /// Lets everything pass.
    private static final class Nobody implements Outlet {

        @Override
        public void send(ClientFrame frame) {}

        @Override
        public void applied(Applied applied) {}

        @Override
        public void changed(ConnectionState state, String condition) {}

        @Override
        public void granted(Submission submission, Granted granted) {}

        @Override
        public void failed(Submission submission, PlenaryFailure failure) {}

        @Override
        public void reconnect(Reconnect reason) {
            throw new AssertionError("the client gave up: " + reason);
        }
    }

    Mirrors(String audience, Badge badge) {
        state = new ProtocolState(ClientOptions.standard(), new SplittableRandom(1), new Nobody());
        state.connected("ticket", LOCAL);
        Welcome.Builder welcome = Welcome.newBuilder().setConference("bishkek-2001").setAudience(audience).setBadge(badge).setEpoch("1")
                .addKinds(Kind.newBuilder().setId("point-of-order").setManner("raised").setOnClosedList(true))
                .addKinds(Kind.newBuilder().setId("programme-entry").setRank(10).setManner("placed").setOnClosedList(true))
                .addKinds(Kind.newBuilder().setId("statement").setRank(50).setManner("listed"));
        receive(ServerFrame.newBuilder().setWelcome(welcome).build());
    }

    static Mirrors podium() {
        return of("podium", "chair", "chair-1");
    }

    static Mirrors of(String audience, String role, String seat) {
        return new Mirrors(audience, Badge.newBuilder().setRole(role).setSeat(seat).build());
    }

    static Mirrors delegate(String delegation) {
        return new Mirrors("delegate",
                Badge.newBuilder().setRole("delegate").setSeat(delegation + "-1").setDelegation(delegation).build());
    }

    static Mirrors watcher(String audience) {
        return new Mirrors(audience, Badge.newBuilder().setRole(audience).build());
    }

    /// Time passes before the next frame.
    Mirrors later(Duration by) {
        at = at.plus(by);
        return this;
    }

    Mirror snapshot(Item... items) {
        revision++;
        receive(ServerFrame.newBuilder().setSnapshot(Snapshot.newBuilder().setRevision(revision).setAt(Times.micros(at))
                .addAllItems(List.of(items))).build());
        return state.mirror();
    }

    Mirror snapshotAt(long number, Item... items) {
        revision = number - 1;
        return snapshot(items);
    }

    Mirror put(Item... items) {
        return update(Stream.of(items).map(item -> Change.newBuilder().setPut(item).build()).toList());
    }

    Mirror update(List<Change> changes) {
        revision++;
        receive(ServerFrame.newBuilder().setUpdate(Update.newBuilder().setRevision(revision).setAt(Times.micros(at))
                .addAllChanges(changes)).build());
        return state.mirror();
    }

    Mirror own(Item... items) {
        receive(ServerFrame.newBuilder().setOwn(Own.newBuilder().addAllItems(List.of(items))).build());
        return state.mirror();
    }

    static Change with(Item item) {
        return Change.newBuilder().setPut(item).build();
    }

    static Change gone(String kind, Object key) {
        return Change.newBuilder().setRemove(ItemKey.newBuilder().setKind(kind).setKey(key.toString())).build();
    }

    private void receive(ServerFrame frame) {
        state.received(frame, LOCAL);
    }
}
