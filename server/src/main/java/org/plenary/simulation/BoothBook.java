package org.plenary.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.BoothEvent;
import org.plenary.core.BoothEvent.ChannelInterrupted;
import org.plenary.core.BoothEvent.ChannelLost;
import org.plenary.core.BoothEvent.ConsecutiveEnded;
import org.plenary.core.BoothEvent.ConsecutiveStarted;
import org.plenary.core.BoothEvent.CoughBegan;
import org.plenary.core.BoothEvent.CoughEnded;
import org.plenary.core.BoothEvent.FloorLanguageDeclared;
import org.plenary.core.BoothEvent.FloorLanguageReleased;
import org.plenary.core.BoothEvent.HandoverAgreed;
import org.plenary.core.BoothEvent.HandoverEnded;
import org.plenary.core.BoothEvent.HandoverProposed;
import org.plenary.core.BoothEvent.IncomingSelected;
import org.plenary.core.BoothEvent.LossAnswered;
import org.plenary.core.BoothEvent.MicrophoneClosed;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.BoothEvent.OutputMoved;
import org.plenary.core.BoothEvent.OutputSelected;
import org.plenary.core.BoothEvent.PresetsStored;
import org.plenary.core.BoothEvent.RenditionBegan;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.HouseEvent.SeatLeft;
import org.plenary.core.HouseEvent.SeatTaken;
import org.plenary.core.Language;
import org.plenary.core.SeatId;
import org.plenary.core.Seats;

/// Desks, channels and seats as their events alone tell them.
final class BoothBook {

    /// Who has a channel, and the epoch it is in.
    record Channel(Optional<DeskId> owner, long epoch) {}

    private static final Channel FREE = new Channel(Optional.empty(), 0);

    private final Map<Language, Channel> channels = new HashMap<>();
    private final Map<DeskId, Desk.Microphone> microphones = new HashMap<>();
    private final Set<SeatId> pressed = new HashSet<>();
    private final List<Seats.Taken> taken = new ArrayList<>();
    private final DeskBook desks = new DeskBook();
    private final HandoverBook handovers = new HandoverBook();
    private final ConsecutiveBook consecutive = new ConsecutiveBook();

    void keep(BoothEvent event) {
        desks.keep(event);
        switch (event) {
            case MicrophoneOpened e -> {
                e.from().ifPresent(this::off);
                own(e.channel(), Optional.of(e.desk()), e.epoch());
                microphones.put(e.desk(), Desk.Microphone.LIVE);
            }
            case MicrophoneClosed e -> {
                own(e.channel(), Optional.empty(), e.epoch());
                off(e.desk());
            }
            case CoughBegan(DeskId desk) -> microphones.put(desk, Desk.Microphone.COUGH);
            case CoughEnded(DeskId desk) -> microphones.put(desk, Desk.Microphone.LIVE);
            case OutputSelected e -> {}
            case IncomingSelected e -> {}
            case PresetsStored e -> {}
            case FloorLanguageDeclared e -> {}
            case FloorLanguageReleased e -> {}
            case LossAnswered e -> {}
            case ConsecutiveStarted e -> {}
            case ConsecutiveEnded e -> {}
            case RenditionBegan e -> {}
            case HandoverProposed e -> {}
            case HandoverAgreed e -> {}
            case HandoverEnded e -> {}
            case BoothEvent.ShiftIsLong e -> {}
            case OutputMoved e -> {
                e.taken().ifPresent(this::off);
                own(e.from(), Optional.empty(), e.fromEpoch());
                own(e.to(), Optional.of(e.desk()), e.toEpoch());
            }
            case ChannelInterrupted e -> off(e.desk());
            case ChannelLost e -> {
                own(e.channel(), Optional.empty(), e.epoch());
                off(e.desk());
            }
        }
    }

    void keep(SeatTaken event) {
        taken.add(new Seats.Taken(event.seat(), event.link()));
        pressed.remove(event.seat());
    }

    void keep(SeatLeft event) {
        taken.remove(new Seats.Taken(event.seat(), event.link()));
        if (!seated(event.seat())) {
            pressed.remove(event.seat());
        }
    }

    /// A press of the microphone key was granted at a desk.
    void press(DeskId desk) {
        pressed.add(desk.seat());
    }

    boolean pressed(DeskId desk) {
        return pressed.contains(desk.seat());
    }

    boolean seated(SeatId seat) {
        return taken.stream().anyMatch(each -> each.seat().equals(seat));
    }

    /// What mates have agreed.
    HandoverBook handovers() {
        return handovers;
    }

    /// The channels that were lost, and what is rendered on the floor.
    ConsecutiveBook consecutive() {
        return consecutive;
    }

    /// What the desks have chosen.
    DeskBook desks() {
        return desks;
    }

    List<Seats.Taken> taken() {
        return taken;
    }

    Channel channel(Language language) {
        return channels.getOrDefault(language, FREE);
    }

    Desk.Microphone microphone(DeskId desk) {
        return microphones.getOrDefault(desk, Desk.Microphone.OFF);
    }

    private void off(DeskId desk) {
        microphones.put(desk, Desk.Microphone.OFF);
    }

    private void own(Language language, Optional<DeskId> owner, long epoch) {
        channels.put(language, new Channel(owner, epoch));
    }
}
