package org.plenary.house.rules;

import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The core is pure: the same commands give the same bytes on every machine, in every run.
final class CoreRules {

    private static final String ORDER = "Its order differs from process to process: use LinkedHashMap, TreeMap, EnumMap, or a List.";
    private static final String TIME = "The core reads no clock: use the time of the slip.";
    private static final String MACHINE = "The core knows nothing of the machine it runs on: pass the value in.";
    private static final String ALONE = "The core runs on one thread that is not its own.";
    private static final String CHANCE = "The core draws nothing by lot: let the command carry it.";
    private static final String SILENT = "The core speaks in events and outcomes only.";

    private static final List<Ban> BANS = List.of(
            ban("\\b(?:HashMap|HashSet|ConcurrentHashMap|IdentityHashMap|WeakHashMap|ConcurrentSkipListMap)\\b", ORDER),
            ban("\\b(?:Map|Set)\\s*\\.\\s*(?:of|ofEntries|copyOf)\\b", ORDER),
            ban("\\b(?:toSet|toUnmodifiableSet|toUnmodifiableMap|toConcurrentMap|groupingByConcurrent)\\s*\\(", ORDER),
            ban("\\bhashCode\\s*\\(\\s*\\)", "The hash of an enum differs from process to process: compare by key or ordinal."),
            ban("\\b(?:Instant|Clock|Year|YearMonth|(?:Local|Zoned|Offset)(?:Date)?(?:Time)?)\\s*\\.\\s*(?:now|system\\w*)\\b", TIME),
            ban("\\b(?:currentTimeMillis|nanoTime)\\b", TIME),
            ban("\\b(?:systemDefault|getDefault)\\s*\\(", MACHINE),
            ban("\\bSystem\\s*\\.\\s*(?!arraycopy\\b|currentTimeMillis\\b|nanoTime\\b)\\w+", MACHINE),
            ban("\\bThread\\b|\\bjava\\.util\\.concurrent\\b|\\bparallel(?:Stream)?\\s*\\(|\\bsynchronized\\b", ALONE),
            ban("\\bjava\\.util\\.Random\\b|\\bnew\\s+Random\\b|\\bjava\\.util\\.random\\b|\\bMath\\s*\\.\\s*random\\b|\\brandomUUID\\b",
                    CHANCE),
            ban("\\bSecureRandom\\b|\\bThreadLocalRandom\\b|\\bCollections\\s*\\.\\s*shuffle\\b", CHANCE),
            ban("\\bjava\\.net\\b|\\bjava\\.nio\\.(?:file|channels)\\b|\\bjava\\.io\\.File\\w*", "The core opens nothing."),
            ban("\\borg\\.slf4j\\b|\\bjava\\.util\\.logging\\b|\\bSystem\\.Logger\\b", SILENT));

    /// These make a HashMap unless they are told which map to make.
    private static final Map<String, Integer> ARGUMENTS_WITH_A_MAP = Map.of("toMap", 4, "groupingBy", 3);

    private record Ban(Pattern pattern, String cure) {}

    private CoreRules() {
    }

    static List<Rule> all() {
        return List.of(
                Rule.perFile("Nothing in the core depends on the machine, the clock, chance or the order of a hash", CoreRules::banned),
                Rule.perFile("Collectors in the core say which map they make", CoreRules::unsaidMaps));
    }

    private static Ban ban(String pattern, String cure) {
        return new Ban(Pattern.compile(pattern), cure);
    }

    private static Stream<Violation> banned(Source source) {
        return source.isMainOf("core")
                ? BANS.stream().flatMap(ban -> source.where(ban.pattern, "The core has '%s'.", ban.cure))
                : Stream.empty();
    }

    private static Stream<Violation> unsaidMaps(Source source) {
        return source.isMainOf("core")
                ? source.every(MethodInvocationTree.class).filter(CoreRules::makesAHashMap)
                        .map(call -> source.violation(source.firstLine(call), "A collector makes a HashMap here.",
                                "Pass LinkedHashMap::new or another."))
                : Stream.empty();
    }

    private static boolean makesAHashMap(MethodInvocationTree call) {
        var called = call.getMethodSelect().toString();
        var name = called.substring(called.lastIndexOf('.') + 1);
        return call.getArguments().size() < ARGUMENTS_WITH_A_MAP.getOrDefault(name, 0);
    }
}
