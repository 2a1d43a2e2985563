package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.BoothItem;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.FloorItem;
import org.plenary.protocol.v1.HandoverItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.TurnItem;

/// An interpreter: works in shifts with the mates in the booth, opens the microphone when a channel of the booth needs it, turns to
/// another or closes it when that passes, listens to another booth where the own does not understand the floor, coughs, and looks after
/// the other output in idle moments.
final class InterpreterConduct implements Conduct {

    private static final Duration MATE_IS_LATE = Duration.ofSeconds(30);
    private static final List<String> TIMINGS = List.of("now", "in-30-seconds", "after-this-speaker");
    private static final String OUTPUTS = "abc";
    private static final Duration BETWEEN_COUGHS = Duration.ofMinutes(2);

    private final String desk;
    private final Dice dice;
    private final Dice shared;
    private final Recollection memory = new Recollection();

    /// What an interpreter has before the eyes.
    ///
    /// @param duty    the booth's
    /// @param needed  the channels that need the booth now
    /// @param target  the channel that this desk is to serve, or to look after where a mate does
    /// @param assigned whether it is the desk's to take
    /// @param agreeing whether the desk is about to hand over or to take over by agreement
    /// @param channel the one that it feeds or would feed
    /// @param turned  since when the floor has spoken what it speaks
    private record Sight(
            DeskItem own, BoothDuty duty, List<String> needed, Optional<String> target, boolean assigned, boolean agreeing,
            ChannelItem channel, Instant turned) {

        boolean isOnTarget() {
            return target.equals(Optional.of(feeds(own)));
        }
    }

    /// A stretch of work between two changes at the desk.
    ///
    /// @param duty whose it is, by its place in the booth
    /// @param own  whether that is the own
    private record Shift(int duty, boolean own, long number, Instant from) {}

    /// @param dice   the interpreter's
    /// @param shared the booth's, which its mates have in common
    InterpreterConduct(String desk, Dice dice, Dice shared) {
        this.desk = desk;
        this.dice = dice;
        this.shared = shared;
    }

    @Override
    public void consider(Mirror mirror, Intentions intend) {
        Optional<DeskItem> found = mirror.desk(desk);
        Optional<BoothItem> booth = found.flatMap(own -> mirror.booths().stream()
                .filter(each -> each.getId().equals(own.getBooth())).findFirst());
        if (found.isEmpty() || booth.isEmpty()) {
            return;
        }
        if (isOnFloor(mirror)) {
            intend.at(memory.since("floor", mirror.consecutive().orElseThrow().toString(), intend.now())
                    .plus(dice.seconds("floor-" + mirror.floor().getTurn(), 6, 15)), Presses.endRendition());
            return;
        }
        Shift shift = shift(booth.get(), mirror, intend);
        Optional<Sight> seen = sight(found.get(), BoothDuty.of(booth.get(), mirror), shift, mirror, intend.now());
        seen.ifPresent(sight -> {
            listen(sight, mirror, intend);
            answer(mirror, intend);
            render(sight, shift, mirror, intend);
            switch (sight.own.getMicrophone()) {
                case "live" -> live(sight, shift, intend);
                case "cough" -> intend.at(
                        memory.since("microphone", "cough", intend.now()).plus(dice.seconds("cough-" + sight.channel.getEpoch(), 1, 3)),
                        Presses.releaseCough());
                default -> off(sight, shift, intend);
            }
        });
    }

