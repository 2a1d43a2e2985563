package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Map<DeskId, Instant> began = new HashMap<>();
    private final Set<DeskId> told = new HashSet<>();
    private final Set<DeskId> awaited = new HashSet<>();
    private final Map<DeskId, Instant> live = new HashMap<>();
    private final Map<DeskId, Instant> ended = new HashMap<>();
    private final Map<DeskId, Map<LocalDate, Duration>> onAir = new HashMap<>();
    private final ZoneId zone;

    ShiftBook(ZoneId zone) {
        this.zone = zone;
    }

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
            ended.put(desk, at);
            add(onAir.computeIfAbsent(desk, id -> new HashMap<>()), from, at);
        }
    }

    /// Adds a time in which a microphone was live to the days that it was of.
    private void add(Map<LocalDate, Duration> days, Instant from, Instant to) {
        Instant begins = from;
        while (begins.isBefore(to)) {
            LocalDate day = LocalDate.ofInstant(begins, zone);
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant ends = midnight.isBefore(to) ? midnight : to;
            days.merge(day, Duration.between(begins, ends), Duration::plus);
            begins = ends;
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
        return live(desk).or(() -> Optional.ofNullable(ended.get(desk)));
    }

    /// How long it was live on a day, up to when it came on air last.
    Duration onAir(DeskId desk, LocalDate day) {
        return onAir.getOrDefault(desk, Map.of()).getOrDefault(day, Duration.ZERO);
    }
}
