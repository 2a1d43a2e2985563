package org.plenary.house.rules;

import com.sun.source.tree.EmptyStatementTree;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A comment defines the thing or says why.
final class CommentRules {

    private static final Pattern SUPPRESSED = Pattern.compile("@SuppressWarnings\\b");
    private static final Pattern LATER = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b");

    private CommentRules() {
    }

    static List<Rule> all() {
        return List.of(
                Rule.perFile("Documentation is written with ///", CommentRules::oldJavadoc),
                Rule.perFile("Every type at the top of a file has a sentence that defines it", CommentRules::undefined),
                Rule.perFile("What is suppressed says why beside it", CommentRules::suppressed),
                Rule.perFile("Nothing is left for later in a comment", CommentRules::later));
    }

    private static Stream<Violation> oldJavadoc(Source source) {
        return source.lexed().comments().stream().filter(comment -> comment.text().startsWith("/**"))
                .map(comment -> source.violation(comment.firstLine(), "A comment starts with /**.", "Write it with ///, in Markdown."));
    }

    private static Stream<Violation> undefined(Source source) {
        return source.tree().getTypeDecls().stream()
                .filter(type -> !(type instanceof EmptyStatementTree) && !docBefore(source, source.firstLine(type)).contains("."))
                .map(type -> source.violation(source.firstLine(type), "A type has no sentence that defines it.",
                        "Write one with /// above it: what it is, ended by a full stop."));
    }

    /// The lines of `///` that end right above a line.
    private static String docBefore(Source source, int line) {
        var lines = source.text().lines().toList().subList(0, line - 1).reversed();
        return lines.stream().map(String::strip).takeWhile(above -> above.startsWith("///")).collect(Collectors.joining("\n"));
    }

    private static Stream<Violation> suppressed(Source source) {
        return SUPPRESSED.matcher(source.code()).results().map(found -> source.lineAt(found.start()))
                .filter(line -> !hasPlainComment(source, line))
                .map(
                        line -> source.violation(line, "A warning is suppressed without a reason.",
                                "Cure it, or write why with // on this line."));
    }

    private static boolean hasPlainComment(Source source, int line) {
        return source.lexed().comments().stream()
                .anyMatch(comment -> !comment.text().startsWith("///") && (comment.firstLine() == line || comment.lastLine() == line - 1));
    }

    private static Stream<Violation> later(Source source) {
        return source.lexed().comments().stream().filter(comment -> LATER.matcher(comment.text()).find())
                .map(
                        comment -> source.violation(comment.firstLine(), "A comment leaves something for later.",
                                "Do it now, or write an issue."));
    }
}