    /// A desk that serves a channel in need stays with it; the others, from the one on duty on, take what nobody serves in its order. One
    /// for which nothing is left looks after the first.
    private Optional<Sight> sight(DeskItem own, BoothDuty duty, Shift shift, Mirror mirror, Instant now) {
        FloorItem floor = mirror.floor();
        List<String> needed = duty.needed(floor);
        List<DeskItem> free = Stream.concat(duty.booth().getDesksList().stream().skip(shift.duty),
                duty.booth().getDesksList().stream().limit(shift.duty)).flatMap(id -> mirror.desk(id).stream())
                .filter(each -> each.getPresent() && !serves(each, needed)).toList();
        List<String> unserved = needed.stream()
                .filter(language -> mirror.channel(language).flatMap(channel -> mirror.desk(channel.getDesk()))
                        .filter(each -> duty.booth().getDesksList().contains(each.getId()) && serves(each, needed)).isEmpty())
                .toList();
        int rank = free.stream().map(DeskItem::getId).toList().indexOf(own.getId());
        boolean assigned = rank >= 0 && rank < unserved.size();
        Optional<String> target = serves(own, needed) ? Optional.of(feeds(own))
                : assigned ? Optional.of(unserved.get(rank)) : Stream.concat(unserved.stream(), needed.stream()).findFirst();
        memory.since("microphone", own.getMicrophone(), now);
        Instant turned = memory.since("language", floor.getLanguage(), now);
        boolean agreeing = handovers(mirror).findAny().isPresent();
        return mirror.channel(feeds(own)).map(channel -> new Sight(own, duty, needed, target, assigned, agreeing, channel, turned));
    }

    private static boolean serves(DeskItem desk, List<String> needed) {
        return !desk.getMicrophone().equals("off") && needed.contains(feeds(desk));
    }

    private static String feeds(DeskItem desk) {
        return desk.getFeeds(OUTPUTS.indexOf(desk.getOutput()));
    }

    /// Where nobody in the booth understands the floor, another booth's interpretation is listened to.
    private void listen(Sight sight, Mirror mirror, Intentions intend) {
        Optional<String> source = sight.duty.relay(mirror.floor(), mirror, sight.target.orElse(feeds(sight.own)));
        Optional<String> chosen = Optional.of(sight.own.getIncoming()).filter(channel -> !channel.isEmpty());
        if (!source.equals(chosen)) {
            intend.at(sight.turned.plus(dice.seconds("listen-" + sight.turned, 0.2, 1)), Presses.selectIncoming(source));
        }
    }

    private boolean isOnFloor(Mirror mirror) {
        return mirror.consecutive().filter(mode -> mode.getDesk().equals(desk)).isPresent();
    }

    /// Where interpretation is consecutive, whoever is on duty speaks after the speaker, every minute or so.
    private void render(Sight sight, Shift shift, Mirror mirror, Intentions intend) {
        Optional<TurnItem> turn = mirror.currentTurn().filter(TurnItem::hasRunningSince);
        boolean free = sight.own.getMicrophone().equals("off") && !feeds(sight.own).equals(mirror.floor().getLanguage());
        if (mirror.consecutive().isPresent() && shift.own && free && turn.isPresent()) {
            intend.at(Times.instant(turn.get().getRunningSince()).plus(dice.seconds("render-" + turn.get().getId(), 20, 60)),
                    Presses.beginRendition());
        }
    }

    private Stream<HandoverItem> handovers(Mirror mirror) {
        return mirror.handovers().stream().filter(each -> each.getGiver().equals(desk) || each.getTaker().equals(desk));
    }

    /// Mates agree to what the other one proposes, and the taker presses when it is time.
    private void answer(Mirror mirror, Intentions intend) {
        handovers(mirror).forEach(handover -> {
            boolean asked = desk.equals(handover.getOffered() ? handover.getTaker() : handover.getGiver());
            String matter = "handover-" + handover.getGiver() + handover.getTaker() + handover.getUntil();
            Instant seen = memory.since(matter, "seen", intend.now());
            if (!handover.getAgreed() && asked) {
                intend.at(seen.plus(dice.seconds(matter, 1, 4)), Presses.acceptHandover());
            } else if (handover.getAgreed() && handover.hasFrom() && handover.getTaker().equals(desk)) {
                Instant from = Times.later(seen, Times.instant(handover.getFrom()));
                intend.at(from.plus(dice.seconds(matter, 1, 3)), Presses.openMicrophone());
            }
        });
    }

    /// Shifts are as long as the booth has agreed, counted from the opening of the session.
    private Shift shift(BoothItem booth, Mirror mirror, Intentions intend) {
        Optional<SessionItem> session = mirror.currentSession().filter(SessionItem::hasOpenedAt);
        Instant opened = session.map(each -> Times.instant(each.getOpenedAt())).orElse(intend.now());
        Duration length = shared.between("shift", Duration.ofMinutes(18), Duration.ofMinutes(30));
        long number = Math.max(0, Duration.between(opened, intend.now()).toMillis() / length.toMillis());
        Instant from = opened.plus(length.multipliedBy(number));
        intend.look(from.plus(length));
        List<String> desks = booth.getDesksList();
        int duty = (int) (number % desks.size());
        return new Shift(duty, desks.get(duty).equals(desk), number, from);
    }

