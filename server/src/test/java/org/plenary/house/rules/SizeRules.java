package org.plenary.house.rules;

import com.sun.source.tree.MethodTree;
import java.util.List;
import java.util.stream.Stream;

/// What one reader can hold in the head.
final class SizeRules {

    private static final int FILE = 300;
    private static final int METHOD = 40;

    private SizeRules() {
    }

    static List<Rule> all() {
        return List.of(
                Rule.perFile("A file has up to 300 lines", SizeRules::longFile),
                Rule.perFile("A method has up to 40 lines", SizeRules::longMethods));
    }

    private static Stream<Violation> longFile(Source source) {
        long lines = source.text().lines().count();
        return lines <= FILE
                ? Stream.empty()
                : Stream.of(source.violation(FILE + 1, "The file has %d lines.".formatted(lines), "Give a topic of it a file of its own."));
    }

    private static Stream<Violation> longMethods(Source source) {
        return source.every(MethodTree.class).filter(method -> lines(source, method) > METHOD)
                .map(method -> source.violation(source.firstLine(method),
                        "%s has %d lines.".formatted(method.getName(), lines(source, method)),
                        "Name its steps and make each a method."));
    }

    private static int lines(Source source, MethodTree method) {
        var body = method.getBody();
        return body == null ? 0 : source.lastLine(body) - source.firstLine(body) + 1;
    }
}
