package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plenary.core.AgendaEvent;
import org.plenary.core.BoothEvent;
import org.plenary.core.DeskId;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.Handover;
import org.plenary.core.Handover.Timing;
import org.plenary.core.HouseEvent.SeatLeft;
import org.plenary.core.SeatId;
import org.plenary.core.TurnId;

/// What mates have agreed about the microphone, as the events alone tell it.
final class HandoverBook {

    private static final Map<Timing, Duration> WAITS = Map.of(
            Timing.NOW, Duration.ZERO, Timing.IN_30_SECONDS, Duration.ofSeconds(30), Timing.IN_1_MINUTE, Duration.ofMinutes(1),
            Timing.IN_2_MINUTES, Duration.ofMinutes(2), Timing.IN_5_MINUTES, Duration.ofMinutes(5));

    /// @param proposed when
    /// @param agreed   when, if ever
    /// @param spoken   when the speaker ended for whose end it waits
    private record Deal(Handover first, Instant proposed, Optional<Instant> agreed, Optional<Instant> spoken) {

        Handover now() {
            Optional<Instant> from = first.timing() == Timing.AFTER_THIS_SPEAKER
                    ? spoken
                    : Optional.of(proposed.plus(WAITS.get(first.timing())));
            Optional<Instant> until = agreed.isEmpty()
                    ? Optional.of(proposed.plusSeconds(60))
                    : from.map(begins -> (begins.isBefore(agreed.get()) ? agreed.get() : begins).plusSeconds(60));
            return new Handover(first.giver(), first.taker(), first.offered(), first.timing(), first.speaker(), agreed.isPresent(), from,
                    until);
        }
    }

    private final Map<DeskId, Deal> deals = new HashMap<>();

    /// @param seated who is there after it
    void keep(Happened happened, Predicate<SeatId> seated) {
        Instant at = happened.at();
        Event event = happened.event();
        switch (event) {
            case BoothEvent.HandoverProposed(Handover handover) ->
                    deals.put(handover.giver(), new Deal(handover, at, Optional.empty(), Optional.empty()));
            case BoothEvent.HandoverAgreed e -> deals.computeIfPresent(e.giver(),
                    (giver, deal) -> new Deal(deal.first, deal.proposed, Optional.of(at), deal.spoken));
            case BoothEvent.HandoverEnded e -> deals.remove(e.giver());
            case BoothEvent.MicrophoneOpened e -> {
                e.from().ifPresent(deals::remove);
                deals.values().removeIf(deal -> deal.first.taker().equals(e.desk()));
            }
            case BoothEvent.MicrophoneClosed e -> deals.remove(e.desk());
            case BoothEvent.OutputMoved e -> e.taken().ifPresent(deals::remove);
            case BoothEvent.ChannelInterrupted e -> deals.remove(e.desk());
            case BoothEvent.ChannelLost e -> deals.remove(e.desk());
            case AgendaEvent.ConferenceClosed e -> deals.clear();
            case SeatLeft e -> deals.values().removeIf(deal -> !seated.test(deal.first.taker().seat()));
            case TurnEnded e -> spoken(e.turn(), at);
            case GivingUndone e -> spoken(e.turn(), at);
            default -> {} // not sealed: of the many events there are, those that touch no handover
        }
    }

    private void spoken(TurnId turn, Instant at) {
        deals.replaceAll((giver, deal) -> deal.spoken.isEmpty() && deal.first.speaker().equals(Optional.of(turn))
                ? new Deal(deal.first, deal.proposed, deal.agreed, Optional.of(at))
                : deal);
    }

    Set<Handover> all() {
        Set<Handover> all = new HashSet<>();
        deals.values().forEach(deal -> all.add(deal.now()));
        return all;
    }
}
