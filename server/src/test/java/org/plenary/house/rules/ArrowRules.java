package org.plenary.house.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who may know whom: the arrows between the rooms, and the one room that knows each library.
final class ArrowRules {

    private static final Pattern ROOM_USED = Pattern.compile("(?<![\\w.])org\\.plenary\\.([a-z]\\w*)\\.");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?+(?!java\\.|org\\.plenary\\.core\\.)[\\w.]+");
    private static final Set<String> MODULES = Set.of("protocol", "client-sdk", "server/e2e", "benchmarks");
    private static final Set<String> NOT_ROOMS = Set.of("protocol", "stored", "client", "e2e", "benchmarks");

    private ArrowRules() {
    }

    static List<Rule> all() {
        return List.of(
                only("io.netty", "gateway", "benchmarks"),
                only("io.micrometer", "house"),
                only("com.lmax.disruptor", "sequencer"),
                only("org.apache.ratis", "log"),
                only("com.google.protobuf", "wire", "protocol", "client-sdk", "server/e2e", "benchmarks"),
                only("org.plenary.protocol.v1", "wire", "rehearsal", "simulation", "protocol", "client-sdk", "server/e2e", "benchmarks"),
                only("org.plenary.protocol", "wire", "gateway", "rehearsal", "simulation", "protocol", "client-sdk", "server/e2e",
                        "benchmarks"),
                only("org.plenary.stored", "wire"),
                only("jakarta.websocket", "client-sdk", "benchmarks"),
                only("org.glassfish.tyrus", "client-sdk", "benchmarks"),
                only("org.plenary.client", "rehearsal", "simulation", "meeting", "client-sdk", "server/e2e", "benchmarks"),
                Rule.perFile("The core imports java.* and itself, nothing else", ArrowRules::coreKnowsNobody),
                Rule.perFile("No room but house knows house", ArrowRules::nobodyKnowsTheHouse),
                new Rule("The rooms know each other without a circle", ArrowRules::circles));
    }

    private static Rule only(String name, String... places) {
        var allowed = List.of(places);
        var used = Pattern.compile("(?<![\\w.])" + Pattern.quote(name) + "\\b[\\w.]*");
        return Rule.perFile("%s is known only in %s".formatted(name, String.join(", ", allowed)),
                source -> allowed.contains(source.place())
                        ? Stream.empty()
                        : source.where(used, "%s is used here.", "Only " + String.join(", ", allowed) + " may: put the code there."));
    }

    private static Stream<Violation> coreKnowsNobody(Source source) {
        return source.isMainOf("core")
                ? source.where(IMPORT, "The core has '%s'.", "The core knows java.* and itself: pass the value in instead.")
                : Stream.empty();
    }

    private static Stream<Violation> nobodyKnowsTheHouse(Source source) {
        boolean mayKnow = source.place().equals("house") || MODULES.contains(source.place());
        return mayKnow
                ? Stream.empty()
                : source.where(Pattern.compile("(?<![\\w.])org\\.plenary\\.house\\b"), "%s is used here.",
                        "Let house pass in what is needed.");
    }

    /// For each room the rooms it knows, each with the first place that says so.
    private static Map<String, Map<String, Violation>> arrows(List<Source> sources) {
        var arrows = new TreeMap<String, Map<String, Violation>>();
        for (var source : sources) {
            if (!source.isMain() || MODULES.contains(source.place())) {
                continue;
            }
            ROOM_USED.matcher(source.code()).results()
                    .filter(found -> !NOT_ROOMS.contains(found.group(1)) && !found.group(1).equals(source.place()))
                    .forEach(found -> arrows.computeIfAbsent(source.place(), room -> new TreeMap<>()).putIfAbsent(found.group(1),
                            source.violation(source.lineAt(found.start()), "%s knows %s".formatted(source.place(), found.group(1)), "")));
        }
        return arrows;
    }

    private static Stream<Violation> circles(List<Source> sources) {
        var arrows = arrows(sources);
        return arrows.entrySet().stream().flatMap(from -> from.getValue().entrySet().stream().flatMap(to -> {
            var back = way(arrows, to.getKey(), from.getKey());
            var place = to.getValue();
            return back.isEmpty()
                    ? Stream.empty()
                    : Stream.of(
                            new Violation(place.path(), place.line(), place.what() + ", and so back: " + String.join(" -> ", back) + ".",
                                    "Turn one of these arrows round, or move what both need into core."));
        }));
    }

    private static List<String> way(Map<String, Map<String, Violation>> arrows, String from, String to) {
        Map<String, String> cameFrom = new TreeMap<>(Map.of(from, from));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var room = open.remove();
            for (var next : arrows.getOrDefault(room, Map.of()).keySet()) {
                if (cameFrom.putIfAbsent(next, room) == null) {
                    open.add(next);
                }
            }
        }
        return cameFrom.containsKey(to) ? told(cameFrom, from, to) : List.of();
    }

    private static List<String> told(Map<String, String> cameFrom, String from, String to) {
        Deque<String> way = new ArrayDeque<>(List.of(to));
        while (!way.getFirst().equals(from)) {
            way.addFirst(cameFrom.getOrDefault(way.getFirst(), from));
        }
        return List.copyOf(way);
    }
}
