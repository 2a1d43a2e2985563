package org.plenary.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One [Witness] at work in a process of its own.
final class Run implements AutoCloseable {

    private static final long PATIENCE_S = 120;

    private final Process process;
    private final BufferedReader reader;
    private final Path errors;
    private final List<String> told = new ArrayList<>();
    private boolean closed;

    private Run(Process process, Path errors) {
        this.process = process;
        this.reader = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    /// @param before a program that starts the process and watches it
    static Run start(QuickStart quick, List<String> before, Path data, int underway) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(quick.flags());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", quick.classPath(), Witness.class.getName(),
                data.toString(), Integer.toString(underway)));
        Path errors = data.resolveSibling(data.getFileName() + ".errors");
        return new Run(new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /// Reads so many acknowledgements, or all there are.
    Run until(int answers) throws IOException {
        while (told.size() < answers) {
            String line = reader.readLine();
            if (line == null) {
                return this;
            }
            if (line.startsWith(Witness.ANSWERED)) {
                told.add(line);
            }
            closed |= line.equals(Witness.CLOSED);
        }
        return this;
    }

    /// Kills the process after a while; ending it as a child would close what it has told with it.
    Run killIn(long micros) throws InterruptedException {
        if (!process.waitFor(micros, TimeUnit.MICROSECONDS)) {
            process.toHandle().destroyForcibly();
        }
        return this;
    }

    /// Waits for the end.
    ///
    /// @return everything that was acknowledged
    List<String> ended() throws IOException, InterruptedException {
        until(Integer.MAX_VALUE);
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            throw new IOException("The process does not end: " + Files.readString(errors));
        }
        return told;
    }

    /// Whether the process came to its own end.
    boolean closed() {
        return closed;
    }

    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
