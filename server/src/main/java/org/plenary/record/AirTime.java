package org.plenary.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.core.BoothEvent;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;

/// How long each desk's microphone was live on each day of a record, without coughs.
final class AirTime {

    /// A desk on a day.
    private record Key(LocalDate day, DeskId desk) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : desk.compareTo(other.desk);
        }
    }

    private final Map<DeskId, Instant> live = new HashMap<>();
    private final Map<Key, Duration> totals = new TreeMap<>();
    private final Map<Key, List<Instant>> reminders = new HashMap<>();

    void see(Moment moment) {
        ZoneId zone = moment.after().plan().zone();
        for (Desk desk : moment.after().booths().desks()) {
            boolean now = desk.microphone() == Desk.Microphone.LIVE;
            if (now) {
                live.putIfAbsent(desk.id(), moment.at());
            } else {
                closed(desk.id(), moment.at(), zone);
            }
        }
        if (moment.event() instanceof BoothEvent.ShiftIsLong(DeskId desk)) {
            Key key = new Key(LocalDate.ofInstant(moment.at(), zone), desk);
            totals.putIfAbsent(key, Duration.ZERO);
            reminders.computeIfAbsent(key, any -> new ArrayList<>()).add(moment.at());
        }
    }

    List<ServiceLog.Work> work(Instant end, ZoneId zone) {
        List.copyOf(live.keySet()).forEach(desk -> closed(desk, end, zone));
        return totals.entrySet().stream()
                .map(each -> new ServiceLog.Work(each.getKey().desk, each.getKey().day, each.getValue(),
                        List.copyOf(reminders.getOrDefault(each.getKey(), List.of()))))
                .toList();
    }

    private void closed(DeskId desk, Instant at, ZoneId zone) {
        Instant from = live.remove(desk);
        while (from != null && from.isBefore(at)) {
            LocalDate day = LocalDate.ofInstant(from, zone);
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant to = midnight.isBefore(at) ? midnight : at;
            totals.merge(new Key(day, desk), Duration.between(from, to), Duration::plus);
            from = to;
        }
    }
}
