package org.plenary.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// A program that a test cannot do without: where it is missing the test is skipped, and in CI it fails.
public final class Tool {

    private static final boolean CI = "true".equals(System.getenv("CI"));

    private Tool() {}

    /// @return where it is
    public static String need(String name) {
        Optional<Path> found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
        return found.map(Path::toString).orElseThrow(() -> missing(name + " is not installed"));
    }

    /// Fails the test in CI.
    ///
    /// @return what skips it elsewhere, to be thrown
    public static RuntimeException missing(String what) {
        assertThat(CI).as("in CI nothing is skipped: " + what).isFalse();
        return new TestAbortedException(what);
    }
}
