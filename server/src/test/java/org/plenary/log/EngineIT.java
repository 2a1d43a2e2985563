package org.plenary.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.log.DataDirectoryRefusal.Reason;

/// The engine in processes of its own: killed, stopped for a while, unable to write, beside another.
@Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
class EngineIT {

    private static final int ENOUGH = 700;

    @TempDir
    private Path folder;

    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void end_children() {
        children.forEach(Process::destroyForcibly);
    }

    @Test
    void after_kill_9_every_answered_batch_is_there_exactly_once() throws Exception {
        for (var name : List.of("first", "second", "third")) {
            var child = start(List.of(), "small", data().toString(), name, "100");
            var answered = answers(child, ENOUGH);
            answered.addAll(kill(child));
            assertAppliedOnce(name, answered);
        }
    }

    @Test
    void a_machine_that_stood_still_goes_on_and_loses_nothing() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "kill is needed to stop a process");
        var child = start(List.of(), "small", data().toString(), "patient", "100");
        var answered = answers(child, ENOUGH);
        signal(child, "STOP");
        assertThat(child.waitFor(3, TimeUnit.SECONDS)).isFalse();
        signal(child, "CONT");
        answered.addAll(answers(child, 5 * ENOUGH));
        answered.addAll(kill(child));
        assertAppliedOnce("patient", answered);
    }

    /// The shell's limit on the size of files, in blocks of 512 bytes, lets the log's file be made and not grow.
    @Test
    void a_log_that_cannot_be_written_makes_the_engine_read_only_and_keeps_what_was_answered() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "sh is needed to limit a process");
        var limited = List.of("/bin/sh", "-c", "ulimit -f 10240; exec \"$0\" \"$@\"");
        var child = start(limited, "large", data().toString(), "full", "10000");
        var answered = answers(child, Integer.MAX_VALUE);
        assertThat(answered).last().isEqualTo(Child.REFUSED + "READ_ONLY");
        answered.removeLast();
        assertThat(answered).hasSizeGreaterThan(100);
        assertAppliedOnce("full", answered);
    }

    @Test
    void no_socket_is_opened_and_no_grpc_is_loaded() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "/proc is needed to see what a process has open");
        var classes = folder.resolve("classes.txt");
        var child = start(List.of(), List.of("-Xlog:class+load:file=" + classes), "small", data().toString(), "quiet", "10");
        answers(child, ENOUGH);
        try (Stream<Path> open = Files.list(Path.of("/proc/" + child.pid() + "/fd"))) {
            assertThat(open.map(EngineIT::target)).isNotEmpty().noneMatch(target -> target.startsWith("socket:"));
        }
        child.destroyForcibly().waitFor();
        assertThat(Files.readString(classes)).contains("org.apache.ratis").doesNotContain("io.grpc");
    }

    @Test
    void a_data_directory_belongs_to_one_process() throws Exception {
        var child = start(List.of(), "hold", data().toString());
        assertThat(lines(child).anyMatch(Child.HOLDING::equals)).isTrue();
        assertThatThrownBy(() -> DataDirectory.open(data())).hasMessageContaining(String.valueOf(child.pid()))
                .isInstanceOfSatisfying(DataDirectoryRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.IN_USE));
        child.destroyForcibly().waitFor();
        DataDirectory.open(data()).close();
    }

    private Path data() {
        return folder.resolve("plenary-data");
    }

    private Process start(List<String> before, String... arguments) throws IOException {
        return start(before, List.of(), arguments);
    }

    private Process start(List<String> before, List<String> options, String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(List.of(arguments));
        var child = new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile()).start();
        children.add(child);
        return child;
    }

    private static Stream<String> lines(Process child) {
        return reader(child).lines();
    }

    private static BufferedReader reader(Process child) {
        return child.inputReader(StandardCharsets.UTF_8);
    }

    /// Reads so many answers, or all there are; what is logged stands between them.
    private List<String> answers(Process child, int count) throws IOException {
        var answers = new ArrayList<String>();
        var reader = reader(child);
        String line = "";
        while (answers.size() < count && (line = reader.readLine()) != null) {
            if (line.startsWith(Child.ANSWERED) || line.startsWith(Child.REFUSED)) {
                answers.add(line);
            }
        }
        assertThat(answers.size() == count || line == null).isTrue();
        return answers;
    }

    /// Kills a process and reads what it had told before; ending it as a child would close what it told with it.
    private List<String> kill(Process child) throws IOException {
        child.toHandle().destroyForcibly();
        return answers(child, Integer.MAX_VALUE);
    }

    /// All that was answered is there, and whatever is there came once and in order. What was refused is not there.
    private void assertAppliedOnce(String name, List<String> answered) throws Exception {
        var ledger = new Ledger();
        try (var data = DataDirectory.open(data())) {
            Engines.start(data.engine(), ledger).close();
        }
        var numbers = ledger.texts().stream().map(text -> text.split(" ")).filter(words -> words[0].equals(name))
                .map(words -> Integer.valueOf(words[1])).toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        assertThat(answered).isEqualTo(numbers.stream().limit(answered.size()).map(i -> Child.ANSWERED + name + " " + i).toList());
        assertThat(ledger.stamps()).isSorted();
    }

    private static void signal(Process child, String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("/bin/kill", "-" + name, String.valueOf(child.pid())).start().waitFor()).isZero();
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "gone: " + e.getMessage();
        }
    }
}
