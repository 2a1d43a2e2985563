package org.plenary.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Item;

/// Checks that all clients of one audience see the same at the same revision, however they came to it, and that revisions have
/// no gap.
final class ViewChecker implements Checker {

    private static final int KEPT = 20_000;

    private final Invariant same = new Invariant("all of one audience see the same items in the same order at the same revision");
    private final Invariant gaps = new Invariant("revisions have no gap");
    private final Map<View, Seen> views = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<View, Seen> eldest) {
            return size() > KEPT;
        }
    };

    private record View(String epoch, String audience, long revision) {}

    private record Seen(long hash, String who) {}

    @Override
    public List<Invariant> invariants() {
        return List.of(same, gaps);
    }

    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        Seen mine = new Seen(hash(mirror), sighting.who());
        Seen first;
        synchronized (views) {
            first = views.putIfAbsent(new View(mirror.epoch(), mirror.audience(), mirror.revision()), mine);
        }
        if (first != null && !first.who().equals(mine.who())) {
            same.check(first.hash() == mine.hash(), () -> sighting.at("the view differs from what " + first.who() + " sees"));
        }
        sighting.before().filter(before -> before.epoch().equals(mirror.epoch())).ifPresent(before -> {
            long step = mirror.revision() - before.revision();
            gaps.check(step == 0 || step == 1 || step > 1 && !sighting.steady(),
                    () -> sighting.at("it comes after revision " + before.revision()));
        });
    }

    private static long hash(Mirror mirror) {
        long hash = 1;
        for (Item item : mirror.items()) {
            hash = hash * 0x9e3779b97f4a7c15L + item.hashCode();
        }
        return hash;
    }
}
