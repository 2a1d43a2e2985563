package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plenary.protocol.v1.AttendanceItem;
import org.plenary.protocol.v1.BoothItem;
import org.plenary.protocol.v1.BudgetItem;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.Clock;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.DocumentItem;
import org.plenary.protocol.v1.FloorItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.MotionItem;
import org.plenary.protocol.v1.Officer;
import org.plenary.protocol.v1.PointItem;
import org.plenary.protocol.v1.PresenceItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.RulingItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.Sitting;
import org.plenary.protocol.v1.Subject;
import org.plenary.protocol.v1.SwapItem;
import org.plenary.protocol.v1.TransmissionItem;
import org.plenary.protocol.v1.TurnItem;
import org.plenary.protocol.v1.Words;

/// Items of a small session: `session-1`, chaired in Russian, with one debate.
final class Props {

    static final Instant OPENED = Mirrors.NINE;
    static final String DEBATE = "debate";

    private Props() {}

    static Item conference() {
        return Item.newBuilder().setConference(ConferenceItem.newBuilder().setId("bishkek-2001").setPhase("running").setSession("session-1")
                .addLanguages("en").addLanguages("ru").setZone("Asia/Bishkek").setPresiding(chair("chair-1"))
                .setClock(Clock.newBuilder().setRate(60))).build();
    }

    static Item conferenceBetweenSessions() {
        return Item.newBuilder().setConference(conference().getConference().toBuilder().clearSession().clearPresiding()).build();
    }

    static Officer chair(String seat) {
        return Officer.newBuilder().setRole("chair").setSeat(seat).setLanguage("ru").setName(words(seat)).build();
    }

    static Item session(String status, String publicity) {
        return Item.newBuilder().setSession(SessionItem.newBuilder().setId("session-1").setStatus(status).setPublicity(publicity)
                .setTitle(words("Session 1")).setSitting(status.equals("scheduled") ? 0 : 1).addChairs(chair("chair-1"))
                .addSittings(Sitting.newBuilder().setFrom(Times.micros(OPENED)).setTo(Times.micros(OPENED.plus(Duration.ofHours(1)))))
                .setOpenedAt(Times.micros(OPENED)).addSegments(DEBATE).setSegment(DEBATE)).build();
    }

    static Item session(String status) {
        return session(status, "participants");
    }

    static Item segment(String status) {
        return Item.newBuilder().setSegment(SegmentItem.newBuilder().setId(DEBATE).setSession("session-1").setKind("debate")
                .setTitle(words("Debate")).setPlanned(Times.micros(Duration.ofHours(1))).setSitting(1).setStatus(status)
                .setStartedAt(Times.micros(OPENED))).build();
    }

    static Item list(String status, Integer... requests) {
        return Item.newBuilder().setList(ListItem.newBuilder().setSegment(DEBATE).setStatus(status).addTakes("statement")
                .addAllRequests(List.of(requests))).build();
    }

    static Item request(int id, String delegation) {
        return request(id, delegation, "statement");
    }

    static Item request(int id, String delegation, String kind) {
        return Item.newBuilder().setRequest(RequestItem.newBuilder().setId(id).setSegment(DEBATE).setSequence(id).setKind(kind)
                .setDelegation(delegation).setLanguage("en").setLimit(Times.micros(Duration.ofMinutes(5)))
                .setAt(Times.micros(OPENED))).build();
    }

    static Item held(int id, String delegation) {
        RequestItem request = request(id, delegation).getRequest();
        return Item.newBuilder().setRequest(request.toBuilder().setHeld("absent")).build();
    }

    static Item swap(int request, int with) {
        return Item.newBuilder().setSwap(SwapItem.newBuilder().setRequest(request).setWith(with)).build();
    }

    static Item floor(int turn, String language) {
        return Item.newBuilder().setFloor(FloorItem.newBuilder().setTurn(turn).setLanguage(language)).build();
    }

    static Item freeFloor(String language) {
        return Item.newBuilder().setFloor(FloorItem.newBuilder().setLanguage(language)).build();
    }

    static TurnItem.Builder turn(int id, String delegation, Instant since) {
        return TurnItem.newBuilder().setId(id).setSegment(DEBATE).setKind("statement").setDelegation(delegation).setLanguage("en")
                .setStartedAt(Times.micros(since)).setRunningSince(Times.micros(since)).setLimit(Times.micros(Duration.ofMinutes(5)))
                .setNotice("none");
    }

    static Item item(TurnItem.Builder turn) {
        return Item.newBuilder().setTurn(turn).build();
    }

