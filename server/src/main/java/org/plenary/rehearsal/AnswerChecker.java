package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.PointItem;
import org.plenary.protocol.v1.Receipt;
import org.plenary.protocol.v1.RequestFloor;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.TurnItem;
import org.plenary.protocol.v1.Words;

/// Checks what people are answered: a receipt agrees with the list, a granted command has had its effect, a refusal says why.
final class AnswerChecker {

    private static final Set<String> NEVER = Set.of(
            "not-your-role", "unknown-client", "client-of-another-badge", "too-many-clients", "id-reused", "outcome-forgotten",
            "id-skipped", "no-such-session", "no-such-segment", "no-such-kind", "no-such-delegation", "no-such-language",
            "text-is-unfit", "no-such-output", "no-such-budget", "programme-is-unfit", "document-is-unfit", "not-your-document",
            "statement-is-not-transmitted");

    private final Invariant receipts = new Invariant("a receipt's place is the place on the list at that revision");
    private final Invariant previews = new Invariant("an order that is previewed holds those who wait, each once");
    private final Invariant effects = new Invariant("a granted command has had its one effect at that revision");
    private final Invariant refusals = new Invariant("a refusal has a code that can be, a rule, and words in both languages");

    List<Invariant> invariants() {
        return List.of(receipts, effects, refusals, previews);
    }

    /// @param mirror what the sender saw when the answer came
    void granted(String who, Command command, Granted granted, Mirror mirror) {
        effects.check(mirror.revision() >= granted.getRevision(),
                () -> who + " was answered of revision " + granted.getRevision() + " at revision " + mirror.revision());
        if (mirror.revision() == granted.getRevision()) {
            if (granted.hasReceipt()) {
                receipts.check(agrees(granted.getReceipt(), command, mirror), () -> who + " got the receipt " + told(granted.getReceipt())
                        + " at revision " + mirror.revision() + " for " + told(command));
            }
            previews.check(isPreview(command, granted.getOrderList(), mirror),
                    () -> who + " is shown the order " + granted.getOrderList() + " at revision " + mirror.revision());
            effects.check(hasEffect(command, granted, mirror),
                    () -> told(command) + " of " + who + " has no effect at revision " + mirror.revision());
        }
    }

    void refused(String who, Command command, String code, String rule, Words words) {
        boolean told = !rule.isEmpty() && !words.getEn().isEmpty() && !words.getRu().isEmpty();
        refusals.check(told && !NEVER.contains(code),
                () -> "%s of %s was refused as %s: %s, %s, %s".formatted(told(command), who, code, rule, words.getEn(), words.getRu()));
    }

    private static boolean agrees(Receipt receipt, Command command, Mirror mirror) {
        if (receipt.getPlace() == 0) {
            boolean held = mirror.request(receipt.getRequest()).filter(RequestItem::hasHeld).isPresent();
            return command.hasRequestFloor() && (held || isBeforeTheChair(mirror, receipt.getRequest()));
        }
        Optional<RequestItem> request = mirror.request(receipt.getRequest());
        return request.filter(found -> found.getSequence() == receipt.getSequence() && found.getAt() == receipt.getAt()
                && place(found, mirror) == receipt.getPlace()).isPresent();
    }

    /// Whoever looks at no other order is shown none.
    private static boolean isPreview(Command command, List<Integer> order, Mirror mirror) {
        List<Integer> waiting = mirror.list(command.getPreviewOrder().getSegment()).map(ListItem::getRequestsList).orElse(List.of());
        return command.hasPreviewOrder() ? order.size() == waiting.size() && order.containsAll(waiting) : order.isEmpty();
    }

    private static int place(RequestItem request, Mirror mirror) {
        return mirror.list(request.getSegment()).map(list -> list.getRequestsList().indexOf(request.getId()) + 1).orElse(0);
    }

