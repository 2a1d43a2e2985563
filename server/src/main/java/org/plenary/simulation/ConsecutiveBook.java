package org.plenary.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.core.AgendaEvent;
import org.plenary.core.BoothEvent;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent;
import org.plenary.core.HouseEvent.SeatLeft;
import org.plenary.core.Language;
import org.plenary.core.Rendition;
import org.plenary.core.SeatId;
import org.plenary.core.TurnId;

/// The channels that the chair is asked about, and what interpreters say on the floor, as the events alone tell it.
final class ConsecutiveBook {

    private final Map<Language, Instant> lost = new HashMap<>();
    private boolean on;
    private boolean away;
    private Optional<Rendition> rendition = Optional.empty();

    /// @param seated   who is there after it
    /// @param presided whether a session is under way, whose chair can be asked
    void keep(Happened happened, Predicate<SeatId> seated, boolean presided) {
        Event event = happened.event();
        switch (event) {
            case BoothEvent.ChannelLost e -> {
                if (presided) {
                    lost.put(e.channel(), happened.at());
                }
            }
            case BoothEvent.MicrophoneOpened e -> {
                lost.remove(e.channel());
                rendition = rendition.filter(each -> !each.desk().equals(e.desk()));
            }
            case BoothEvent.OutputMoved e -> lost.remove(e.to());
            case BoothEvent.LossAnswered e -> lost.remove(e.channel());
            case BoothEvent.ConsecutiveStarted e -> on = true;
            case BoothEvent.ConsecutiveEnded e -> end();
            case BoothEvent.RenditionBegan(Rendition begun) -> {
                rendition = Optional.of(begun);
                away = false;
            }
            case FloorEvent.PointRecognized e -> away = true;
            case FloorEvent.PointRuled e -> away = false;
            case FloorEvent.TurnResumed e -> over(e.turn());
            case FloorEvent.TurnEnded e -> over(e.turn());
            case FloorEvent.GivingUndone e -> over(e.turn());
            case SeatLeft e -> rendition = rendition.filter(each -> seated.test(each.desk().seat()));
            case AgendaEvent.SessionClosed e -> {
                lost.clear();
                end();
            }
            default -> {} // not sealed: of the many events there are, those that touch neither
        }
    }

    private void end() {
        on = false;
        rendition = Optional.empty();
    }

    private void over(TurnId turn) {
        rendition = rendition.filter(each -> !each.turn().equals(turn));
    }

    Map<Language, Instant> lost() {
        return lost;
    }

    boolean on() {
        return on;
    }

    Optional<Rendition> rendition() {
        return rendition;
    }

    /// What the floor hears: nothing while the speaker gives way to a point of order.
    Optional<Rendition> heard() {
        return rendition.filter(each -> !away);
    }
}
