package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.AgendaEvent;
import org.plenary.core.BoothEvent;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Plan;
import org.plenary.core.PlannedBooth;

/// How long interpreters have worked, as the events alone tell it.
final class ShiftBook {

    /// A time in which a microphone was live.
    private record Stretch(Instant from, Instant to) {}

    private final Map<DeskId, Instant> began = new HashMap<>();
    private final Set<DeskId> told = new HashSet<>();
    private final Set<DeskId> awaited = new HashSet<>();
    private final Map<DeskId, Instant> live = new HashMap<>();
    private final Map<DeskId, List<Stretch>> stretches = new HashMap<>();

    /// @param booths after it
    void keep(Happened happened, BoothBook booths) {
        Instant at = happened.at();
        switch (happened.event()) {
            case BoothEvent.MicrophoneOpened e -> {
                e.from().ifPresent(from -> silent(from, at));
                awaited.remove(e.desk());
                heard(e.desk(), at);
            }
            case BoothEvent.CoughEnded e -> heard(e.desk(), at);
            case BoothEvent.CoughBegan e -> silent(e.desk(), at);
            case BoothEvent.MicrophoneClosed e -> silent(e.desk(), at);
            case BoothEvent.OutputMoved e -> e.taken().ifPresent(taken -> silent(taken, at));
            case BoothEvent.ChannelInterrupted e -> {
                silent(e.desk(), at);
                awaited.add(e.desk());
            }
            case BoothEvent.ChannelLost e -> silent(e.desk(), at);
            case BoothEvent.ShiftIsLong e -> told.add(e.desk());
            case AgendaEvent.SessionOpened e -> live.keySet().forEach(desk -> began.putIfAbsent(desk, at));
            case AgendaEvent.SessionResumed e -> live.keySet().forEach(desk -> began.putIfAbsent(desk, at));
            case AgendaEvent.SessionSuspended e -> began.clear();
            case AgendaEvent.SessionClosed e -> began.clear();
            case AgendaEvent.ConferenceClosed e -> began.clear();
            default -> {} // not sealed: of the many events there are, those that change no shift
        }
        began.keySet().removeIf(desk -> over(desk, happened.before().plan(), booths));
        told.retainAll(began.keySet());
    }

    private void heard(DeskId desk, Instant at) {
        live.put(desk, at);
        began.putIfAbsent(desk, at);
    }

    private void silent(DeskId desk, Instant at) {
        awaited.remove(desk);
        Instant from = live.remove(desk);
        if (from != null) {
            stretches.computeIfAbsent(desk, id -> new ArrayList<>()).add(new Stretch(from, at));
        }
    }

    private boolean over(DeskId desk, Plan plan, BoothBook booths) {
        if (booths.microphone(desk) != Desk.Microphone.OFF) {
            return false;
        }
        PlannedBooth booth = plan.booths().stream().filter(each -> each.desks().contains(desk)).findFirst().orElseThrow();
        return booth.desks().stream().anyMatch(mate -> booths.microphone(mate) != Desk.Microphone.OFF)
                || !booths.seated(desk.seat()) && !awaited.contains(desk);
    }

    Optional<Instant> began(DeskId desk) {
        return Optional.ofNullable(began.get(desk));
    }

    boolean told(DeskId desk) {
        return told.contains(desk);
    }

    Optional<Instant> live(DeskId desk) {
        return Optional.ofNullable(live.get(desk));
    }

    /// When the microphone last came on air or went off it.
    Optional<Instant> turned(DeskId desk) {
        return live(desk).or(() -> all(desk).isEmpty() ? Optional.empty() : Optional.of(all(desk).getLast().to));
    }

    /// How long it was live from one instant to another, up to when it came on air last.
    Duration onAir(DeskId desk, Instant from, Instant to) {
        return all(desk).stream()
                .map(each -> Duration.between(each.from.isBefore(from) ? from : each.from, each.to.isAfter(to) ? to : each.to))
                .filter(Duration::isPositive)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<Stretch> all(DeskId desk) {
        return stretches.getOrDefault(desk, List.of());
    }
}
