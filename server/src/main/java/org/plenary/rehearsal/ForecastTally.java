package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.client.Mirror;
import org.plenary.core.ForecastQuality;
import org.plenary.core.ForecastQuality.Kept;
import org.plenary.core.Row;
import org.plenary.protocol.v1.ForecastItem;
import org.plenary.protocol.v1.Range;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.TurnItem;

/// What was forecast after each turn of the end of its list, and what that was worth when the end had come; from what one client
/// of the podium sees.
final class ForecastTally {

    /// Of a list that is shorter there is not much to be forecast.
    private static final int FEWEST = 10;

    private final Map<String, List<Kept>> kept = new HashMap<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private final Set<Integer> seen = new HashSet<>();

    synchronized void see(Mirror mirror) {
        for (TurnItem turn : mirror.turns()) {
            if (!turn.hasEndedAt()) {
                seen.remove(turn.getId()); // a turn that was ended by mistake and goes on ends anew
            } else if (isOne(turn) && seen.add(turn.getId())) {
                ends.merge(turn.getSegment(), Times.instant(turn.getEndedAt()), Times::later);
                keep(mirror, turn.getSegment());
            }
        }
    }

    /// Of every list on which enough have spoken.
    synchronized Map<String, ForecastQuality> lists() {
        Map<String, ForecastQuality> lists = new HashMap<>();
        kept.forEach((segment, forecasts) -> {
            Instant end = ends.get(segment);
            if (end != null && forecasts.size() >= FEWEST) {
                lists.put(segment, ForecastQuality.of(Row.copyOf(forecasts), end));
            }
        });
        return lists;
    }

    private static boolean isOne(TurnItem turn) {
        return !turn.getKind().equals("point-of-order") && !turn.getEndedBy().equals("undone");
    }

    private void keep(Mirror mirror, String segment) {
        List<RequestItem> waiting = mirror.requests(segment);
        boolean runs = mirror.currentSegment().map(SegmentItem::getId).equals(Optional.of(segment));
        Optional<ForecastItem> forecast = mirror.outlook().forecast().filter(ForecastItem::hasList);
        if (runs && forecast.isPresent() && !waiting.isEmpty()) {
            Duration limits = waiting.stream().map(each -> Times.duration(each.getLimit())).reduce(Duration.ZERO, Duration::plus);
            Range range = forecast.get().getList();
            Instant asOf = Times.instant(forecast.get().getAsOf());
            kept.computeIfAbsent(segment, any -> new ArrayList<>()).add(new Kept(
                    new org.plenary.core.Range(
                            Times.instant(range.getLow()), Times.instant(range.getLikely()), Times.instant(range.getHigh())),
                    asOf.plus(mirror.currentTurn().map(Times::limit).orElse(Duration.ZERO)).plus(limits)));
        }
    }
}
