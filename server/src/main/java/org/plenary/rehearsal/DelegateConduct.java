package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.TurnItem;

/// A delegate: asks for the floor, sometimes twice, sometimes too late, sometimes in vain; speaks for as long as it takes; and
/// now and then objects to how things go.
final class DelegateConduct implements Conduct {

    private static final List<String> SPEAKERS =
            List.of("Head of delegation", "Deputy Minister for Foreign Affairs", "Permanent Representative", "Special Envoy");
    private static final String POINT = "point-of-order";
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final double LONG = 10_800;

    private final Dice dice;
    private final PlaceDuty places;
    private final boolean keen;
    private final Rejoinders rejoinders;
    private final TextDuty texts;
    private final Objections objections;
    private final Recollection memory = new Recollection();

    /// @param points how likely the delegate is to raise a point of order in a turn of another
    /// @param keen   whether the delegate asks for the floor as soon as a list opens, and waits for long before thinking better of it
    DelegateConduct(double points, boolean keen, Dice dice) {
        this.keen = keen;
        this.dice = dice;
        this.places = new PlaceDuty(dice);
        this.rejoinders = new Rejoinders(dice);
        this.texts = new TextDuty(dice);
        this.objections = new Objections(points, dice);
    }

    @Override
    public void consider(Mirror mirror, Intentions intend) {
        askAhead(mirror, intend);
        boolean sits = mirror.currentSession().filter(session -> session.getStatus().equals("open")).isPresent();
        if (!sits) {
            mirror.currentSegment().ifPresent(segment -> rest(segment, mirror, intend));
            return;
        }
        String own = mirror.badge().getDelegation();
        attend(own, mirror, intend);
        Optional<TurnItem> turn = mirror.currentTurn().filter(TurnItem::hasRunningSince);
        if (turn.filter(each -> each.getDelegation().equals(own)).isPresent()) {
            speak(turn.get(), intend);
            return;
        }
        objections.consider(language(mirror, "objection-" + mirror.floor().getTurn()), mirror, intend);
        mirror.decisions().forEach(decision -> interpret(decision, own, mirror, intend));
        mirror.currentSegment().ifPresent(segment -> mirror.list(segment.getId()).ifPresent(list -> {
            ask(segment, list, mirror, intend);
            rejoinders.consider(segment, list, language(mirror, "rejoinder-" + segment.getId()), mirror, intend);
        }));
        mirror.ownRequests().stream().filter(request -> !request.getKind().equals("programme-entry"))
                .forEach(request -> wait(request, intend));
        places.consider(mirror, intend);
        texts.consider(mirror, intend);
    }

    /// Where a list is open before its segment begins, some are early.
    private void askAhead(Mirror mirror, Intentions intend) {
        mirror.items().stream().filter(Item::hasList).map(Item::getList)
                .filter(list -> list.getStatus().equals("open") && list.getTakesCount() > 0)
                .filter(list -> mirror.segment(list.getSegment()).filter(each -> each.getStatus().equals("planned")).isPresent())
                .forEach(list -> {
                    String matter = "ahead-" + list.getSegment();
                    if (dice.chance(matter, 0.15)) {
                        Instant since = memory.since(matter, "open", intend.now());
                        intend.once(matter, since.plus(dice.seconds("when-" + matter, 3, 90)),
                                ListPresses.requestFloorIn(list.getSegment(), list.getTakes(0), language(mirror, matter)));
                    }
                });
    }

    /// Where the rules want a quorum, whoever has come says so; elsewhere some do.
    private void attend(String own, Mirror mirror, Intentions intend) {
        boolean asked = mirror.quorum().filter(quorum -> quorum.getDebate() + quorum.getDecision() > 0).isPresent();
        mirror.currentSession().filter(session -> mirror.attendance().isEmpty()).ifPresent(session -> {
            String matter = "attend-" + session.getId() + session.getSitting();
            if (asked || dice.chance("diligent-" + matter, 0.3)) {
                intend.at(Times.instant(session.getOpenedAt()).plus(dice.seconds(matter, 1, asked ? 10 : 120)),
                        AgendaPresses.registerAttendance(own));
            }
        });
    }

