package org.plenary.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.Command;
import org.plenary.core.Headcount;
import org.plenary.core.HouseCommand.CountListeners;
import org.plenary.core.HouseCommand.GatewayStarted;
import org.plenary.core.Language;
import org.plenary.core.Listeners;
import org.plenary.core.Row;

/// Who listens to what, as the servers' own words alone tell it: each server's latest life has said it last.
final class ListenerBook {

    private final Map<String, Headcount> counts = new HashMap<>();

    /// What a server has put before the conference, which has granted it.
    void keep(Command granted) {
        if (granted instanceof CountListeners(Headcount count) && !isLate(count)) {
            counts.put(count.node(), count);
        }
        if (granted instanceof GatewayStarted(var node, long incarnation)) {
            counts.computeIfPresent(
                    node, (each, count) -> count.incarnation() < incarnation ? new Headcount(node, incarnation, Row.of()) : count);
        }
    }

    /// How many listen to a channel at all servers.
    ///
    /// @param channel empty for the floor
    int count(Optional<Language> channel) {
        return counts.values().stream().flatMap(each -> each.listeners().stream()).filter(each -> each.channel().equals(channel))
                .mapToInt(Listeners::count).sum();
    }

    int always(Optional<Language> channel) {
        return counts.values().stream().flatMap(each -> each.listeners().stream()).filter(each -> each.channel().equals(channel))
                .mapToInt(Listeners::always).sum();
    }

    private boolean isLate(Headcount count) {
        return counts.containsKey(count.node()) && counts.get(count.node()).incarnation() > count.incarnation();
    }
}
