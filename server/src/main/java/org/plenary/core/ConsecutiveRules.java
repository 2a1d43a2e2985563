package org.plenary.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.BoothEvent.ConsecutiveEnded;
import org.plenary.core.BoothEvent.ConsecutiveStarted;
import org.plenary.core.BoothEvent.LossAnswered;
import org.plenary.core.BoothEvent.RenditionBegan;
import org.plenary.core.ConsecutiveCommand.AnswerLoss;
import org.plenary.core.ConsecutiveCommand.BeginRendition;
import org.plenary.core.ConsecutiveCommand.EndConsecutive;
import org.plenary.core.ConsecutiveCommand.EndRendition;
import org.plenary.core.ConsecutiveCommand.StartConsecutive;
import org.plenary.core.FloorEvent.TurnPaused;
import org.plenary.core.FloorEvent.TurnResumed;

/// The rules of going on without a channel, and of interpretation after the speaker: one speaks at a time, and only the speaker is
/// charged.
final class ConsecutiveRules {

    private ConsecutiveRules() {}

    static Outcome decide(Conference now, Slip slip, ConsecutiveCommand command) {
        return switch (command) {
            case AnswerLoss answer -> answer(now, slip, answer);
            case StartConsecutive() -> AgendaRules.presided(now, slip).orElseGet(() -> now.booths().consecutive().isPresent()
                    ? Outcome.granted()
                    : Outcome.granted(new ConsecutiveStarted()));
            case EndConsecutive() -> AgendaRules.presided(now, slip).orElseGet(() -> end(now));
            case BeginRendition() -> AgendaRules.notSitting(now).orElseGet(() -> begin(now, slip));
            case EndRendition() -> endRendition(now, slip.badge().desk().orElseThrow());
        };
    }

    private static Outcome answer(Conference now, Slip slip, AnswerLoss command) {
        if (!now.plan().languages().contains(command.channel())) {
            return Outcome.refused(Refusal.NO_SUCH_LANGUAGE, command.channel().code());
        }
        Optional<Outcome> barred = AgendaRules.presided(now, slip);
        if (barred.isPresent()) {
            return barred.get();
        }
        if (now.booths().loss(command.channel()).isEmpty()) {
            return Outcome.refused(Refusal.CHANNEL_IS_NOT_LOST, command.channel().code());
        }
        List<Event> events = new ArrayList<>();
        events.add(new LossAnswered(command.channel(), command.answer()));
        switch (command.answer()) {
            case PAUSE -> now.floor().turn().filter(Turn::running)
                    .ifPresent(turn -> events.add(new TurnPaused(turn.id(), PauseReason.NO_INTERPRETATION)));
            case CONSECUTIVE -> {
                if (now.booths().consecutive().isEmpty()) {
                    events.add(new ConsecutiveStarted());
                }
            }
            case CONTINUE -> {} // it is on record
        }
        return Outcome.granted(events);
    }

    /// A speaker who waits for a rendition to end goes on.
    private static Outcome end(Conference now) {
        if (now.booths().consecutive().isEmpty()) {
            return Outcome.refused(Refusal.CONSECUTIVE_IS_OFF);
        }
        List<Event> events = new ArrayList<>();
        events.add(new ConsecutiveEnded());
        rendered(now).filter(turn -> !now.floor().waitsForRuling()).ifPresent(turn -> events.add(new TurnResumed(turn.id())));
        return Outcome.granted(events);
    }

    /// A turn that waits for a rendition which is over, because its desk left or something else came between, is rendered on.
    private static Outcome begin(Conference now, Slip slip) {
        Desk desk = slip.badge().desk().flatMap(now.booths()::desk).orElseThrow();
        Optional<Turn> turn = now.floor().turn();
        if (turn.isEmpty()) {
            return Outcome.refused(Refusal.NO_TURN_IS_RUNNING);
        }
        boolean waits = rendered(now).isPresent() && now.rendition().isEmpty();
        if (!turn.get().running() && !waits) {
            return Outcome.refused(Refusal.TURN_IS_PAUSED);
        }
        if (now.booths().consecutive().isEmpty()) {
            return Outcome.refused(Refusal.CONSECUTIVE_IS_OFF);
        }
        if (desk.microphone() != Desk.Microphone.OFF) {
            return Outcome.refused(Refusal.MICROPHONE_IS_OPEN);
        }
        Language language = desk.fed(now.plan().booth(desk.booth()).orElseThrow());
        return spoken(now, turn.get()).equals(Optional.of(language))
                ? Outcome.refused(Refusal.FLOOR_SPEAKS_IT_ALREADY, language.code())
                : Outcome.granted(begun(now, new Rendition(turn.get().id(), desk.id(), language, slip.at()), waits));
    }

    /// What a turn is heard in, also while it waits.
    private static Optional<Language> spoken(Conference now, Turn turn) {
        return now.booths().speech().map(FloorSpeech::language).orElseGet(() -> Optional.of(turn.language()));
    }

    /// Nobody has a channel and the floor: one that was kept for the desk is let go.
    private static List<Event> begun(Conference now, Rendition rendition, boolean waits) {
        List<Event> events = new ArrayList<>();
        now.booths().ownedBy(rendition.desk()).ifPresent(kept -> events.add(
                new BoothEvent.MicrophoneClosed(rendition.desk(), kept.language(), kept.epoch() + 1)));
        events.add(new RenditionBegan(rendition));
        if (!waits) {
            events.add(new TurnPaused(rendition.turn(), PauseReason.RENDITION));
        }
        return events;
    }

    private static Outcome endRendition(Conference now, DeskId desk) {
        Optional<Rendition> own = now.booths().rendition().filter(rendition -> rendition.desk().equals(desk));
        boolean interrupted = own.isPresent() && now.rendition().isEmpty();
        if (interrupted || now.floor().waitsForRuling()) {
            return Outcome.refused(Refusal.POINT_AWAITS_RULING);
        }
        return own.map(rendition -> Outcome.granted(new TurnResumed(rendition.turn())))
                .orElseGet(() -> Outcome.refused(Refusal.NOT_RENDERING));
    }

    /// The turn that has the floor and waits for a rendition to end.
    private static Optional<Turn> rendered(Conference now) {
        return now.floor().turn().filter(turn -> turn.paused().equals(Optional.of(PauseReason.RENDITION)));
    }
}