    /// In the break some forget that nothing is granted then.
    private void rest(SegmentItem segment, Mirror mirror, Intentions intend) {
        String matter = "break-" + segment.getId();
        if (segment.getKind().equals("break") && dice.chance(matter, 0.15)) {
            Duration later = dice.between("when-" + matter, Duration.ofSeconds(20), Times.duration(segment.getPlanned()).dividedBy(2));
            intend.once(matter, Times.started(segment).plus(later),
                    ListPresses.requestFloor("statement", language(mirror, matter), Optional.empty()));
        }
    }

    /// Most keep to their time, some take a little more, and a few do not stop before the chair stops them.
    private void speak(TurnItem turn, Intentions intend) {
        double temper = dice.share("temper-" + turn.getId());
        double share = dice.share("length-" + turn.getId());
        boolean point = turn.getKind().equals(POINT);
        double part = point ? 0.3 + share / 2 : temper < 0.65 ? 0.4 + share * 0.57 : 1 + share * 0.12;
        boolean endless = !point && temper > 0.87;
        if (!endless) {
            Duration length = Duration.ofMillis((long) (Times.limit(turn).toMillis() * part));
            intend.at(Times.spokenFor(turn, length), Presses.endTurn(turn.getId()));
        }
    }

    /// A participating State may join the consensus and say how it understands what was decided.
    private void interpret(DecisionItem decision, String own, Mirror mirror, Intentions intend) {
        String matter = "interpret-" + decision.getId();
        boolean state = mirror.delegations().stream()
                .anyMatch(each -> each.getId().equals(own) && each.getCategory().equals("participating-state"));
        boolean silent = decision.getAttachmentsList().stream().noneMatch(each -> each.getDelegation().equals(own));
        if (state && silent && decision.getStatus().equals("adopted") && dice.chance(matter, 0.1)) {
            intend.once(matter, Times.instant(decision.getSettledAt()).plus(dice.seconds("when-" + matter, 5, 60)),
                    Presses.attachStatement(decision.getId(), own,
                            "In joining the consensus we understand this as a political commitment."));
        }
    }

    private void ask(SegmentItem segment, ListItem list, Mirror mirror, Intentions intend) {
        String wish = "wish-" + segment.getId();
        boolean spoke = mirror.turns().stream().anyMatch(turn -> turn.getDelegation().equals(mirror.badge().getDelegation())
                && !turn.getKind().equals(POINT) && !turn.getEndedBy().equals("undone"));
        boolean waits = mirror.ownRequests().stream().anyMatch(request -> request.getSegment().equals(segment.getId()));
        if (list.getTakesCount() == 0 || spoke || waits) {
            return;
        }
        boolean open = list.getStatus().equals("open") || list.getStatus().equals("closing");
        Duration latest = keen ? SOON : Times.duration(segment.getPlanned()).multipliedBy(6).dividedBy(10);
        Instant due = Times.started(segment).plus(dice.between("when-" + wish, Duration.ofSeconds(5), latest));
        if (open && (keen || dice.chance(wish, 0.38)) || !open && dice.chance("late-" + wish, 0.04)) {
            intend.once(wish, due, requestFloor(list.getTakes(0), wish, mirror));
        }
    }

    private Command requestFloor(String kind, String wish, Mirror mirror) {
        Optional<String> speaker = dice.chance("named-" + wish, 0.5) ? Optional.of(dice.one("who-" + wish, SPEAKERS)) : Optional.empty();
        return ListPresses.requestFloor(kind, language(mirror, wish), speaker);
    }

    private void wait(RequestItem request, Intentions intend) {
        Instant asked = Times.instant(request.getAt());
        int id = request.getId();
        if (dice.chance("again-" + id, 0.15)) {
            intend.once("again-" + id, asked.plus(dice.seconds("again-when-" + id, 10, 120)),
                    ListPresses.requestFloor(request.getKind(), request.getLanguage(), Optional.empty()));
        }
        if (dice.chance("withdraw-" + id, 0.12)) {
            intend.at(asked.plus(dice.seconds("withdraw-when-" + id, 40, keen ? LONG : 500)), ListPresses.withdraw(id));
        }
    }

    /// The delegation's own language; now and then another one.
    private String language(Mirror mirror, String matter) {
        List<String> all = mirror.conference().map(ConferenceItem::getLanguagesList).map(List::copyOf).orElse(List.of());
        String own = mirror.delegations().stream().filter(each -> each.getId().equals(mirror.badge().getDelegation())).findFirst()
                .map(DelegationItem::getLanguage).orElse("en");
        return !all.isEmpty() && dice.chance("tongue-" + matter, 0.15) ? dice.one("which-" + matter, all) : own;
    }
}
