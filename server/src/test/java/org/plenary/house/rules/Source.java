package org.plenary.house.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A source file: where it stands from the top of the repository, what it says, and what the compiler reads in it.
public record Source(String path, String text, Lexed lexed, CompilationUnitTree tree, SourcePositions positions) {

    private static final List<String> MODULES = List.of("protocol", "client-sdk", "server", "server/e2e", "benchmarks");
    private static final Pattern ROOM = Pattern.compile("server/src/(?:main|test)/java/org/plenary/(\\w+)/.*");
    private static final Pattern MODULE = Pattern.compile("(.*?)/src/.*");

    /// A file before it is read by the compiler.
    private static final class Page extends SimpleJavaFileObject {

        private final String text;

        Page(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /// Every Java file below the top of the repository that somebody wrote.
    public static List<Source> below(Path top) throws IOException {
        var pages = new ArrayList<Page>();
        for (var module : MODULES) {
            var sources = top.resolve(module).resolve("src");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> files = Files.walk(sources)) {
                    for (var file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                        pages.add(new Page(top.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
                    }
                }
            }
        }
        return parsed(pages);
    }

    /// A file that exists only as a text.
    public static Source of(String path, String text) {
        return parsed(List.of(new Page(path, text))).getFirst();
    }

    private static List<Source> parsed(List<Page> pages) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(new StringWriter(), null, null, List.of(), null, pages);
        var positions = Trees.instance(task).getSourcePositions();
        try {
            var sources = new ArrayList<Source>();
            for (var tree : task.parse()) {
                var path = tree.getSourceFile().toUri().getPath().substring(1);
                var text = tree.getSourceFile().getCharContent(true).toString();
                sources.add(new Source(path, text, Lexed.of(text), tree, positions));
            }
            return List.copyOf(sources);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The room of the server it belongs to, or else the module.
    String place() {
        var room = ROOM.matcher(path);
        if (room.matches()) {
            return room.group(1);
        }
        var module = MODULE.matcher(path);
        return module.matches() ? module.group(1) : "";
    }

    boolean isMain() {
        return path.contains("/src/main/");
    }

    boolean isMainOf(String room) {
        return isMain() && place().equals(room);
    }

    String code() {
        return lexed.code();
    }

    /// Every part of this kind, in the order in which it is written.
    <T extends Tree> Stream<T> every(Class<T> kind) {
        var found = new ArrayList<T>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree part, Void nothing) {
                if (kind.isInstance(part)) {
                    found.add(kind.cast(part));
                }
                return super.scan(part, null);
            }
        }.scan(tree, null);
        return found.stream();
    }

    int lineAt(long position) {
        return position < 0 ? 1 : Lexed.lineOf(text, (int) position);
    }

    int firstLine(Tree part) {
        return lineAt(positions.getStartPosition(tree, part));
    }

    int lastLine(Tree part) {
        return lineAt(positions.getEndPosition(tree, part));
    }

    Violation violation(int line, String what, String cure) {
        return new Violation(path, line, what, cure);
    }

    /// One violation for each place where the pattern is found in the code.
    Stream<Violation> where(Pattern pattern, String what, String cure) {
        return pattern.matcher(code()).results()
                .map(found -> violation(lineAt(found.start()), what.formatted(found.group().strip()), cure));
    }
}
