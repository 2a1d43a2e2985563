package org.plenary.house.rules;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A new command or event gives a compile error wherever it must be handled.
final class SwitchRules {

    private static final Set<String> ROOMS = Set.of("core", "views", "record");

    private SwitchRules() {
    }

    static List<Rule> all() {
        return List.of(Rule.perFile("A switch over our own sealed types has no default", SwitchRules::defaults));
    }

    private static Stream<Violation> defaults(Source source) {
        if (!source.isMain() || !ROOMS.contains(source.place())) {
            return Stream.empty();
        }
        return source.every(CaseTree.class)
                .filter(branch -> branch.getLabels().stream().anyMatch(DefaultCaseLabelTree.class::isInstance))
                .map(source::firstLine).filter(line -> !excused(source, line))
                .map(line -> source.violation(line, "A switch has a default.",
                        "Name every case, or say '// not sealed: ...' on the line and what it is that is switched over."));
    }

    private static boolean excused(Source source, int line) {
        return source.lexed().comments().stream()
                .anyMatch(comment -> comment.firstLine() == line && comment.text().matches("// not sealed: \\S.*"));
    }
}
