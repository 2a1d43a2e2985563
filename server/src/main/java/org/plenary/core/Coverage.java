package org.plenary.core;

import java.util.NavigableSet;
import java.util.TreeSet;

/// Which channels the desks that are there could make of a language.
public final class Coverage {

    private Coverage() {}

    /// The channels that nobody could serve if the floor spoke a language, in the order of their numbers.
    ///
    /// A channel is served from the floor or by relay: where a seated desk has an output for it, and its booth knows another language
    /// that is heard already. What a desk does at this moment is not asked.
    public static Row<Language> uncovered(Conference now, Language spoken) {
        NavigableSet<String> reached = new TreeSet<>();
        reached.add(spoken.code());
        boolean further = true;
        while (further) {
            further = false;
            for (Desk desk : now.booths().desks()) {
                further |= desk.present() && reach(now.plan().booth(desk.booth()).orElseThrow(), reached);
            }
        }
        return Row.copyOf(now.plan().languages().stream().filter(each -> !reached.contains(each.code())).toList());
    }

    /// Whether a booth reaches a channel that was not reached before.
    private static boolean reach(PlannedBooth booth, NavigableSet<String> reached) {
        boolean further = false;
        for (Output output : Output.values()) {
            for (Language channel : booth.fed(output)) {
                further |= hears(booth, channel, reached) && reached.add(channel.code());
            }
        }
        return further;
    }

    /// A booth of which the plan names one language alone is taken to know whatever the floor speaks.
    private static boolean hears(PlannedBooth booth, Language channel, NavigableSet<String> reached) {
        if (booth.others().isEmpty()) {
            return true;
        }
        for (Output output : Output.values()) {
            for (Language known : booth.fed(output)) {
                if (!known.equals(channel) && reached.contains(known.code())) {
                    return true;
                }
            }
        }
        return false;
    }
}
