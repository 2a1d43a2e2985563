package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/// The launcher as processes of their own: what they print, in which letters, and how they end.
@Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
class LauncherIT {

    @TempDir
    private Path folder;

    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void end_children() {
        children.forEach(Process::destroyForcibly);
    }

    @Test
    void beside_a_server_its_record_is_told_and_nothing_else_is_let_in() throws Exception {
        Path data = folder.resolve("hall");
        Process server = start(ProcessBuilder.Redirect.PIPE, "serve", "--data", data.toString(), "--port", "0");
        awaitServing(server);

        assertThat(ended(Exit.IN_USE.status(), "serve", "--data", data.toString(), "--port", "0"))
                .contains("in use by the server with process number " + server.pid(), "Stop that one, or name another directory");
        assertThat(ended(Exit.IN_USE.status(), "verify", data.toString())).contains("process number " + server.pid());
        assertThat(ended(0, "minutes", data.toString(), "--lang", "ru")).contains("Конференция созвана");
        assertThat(ended(0, "export", data.toString())).contains("Норвегия").startsWith("{\"conference\":\"bishkek-2001\",\"ordinal\":1,");

        server.destroy();
        assertThat(server.waitFor()).isEqualTo(143);
        assertThat(ended(0, "verify", data.toString())).contains("All of it is what was written.");
    }

    @Test
    void what_is_wrong_with_a_command_line_ends_it_with_2() throws Exception {
        assertThat(ended(Exit.USAGE.status(), "serve", "--prot", "1")).contains("Unknown option: '--prot'", "Did you mean: --port?");
    }

    @Test
    void an_export_that_could_not_be_written_whole_is_no_success() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "/dev/full is needed for a disk that is full");
        CommandLines.open(folder.resolve("hall")).close();
        Process export = start(ProcessBuilder.Redirect.to(full), "export", folder.resolve("hall").toString());
        assertThat(export.waitFor()).isEqualTo(Exit.OUTPUT.status());
        assertThat(Files.readString(errors(children.size()))).contains("Not everything could be told");
    }

    /// Runs a command to its end, in a locale that knows no Cyrillic.
    private String ended(int status, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process child = start(ProcessBuilder.Redirect.to(out.toFile()), arguments);
        int ended = child.waitFor();
        String told = Files.readString(out) + Files.readString(errors(children.size()));
        assertThat(ended).as(told).isEqualTo(status);
        return told;
    }

    private Process start(ProcessBuilder.Redirect out, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "org.plenary.house.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(errors(children.size() + 1).toFile());
        builder.environment().put("LC_ALL", "C");
        Process child = builder.start();
        children.add(child);
        return child;
    }

    private Path errors(int number) {
        return folder.resolve("errors-" + number);
    }

    private static void awaitServing(Process server) throws IOException {
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith("Plenary is serving at ")) {
            line = out.readLine();
        }
        assertThat(line).as("the server serves").isNotNull();
    }
}
