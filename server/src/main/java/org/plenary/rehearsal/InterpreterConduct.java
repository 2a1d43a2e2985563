package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.BoothItem;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.FloorItem;
import org.plenary.protocol.v1.SessionItem;

/// An interpreter: works in shifts with the mates in the booth, opens the microphone when the floor speaks another language than
/// the booth's, closes it when that returns, coughs, and looks after the other output in idle moments.
final class InterpreterConduct implements Conduct {

    private static final Duration MATE_IS_LATE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_COUGHS = Duration.ofMinutes(2);

    private final String desk;
    private final Dice dice;
    private final Dice shared;
    private final Recollection memory = new Recollection();

    /// What an interpreter has before the eyes.
    ///
    /// @param foreign whether the floor speaks, and another language than the booth's
    /// @param turned  since when the floor has spoken what it speaks
    private record Sight(DeskItem own, BoothItem booth, ChannelItem channel, boolean foreign, Instant turned) {}

    /// A stretch of work between two changes at the desk.
    private record Shift(boolean own, long number, Instant from) {}

    /// @param dice   the interpreter's
    /// @param shared the booth's, which its mates have in common
    InterpreterConduct(String desk, Dice dice, Dice shared) {
        this.desk = desk;
        this.dice = dice;
        this.shared = shared;
    }

    @Override
    public void consider(Mirror mirror, Intentions intend) {
        sight(mirror, intend.now()).ifPresent(sight -> {
            Shift shift = shift(sight, mirror, intend);
            switch (sight.own.getMicrophone()) {
                case "live" -> live(sight, shift, intend);
                case "cough" -> intend.at(
                        memory.since("microphone", "cough", intend.now()).plus(dice.seconds("cough-" + sight.channel.getEpoch(), 1, 3)),
                        Presses.releaseCough());
                default -> off(sight, shift, intend);
            }
        });
    }

    private Optional<Sight> sight(Mirror mirror, Instant now) {
        Optional<DeskItem> own = mirror.desk(desk);
        FloorItem floor = mirror.floor();
        return own.flatMap(found -> mirror.booths().stream().filter(each -> each.getId().equals(found.getBooth())).findFirst()
                .flatMap(booth -> mirror.channel(booth.getLanguage()).map(channel -> {
                    memory.since("microphone", found.getMicrophone(), now);
                    boolean foreign = floor.hasLanguage() && !floor.getLanguage().equals(booth.getLanguage());
                    return new Sight(found, booth, channel, foreign, memory.since("language", floor.getLanguage(), now));
                })));
    }

    /// Shifts are as long as the booth has agreed, counted from the opening of the session.
    private Shift shift(Sight sight, Mirror mirror, Intentions intend) {
        Optional<SessionItem> session = mirror.currentSession().filter(SessionItem::hasOpenedAt);
        Instant opened = session.map(each -> Times.instant(each.getOpenedAt())).orElse(intend.now());
        Duration length = shared.between("shift", Duration.ofMinutes(18), Duration.ofMinutes(30));
        long number = Math.max(0, Duration.between(opened, intend.now()).toMillis() / length.toMillis());
        Instant from = opened.plus(length.multipliedBy(number));
        intend.look(from.plus(length));
        List<String> desks = sight.booth.getDesksList();
        boolean own = desks.get((int) (number % desks.size())).equals(desk);
        return new Shift(own, number, from);
    }

    private void off(Sight sight, Shift shift, Intentions intend) {
        Instant free = memory.since("channel", sight.channel.getState(), intend.now());
        if (sight.foreign && sight.own.getOutput().equals("b")) {
            intend.at(intend.now(), Presses.selectOutput("a"));
        } else if (sight.foreign && engaged(sight)) {
            if (shift.own) {
                intend.at(Times.later(shift.from, free).plus(dice.seconds("relieve-" + shift.number, 3, 20)), Presses.openMicrophone());
            }
        } else if (sight.foreign) {
            Duration late = shift.own ? Duration.ZERO : MATE_IS_LATE;
            Duration reaction = dice.seconds("react-" + sight.turned, 0.5, 2.5).plus(late);
            intend.at(Times.later(sight.turned, free).plus(reaction), Presses.openMicrophone());
        } else {
            idle(sight, intend);
        }
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
        } else if (sight.booth.getOthersCount() > 0 && dice.chance(matter, 0.06)) {
            intend.once(matter, sight.turned.plus(dice.seconds("when-" + matter, 4, 30)), Presses.selectOutput("b"));
        }
    }

    /// When the own language returns the microphone is closed, or left open for what comes next.
    private void live(Sight sight, Shift shift, Intentions intend) {
        boolean stays = shift.own && dice.chance("stay-" + sight.turned, 0.25);
        if (!sight.foreign && !stays) {
            intend.at(sight.turned.plus(dice.seconds("leave-" + sight.turned, 1, 4)), Presses.closeMicrophone());
        } else if (sight.foreign) {
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
