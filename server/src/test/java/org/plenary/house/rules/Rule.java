package org.plenary.house.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One rule of the house: its sentence, and the search for what breaks it.
public record Rule(String sentence, Function<List<Source>, Stream<Violation>> search) {

    /// A rule that looks at each file by itself.
    static Rule perFile(String sentence, Function<Source, Stream<Violation>> search) {
        return new Rule(sentence, sources -> sources.stream().flatMap(search));
    }

    public List<Violation> violations(List<Source> sources) {
        return search.apply(sources).toList();
    }

    /// Every rule, in the order in which the house style tells them.
    public static List<Rule> all() {
        return Stream.of(ArrowRules.all(), CoreRules.all(), SwitchRules.all(), SizeRules.all(), CommentRules.all(), NameRules.all(),
                CallRules.all(), WordRules.all(), TranscriptRules.all()).flatMap(List::stream).toList();
    }
}