    private void off(Sight sight, Shift shift, Intentions intend) {
        Instant free = memory.since("channel", sight.channel.getLanguage() + sight.channel.getState(), intend.now());
        if (sight.target.isEmpty()) {
            idle(sight, intend);
        } else if (!sight.isOnTarget()) {
            intend.at(intend.now(), turnTo(sight));
        } else if (engaged(sight)) {
            if (shift.own && !sight.agreeing) {
                ask(sight, shift, free, intend);
                intend.at(Times.later(shift.from, free).plus(dice.seconds("relieve-" + shift.number, 3, 20)), Presses.openMicrophone());
            }
        } else {
            Duration late = sight.assigned ? Duration.ZERO : MATE_IS_LATE;
            intend.at(Times.later(sight.turned, free).plus(reaction(sight)).plus(late), Presses.openMicrophone());
        }
    }

    /// Most ask before they take over.
    private void ask(Sight sight, Shift shift, Instant free, Intentions intend) {
        String matter = "ask-" + shift.number + sight.channel.getLanguage();
        if (dice.chance(matter, 0.7)) {
            intend.once(matter, Times.later(shift.from, free).plusSeconds(2), Presses.proposeHandover(
                    sight.channel.getDesk(), dice.one("timing-" + matter, TIMINGS)));
        }
    }

    private Duration reaction(Sight sight) {
        return dice.seconds("react-" + sight.turned, 0.5, 2.5);
    }

    private static Command turnTo(Sight sight) {
        return Presses.selectOutput(sight.duty.output(sight.target.orElseThrow()), sight.target.orElseThrow());
    }

    private static boolean engaged(Sight sight) {
        return !sight.channel.getDesk().isEmpty() && !sight.channel.getState().equals("interrupted");
    }

    /// While the floor speaks the booth's own language there is time to try the other output.
    private void idle(Sight sight, Intentions intend) {
        String matter = "output-" + sight.turned;
        if (sight.own.getOutput().equals("b")) {
            Instant since = memory.since("output", sight.turned.toString(), intend.now());
            intend.at(since.plus(dice.seconds("back-" + matter, 5, 20)), Presses.selectOutput("a"));
        } else if (sight.own.getFeedsCount() > 1 && !sight.duty.isBiActive() && dice.chance(matter, 0.06)) {
            intend.once(matter, sight.turned.plus(dice.seconds("when-" + matter, 4, 30)), Presses.selectOutput("b"));
        }
    }

    /// When the own language returns the microphone is closed, or left open for what comes next; in a bi-active booth it goes over to the
    /// other channel.
    private void live(Sight sight, Shift shift, Intentions intend) {
        boolean turns = !sight.isOnTarget() && sight.target.isPresent() && !sight.needed.contains(feeds(sight.own));
        boolean stays = shift.own && dice.chance("stay-" + sight.turned, 0.25);
        if (turns && sight.assigned) {
            intend.at(sight.turned.plus(reaction(sight)), turnTo(sight));
        } else if (turns || sight.needed.isEmpty() && !stays) {
            intend.at(sight.turned.plus(dice.seconds("leave-" + sight.turned, 1, 4)), Presses.closeMicrophone());
        } else if (!sight.needed.isEmpty()) {
            cough(intend);
        }
    }

    private void cough(Intentions intend) {
        long bucket = intend.now().toEpochMilli() / BETWEEN_COUGHS.toMillis();
        Instant from = Instant.ofEpochMilli(bucket * BETWEEN_COUGHS.toMillis());
        if (dice.chance("tickle-" + bucket, 0.1)) {
            Duration later = dice.between("tickle-when-" + bucket, Duration.ofSeconds(5), BETWEEN_COUGHS.minusSeconds(5));
            intend.once("tickle-" + bucket, from.plus(later), Presses.pressCough());
        }
        intend.look(from.plus(BETWEEN_COUGHS));
    }
}
