package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.AdmitDelegation;
import org.plenary.protocol.v1.AdoptAgenda;
import org.plenary.protocol.v1.AnnounceOpening;
import org.plenary.protocol.v1.AppealRuling;
import org.plenary.protocol.v1.ByLot;
import org.plenary.protocol.v1.CarryOver;
import org.plenary.protocol.v1.ChangePublicity;
import org.plenary.protocol.v1.ChangeRequest;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.ConvertToWritten;
import org.plenary.protocol.v1.CorrectTurn;
import org.plenary.protocol.v1.DecideAppeal;
import org.plenary.protocol.v1.DecideMotion;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.Delegation;
import org.plenary.protocol.v1.EditProgramme;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.MoveSegment;
import org.plenary.protocol.v1.OrderPolicy;
import org.plenary.protocol.v1.Ordering;
import org.plenary.protocol.v1.RegisterAttendance;
import org.plenary.protocol.v1.RejectAgenda;
import org.plenary.protocol.v1.RemoveRequest;
import org.plenary.protocol.v1.ReopenSegment;
import org.plenary.protocol.v1.SkipSegment;
import org.plenary.protocol.v1.SubmitDocument;
import org.plenary.protocol.v1.Transmit;
import org.plenary.protocol.v1.UndoGiving;
import org.plenary.protocol.v1.WithdrawDocument;

/// Effects of granted commands, each looked for where it is missing.
final class EffectsTest {

    private static final Ordering LOTS =
            Ordering.newBuilder().setPolicy(OrderPolicy.newBuilder().setByLot(ByLot.newBuilder().setSeed("s"))).build();

    /// Commands of which nothing shows in a conference where a debate runs, somebody speaks, one waits and a motion is moved.
    static Stream<Command.Builder> nothingShows() {
        Command.Builder to = Command.newBuilder();
        return Stream.of(
                to.clone().setSkipSegment(SkipSegment.newBuilder().setSegment(Props.DEBATE)),
                to.clone().setReopenSegment(ReopenSegment.newBuilder().setSegment(Props.DEBATE)),
                to.clone().setMoveSegment(MoveSegment.newBuilder().setSegment(Props.DEBATE).setSide("after").setAnchor("another")),
                to.clone().setEditProgramme(
                        EditProgramme.newBuilder().setSegment(Props.DEBATE).setTitle(Props.words("Debate")).setPlanned(1)),
                to.clone().setChangePublicity(ChangePublicity.newBuilder().setSession("session-1").setPublicity("closed")),
                to.clone().setAdoptAgenda(AdoptAgenda.newBuilder().setSession("session-1")),
                to.clone().setRejectAgenda(RejectAgenda.newBuilder().setSession("session-1")),
                to.clone().setRegisterAttendance(RegisterAttendance.newBuilder().setDelegation("norway").setPresent(true)),
                to.clone().setAdmitDelegation(AdmitDelegation.newBuilder().setDelegation(Delegation.newBuilder().setId("palau"))),
                to.clone().setSubmitDocument(SubmitDocument.newBuilder().setSubject(Props.report()).setSha256("another")),
                to.clone().setWithdrawDocument(WithdrawDocument.newBuilder().setDocument(1)),
                to.clone().setTransmit(Transmit.newBuilder().setSubject(Props.report())),
                to.clone().setCarryOver(CarryOver.newBuilder().setRequest(1).setTo("afternoon")),
                to.clone().setConvertToWritten(ConvertToWritten.newBuilder().setRequest(1)),
                to.clone().setRemoveRequest(RemoveRequest.newBuilder().setRequest(1)),
                to.clone().setChangeRequest(ChangeRequest.newBuilder().setRequest(1).setLanguage("en").setSpeaker("Ms A")),
                to.clone().setAnnounceOpening(AnnounceOpening.newBuilder().setSegment(Props.DEBATE).setAt(5)),
                to.clone().setUndoGiving(UndoGiving.newBuilder().setTurn(1)),
                to.clone().setCorrectTurn(CorrectTurn.newBuilder().setTurn(1).setLanguage("ru")),
                to.clone().setDecideMotion(DecideMotion.newBuilder().setMotion(2)),
                to.clone().setAppealRuling(AppealRuling.getDefaultInstance()),
                to.clone().setDecideAppeal(DecideAppeal.newBuilder().setOutcome("stands")),
                ListPresses.setOrder(Props.DEBATE, LOTS).toBuilder(), AgendaPresses.takePresiding().toBuilder(),
                Presses.proposeDecision("Final documents").toBuilder(),
                Presses.askForObjections("1", Duration.ofSeconds(30)).toBuilder(),
                Presses.startSilence("1", Props.OPENED).toBuilder(), Presses.objectToDecision("1").toBuilder(),
                Presses.withdrawDecision("1").toBuilder());
    }

    @ParameterizedTest
    @MethodSource("nothingShows")
    void an_effect_that_does_not_show(Command.Builder command) {
        Mirror mirror = Mirrors.delegate("norway").snapshot(Props.conference(), Props.session("open"), Props.segment("running"),
                Props.list("open", 1), Props.request(1, "turkey"), Props.item(Props.turn(1, "japan", Props.OPENED)),
                Props.motion(2, "turkey"), Props.ruling("japan"), Props.item(Props.document(1, Props.report()).setOut(true)));
        assertThat(Effects.show(command.build(), mirror)).isFalse();
    }

    @Test
    void effects_that_show() {
        Mirror mirror = Mirrors.delegate("norway").snapshot(Props.session("open", "closed"), Props.segment("skipped"),
                Props.item(Props.document(1, Props.report()).setOut(true)), Props.transmission(1, Props.report()), Props.ruling("norway"),
                Item.newBuilder().setList(Props.list("open").getList().toBuilder().setOrdering(LOTS)).build(),
                Item.newBuilder().setDecision(DecisionItem.newBuilder().setId("1").setStatus("broken")).build());
        assertThat(Stream.of(
                Command.newBuilder().setSkipSegment(SkipSegment.newBuilder().setSegment(Props.DEBATE)),
                Command.newBuilder().setChangePublicity(ChangePublicity.newBuilder().setSession("session-1").setPublicity("closed")),
                Command.newBuilder()
                        .setSubmitDocument(SubmitDocument.newBuilder().setSubject(Props.report()).setSha256("%064x".formatted(1))
                                .setName("text.txt").setSize(1)),
                Command.newBuilder().setTransmit(Transmit.newBuilder().setSubject(Props.report())),
                Command.newBuilder().setConvertToWritten(ConvertToWritten.newBuilder().setRequest(1)),
                Command.newBuilder().setCorrectTurn(CorrectTurn.newBuilder().setTurn(1).setLanguage("ru")),
                Command.newBuilder().setDecideMotion(DecideMotion.newBuilder().setMotion(2)),
                Presses.objectToDecision("1").toBuilder(), ListPresses.setOrder(Props.DEBATE, LOTS).toBuilder(),
                Command.newBuilder().setAppealRuling(AppealRuling.getDefaultInstance())))
                .allMatch(command -> Effects.show(command.build(), mirror));
    }
}