    static Item ended(TurnItem.Builder turn, Instant at) {
        long used = Times.micros(at) - turn.getRunningSince();
        return item(turn.clone().clearRunningSince().setUsed(used).setEndedAt(Times.micros(at)).setEndedBy("speaker"));
    }

    static Item point(int id, String delegation, boolean recognized) {
        return Item.newBuilder().setPoint(PointItem.newBuilder().setId(id).setDelegation(delegation).setLanguage("en")
                .setRaisedAt(Times.micros(OPENED)).setRecognized(recognized)).build();
    }

    static Item delegation(String id, String language) {
        return Item.newBuilder().setDelegation(DelegationItem.newBuilder().setId(id).setName(words(id)).setLanguage(language)).build();
    }

    static Item presence(String seat) {
        return Item.newBuilder().setPresence(PresenceItem.newBuilder().setSeat(seat)).build();
    }

    static Item attendance(String delegation) {
        return Item.newBuilder().setAttendance(AttendanceItem.newBuilder().setDelegation(delegation)).build();
    }

    static Item booth(String language, String other) {
        return Item.newBuilder().setBooth(BoothItem.newBuilder().setId(language).setLanguage(language).addOthers(other)
                .addDesks(language + "-1").addDesks(language + "-2")).build();
    }

    static Item desk(String id, String microphone) {
        return desk(id, microphone, "a");
    }

    static Item desk(String id, String microphone, String output) {
        return Item.newBuilder().setDesk(DeskItem.newBuilder().setId(id).setBooth(id.substring(0, 2)).setOutput(output)
                .setMicrophone(microphone).setPresent(true).addFeeds(id.substring(0, 2)).addFeeds(id.startsWith("en") ? "ru" : "en"))
                .build();
    }

    static Item channel(String language, String state, String desk, long epoch) {
        ChannelItem.Builder channel = ChannelItem.newBuilder().setLanguage(language).setNumber(language.equals("en") ? 1 : 2)
                .setState(state).setEpoch(epoch).setDepth(state.equals("interpreted") ? 1 : 0);
        if (!desk.isEmpty()) {
            channel.setDesk(desk).setBooth(desk.substring(0, 2));
        }
        return Item.newBuilder().setChannel(channel).build();
    }

    /// A statement's text that belongs to a request.
    static DocumentItem.Builder document(int id, int request, String delegation) {
        return document(id, Subject.newBuilder().setStatement(request).build()).setDelegation(delegation);
    }

    static DocumentItem.Builder document(int id, Subject subject) {
        return DocumentItem.newBuilder().setId(id).setSubject(subject).setSha256("%064x".formatted(id)).setName("text.txt").setSize(1)
                .setType("text").setAt(Times.micros(OPENED.plusSeconds(id)));
    }

    static Subject report() {
        return Subject.newBuilder().setReport("session-1").build();
    }

    static Item item(DocumentItem.Builder document) {
        return Item.newBuilder().setDocument(document).build();
    }

    static Item transmission(int number, Subject subject) {
        return Item.newBuilder().setTransmission(TransmissionItem.newBuilder().setNumber(number).setSubject(subject).setTo(words("the UN"))
                .setAt(Times.micros(OPENED.plusSeconds(number)))).build();
    }

    static Item budget(String id, String delegation, long charged, long adjusted) {
        BudgetItem.Builder budget = BudgetItem.newBuilder().setId(id).setName(words(id)).setTime(Times.micros(Duration.ofMinutes(30)))
                .setCharged(Times.micros(Duration.ofSeconds(charged))).setAdjusted(Times.micros(Duration.ofSeconds(adjusted)));
        if (!delegation.isEmpty()) {
            budget.setDelegation(delegation);
        }
        return Item.newBuilder().setBudget(budget).build();
    }

    static Item motion(int id, String delegation) {
        return Item.newBuilder().setMotion(MotionItem.newBuilder().setId(id).setDelegation(delegation).setKind("motion-to-close-the-debate")
                .setMovedAt(Times.micros(OPENED)).setPlace(1)).build();
    }

    static Item ruling(String appellant) {
        RulingItem.Builder ruling = RulingItem.newBuilder().setDelegation("japan").setRuling("denied");
        return Item.newBuilder().setRuling(appellant.isEmpty() ? ruling : ruling.setAppellant(appellant)).build();
    }

    /// The turn of one who was called by mistake.
    static Item undone(TurnItem.Builder turn, Instant at) {
        return item(turn.clone().clearRunningSince().setUsed(Times.micros(at) - turn.getRunningSince()).setEndedAt(Times.micros(at))
                .setEndedBy("undone"));
    }

    static Words words(String text) {
        return Words.newBuilder().setEn(text).setRu(text).build();
    }
}
