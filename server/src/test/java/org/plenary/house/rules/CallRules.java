package org.plenary.house.rules;

import com.sun.source.tree.CatchTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is never called, and never swallowed.
final class CallRules {

    private static final Pattern PRINTED =
            Pattern.compile("\\bSystem\\s*\\.\\s*(?:out|err)\\b|\\bIO\\s*\\.\\s*print\\w*|\\bprintStackTrace\\b");
    private static final Pattern SLEPT = Pattern.compile("\\bsleep\\s*\\(|::\\s*sleep\\b");
    private static final Set<String> SPEAKERS = Set.of("house", "rehearsal", "benchmarks");

    private CallRules() {
    }

    static List<Rule> all() {
        return List.of(
                Rule.perFile("Only the command line prints", CallRules::printed),
                Rule.perFile("Nothing sleeps, tests included", CallRules::slept),
                Rule.perFile("What is caught is answered", CallRules::emptyCatches));
    }

    private static Stream<Violation> printed(Source source) {
        return SPEAKERS.contains(source.place())
                ? Stream.empty()
                : source.where(PRINTED, "'%s' is used here.", "Log it, or let house or rehearsal print it.");
    }

    private static Stream<Violation> slept(Source source) {
        return source.where(SLEPT, "'%s' is called here.", "Wait for what is awaited: a latch, a future, a wake-up.");
    }

    private static Stream<Violation> emptyCatches(Source source) {
        return source.every(CatchTree.class).filter(caught -> caught.getBlock().getStatements().isEmpty())
                .map(caught -> source.violation(source.firstLine(caught), "A catch is empty.", "Answer it, log it, or pass it on."));
    }
}