    private static boolean hasEffect(Command command, Granted granted, Mirror mirror) {
        return switch (command.getCommandCase()) {
            case OPEN_SESSION -> isCurrent(mirror, command.getOpenSession().getSession(), "open");
            case RESUME_SESSION -> mirror.currentSession().filter(session -> session.getStatus().equals("open")).isPresent();
            case SUSPEND_SESSION -> mirror.currentSession().filter(session -> session.getStatus().equals("suspended")).isPresent();
            case CLOSE_SESSION -> mirror.currentSession().isEmpty();
            case START_SEGMENT ->
                    mirror.currentSegment().filter(it -> it.getId().equals(command.getStartSegment().getSegment())).isPresent();
            case END_SEGMENT -> mirror.currentSegment().isEmpty();
            case PASS_PRESIDING -> mirror.conference()
                    .filter(it -> it.getPresiding().getSeat().equals(command.getPassPresiding().getTo())).isPresent();
            case REQUEST_FLOOR -> waits(mirror, command.getRequestFloor(), granted.getReceipt().getRequest());
            case INSCRIBE -> mirror.request(granted.getReceipt().getRequest()).isPresent();
            case WITHDRAW_REQUEST -> isGone(mirror, command.getWithdrawRequest().getRequest());
            case GIVE_FLOOR -> mirror.request(command.getGiveFloor().getNext()).isEmpty() && hasBegun(mirror);
            case END_TURN -> mirror.floor().getTurn() != command.getEndTurn().getTurn();
            case PAUSE_TURN, RESUME_TURN ->
                    mirror.currentTurn().filter(turn -> turn.hasRunningSince() == command.hasResumeTurn()).isPresent();
            case RECOGNIZE -> mirror.points().stream().anyMatch(point -> point.getRecognized()
                    && point.getDelegation().equals(command.getRecognize().getDelegation()));
            case RULE -> mirror.points().stream().noneMatch(PointItem::getRecognized);
            case OPEN_MICROPHONE, RELEASE_COUGH -> microphone(mirror).equals("live");
            case CLOSE_MICROPHONE -> microphone(mirror).equals("off");
            case PRESS_COUGH -> microphone(mirror).equals("cough");
            case SELECT_OUTPUT -> mirror.ownDesk().filter(it -> it.getOutput().equals(command.getSelectOutput().getOutput())).isPresent();
            default -> Effects.show(command, mirror);
        };
    }

    private static boolean isCurrent(Mirror mirror, String session, String status) {
        return mirror.currentSession().filter(it -> it.getId().equals(session) && it.getStatus().equals(status)).isPresent();
    }

    /// A delegation may wait on several lists, on each once.
    private static boolean waits(Mirror mirror, RequestFloor asked, int request) {
        Optional<String> list = mirror.request(request).map(RequestItem::getSegment)
                .filter(segment -> !asked.hasSegment() || segment.equals(asked.getSegment()));
        List<Integer> own = mirror.ownRequests().stream().filter(it -> it.getKind().equals(asked.getKind()) && !it.hasTitle())
                .filter(it -> list.equals(Optional.of(it.getSegment()))).map(RequestItem::getId).toList();
        return own.equals(List.of(request)) || isBeforeTheChair(mirror, request);
    }

    private static boolean isBeforeTheChair(Mirror mirror, int request) {
        return mirror.ownPoint().filter(point -> point.getId() == request).isPresent()
                || mirror.motions().stream().anyMatch(motion -> motion.getId() == request
                        && motion.getDelegation().equals(mirror.badge().getDelegation()));
    }

    private static boolean isGone(Mirror mirror, int request) {
        return mirror.request(request).isEmpty() && mirror.motions().stream().noneMatch(motion -> motion.getId() == request)
                && mirror.points().stream().noneMatch(point -> point.getId() == request)
                && mirror.own().stream().filter(Item::hasPoint).noneMatch(item -> item.getPoint().getId() == request);
    }

    private static boolean hasBegun(Mirror mirror) {
        return mirror.currentTurn().filter(TurnItem::hasRunningSince)
                .filter(turn -> Times.instant(turn.getStartedAt()).equals(mirror.at())).isPresent();
    }

    private static String microphone(Mirror mirror) {
        return mirror.ownDesk().map(DeskItem::getMicrophone).orElse("");
    }

    private static String told(Object message) {
        return message.toString().replaceAll("\\s+", " ").strip();
    }
}
