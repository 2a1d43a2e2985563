package org.plenary.house.rules;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A name tells what the thing is.
final class NameRules {

    private static final Pattern EMPTY_NAME = Pattern.compile(".*(?:Manager|Helper|Utils?|Processor|Impl|Base)");
    private static final Pattern GETTER = Pattern.compile("get[A-Z]\\w*");

    private NameRules() {
    }

    static List<Rule> all() {
        return List.of(
                Rule.perFile("No type is a Manager, Helper, Util, Processor, Impl or Base", NameRules::emptyNames),
                Rule.perFile("What is asked for has no get before it", NameRules::getters));
    }

    private static Stream<Violation> emptyNames(Source source) {
        return source.every(ClassTree.class).filter(type -> EMPTY_NAME.matcher(type.getSimpleName()).matches())
                .map(type -> source.violation(source.firstLine(type), "%s tells not what it is.".formatted(type.getSimpleName()),
                        "Name its office: Deliberation, Announcer, Outbox."));
    }

    private static Stream<Violation> getters(Source source) {
        return source.every(MethodTree.class).filter(method -> GETTER.matcher(method.getName()).matches() && !overrides(method))
                .map(method -> source.violation(source.firstLine(method), "%s starts with get.".formatted(method.getName()),
                        "Name what is asked for: place(), not getPlace()."));
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream().anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
    }
}
