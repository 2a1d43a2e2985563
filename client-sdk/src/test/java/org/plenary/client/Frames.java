package org.plenary.client;

import java.util.List;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Badge;
import org.plenary.protocol.v1.Beat;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Clock;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.FloorItem;
import org.plenary.protocol.v1.GiveFloor;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ItemKey;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.NotTaken;
import org.plenary.protocol.v1.Own;
import org.plenary.protocol.v1.PointItem;
import org.plenary.protocol.v1.Refused;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.Snapshot;
import org.plenary.protocol.v1.Update;
import org.plenary.protocol.v1.Welcome;
import org.plenary.protocol.v1.Words;

/// What a server may say, in few words.
final class Frames {

    private Frames() {}

    static Welcome.Builder welcomed(String epoch) {
        return Welcome.newBuilder()
                .setConference("bishkek")
                .setAudience("delegate")
                .setBadge(Badge.newBuilder().setRole("delegate").setDelegation("norway"))
                .setEpoch(epoch)
                .setClock(Clock.newBuilder().setRate(1));
    }

    static ServerFrame welcome(String epoch) {
        return frame(welcomed(epoch));
    }

    static ServerFrame frame(Welcome.Builder welcome) {
        return ServerFrame.newBuilder().setWelcome(welcome).build();
    }

    static ServerFrame snapshot(long revision, Item... items) {
        return snapshot(revision, List.of(items));
    }

    static ServerFrame snapshot(long revision, List<Item> items) {
        return ServerFrame.newBuilder()
                .setSnapshot(Snapshot.newBuilder().setRevision(revision).setAt(revision).addAllItems(items))
                .build();
    }

    static ServerFrame update(long revision, Change... changes) {
        return ServerFrame.newBuilder()
                .setUpdate(Update.newBuilder().setRevision(revision).setAt(revision).addAllChanges(List.of(changes)))
                .build();
    }

    static ServerFrame own(Item... items) {
        return ServerFrame.newBuilder().setOwn(Own.newBuilder().addAllItems(List.of(items))).build();
    }

    static ServerFrame granted(long counter) {
        return answer(Answer.newBuilder().setCounter(counter).setGranted(Granted.newBuilder().setRevision(counter)));
    }

    static ServerFrame refused(long counter, String code) {
        Words words = Words.newBuilder().setEn("No.").setRu("Нет.").build();
        return answer(Answer.newBuilder()
                .setCounter(counter)
                .setRefused(Refused.newBuilder().setCode(code).setRule("rule").setWords(words).addAbout("norway")));
    }

    static ServerFrame notTaken(long counter, String reason, long retryAfter) {
        return answer(Answer.newBuilder()
                .setCounter(counter)
                .setNotTaken(NotTaken.newBuilder().setReason(reason).setRetryAfter(retryAfter).setDetail("why")));
    }

    static ServerFrame answer(Answer.Builder answer) {
        return ServerFrame.newBuilder().setAnswer(answer).build();
    }

    static ServerFrame beat(String condition) {
        return ServerFrame.newBuilder().setBeat(Beat.newBuilder().setCondition(condition)).build();
    }

    static Change put(Item item) {
        return Change.newBuilder().setPut(item).build();
    }

    static Change remove(String kind, String key) {
        return Change.newBuilder().setRemove(ItemKey.newBuilder().setKind(kind).setKey(key)).build();
    }

    static Item request(int id, String delegation) {
        return Item.newBuilder()
                .setRequest(RequestItem.newBuilder().setId(id).setSegment("debate").setDelegation(delegation))
                .build();
    }

    static Item list(Integer... requests) {
        return Item.newBuilder()
                .setList(ListItem.newBuilder().setSegment("debate").setStatus("open").addAllRequests(List.of(requests)))
                .build();
    }

    static Item floor(int turn) {
        return Item.newBuilder().setFloor(FloorItem.newBuilder().setTurn(turn)).build();
    }

    static Item point(int id, String delegation) {
        return Item.newBuilder().setPoint(PointItem.newBuilder().setId(id).setDelegation(delegation)).build();
    }

    static Command give(int next) {
        return Command.newBuilder().setGiveFloor(GiveFloor.newBuilder().setNext(next)).build();
    }
}
