package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.house.CommandLines.call;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.house.CommandLines.Told;
import org.plenary.plan.SmallPlan;

/// What the command line answers to what it cannot do: a sentence that says what to do, an exit status of its own, and nothing is
/// changed.
@Timeout(60)
class BadInputTest {

    @TempDir
    private static Path prepared;

    @TempDir
    private Path folder;

    private Path data = Path.of("");
    private Path plan = Path.of("");

    @BeforeAll
    static void hold_a_conference() throws Exception {
        CommandLines.open(prepared.resolve("hall")).close();
        KeyPairs.write(prepared, "one", "EC");
        KeyPairs.write(prepared, "two", "EC");
        KeyPairs.write(prepared, "other", "RSA");
    }

    @BeforeEach
    void take_a_copy() throws IOException {
        data = CommandLines.copy(prepared.resolve("hall"), folder.resolve("hall"));
        plan = Files.writeString(folder.resolve("small.yaml"), SmallPlan.text());
    }

    @Test
    void all_mistakes_of_a_plan_are_told_at_once_with_their_places_and_cures() throws IOException {
        Files.writeString(plan, SmallPlan.text().replace("kind: debate", "kind: debat").replace("host: kyrgyzstan", "host: kyrgystan"));
        Told told = refused(Exit.PLAN, "serve", plan, "--data", data);
        assertThat(told.err().lines()).hasSize(3)
                .anyMatch(line -> line.matches("small\\.yaml:\\d+:7: host: .*expected one of .*; did you mean \"kyrgyzstan\"\\?"))
                .anyMatch(line -> line.matches("small\\.yaml:31:15: .*expected one of .*; did you mean \"debate\"\\?"))
                .last().isEqualTo("The plan was not taken; nothing has been changed.");
    }

    @Test
    void a_plan_with_mistakes_makes_no_data_directory() throws IOException {
        Files.writeString(plan, "title: [");
        refused(Exit.PLAN, "serve", plan, "--data", folder.resolve("new"));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_plan_file_that_is_missing_or_no_text_is_named() throws IOException {
        assertThat(refused(Exit.PLAN, "serve", folder.resolve("none.yaml"), "--data", data).err()).contains("There is no plan file");
        assertThat(refused(Exit.PLAN, "serve", folder, "--data", data).err()).contains("cannot be read");
        Files.write(plan, new byte[] {'a', ':', ' ', (byte) 0xff});
        assertThat(refused(Exit.PLAN, "serve", plan, "--data", data).err()).contains("not UTF-8");
    }

    @Test
    void another_version_of_a_convened_plan_is_refused_with_how_a_conference_is_changed() throws IOException {
        Files.writeString(plan, SmallPlan.text().replace("en: Reception,", "en: Grand reception,"));
        assertThat(refused(Exit.OTHER_PLAN, "serve", plan, "--data", data, "--port", 0).err())
                .contains("another version of its plan", "changed while it runs", "admits further delegations", "another --data");
    }

    @Test
    void a_data_directory_of_another_version_is_left_to_it() throws IOException {
        Files.writeString(data.resolve("VERSION"), "plenary-data 2\n");
        Stream.of("minutes", "export", "verify", "repair").forEach(command -> assertThat(refused(Exit.DATA, command, data).err())
                .contains("'plenary-data 2'", "'plenary-data 1'", "Use the version that wrote it"));
        assertThat(refused(Exit.DATA, "serve", "--data", data, "--port", 0).err()).contains("Use the version that wrote it");
        Files.delete(data.resolve("LOCK"));
        refused(Exit.DATA, "serve", "--data", data, "--port", 0);
    }

    @Test
    void a_directory_that_is_not_plenarys_is_not_touched() throws IOException {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Files.writeString(letters.resolve("letter.txt"), "Dear delegate");
        assertThat(refused(Exit.DATA, "serve", "--data", letters, "--port", 0).err()).contains("letter.txt", "not Plenary's");
        Stream.of("minutes", "export", "verify", "repair").forEach(command -> assertThat(refused(Exit.DATA, command, letters).err())
                .contains("no data of Plenary's", "Name the data directory"));
        assertThat(refused(Exit.DATA, "serve", "--data", plan, "--port", 0).err()).contains("is not a directory");
        assertThat(refused(Exit.DATA, "verify", folder.resolve("nowhere")).err()).contains("no data of Plenary's");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refused(Exit.PORT, "serve", "--data", data, "--port", taken.getLocalPort()).err())
                    .contains("Port " + taken.getLocalPort() + " is taken", "--port");
            refused(Exit.PORT, "serve", "--data", folder.resolve("new"), "--port", taken.getLocalPort());
        }
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_port_for_the_metrics_that_is_taken_or_none_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(refused(Exit.PORT, "serve", "--data", folder.resolve("new"), "--port", 0, "--metrics-port", taken.getLocalPort())
                    .err()).contains("Port " + taken.getLocalPort() + " for the metrics is taken");
        }
        assertThat(refused(Exit.USAGE, "serve", "--data", folder.resolve("new"), "--metrics-port", 70_000).err())
                .contains("--metrics-port is 0 to 65535");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void what_no_rehearsal_can_be_held_with_is_named() throws IOException {
        assertThat(refused(Exit.USAGE, "rehearse", "--until", "session-9").err()).contains("no session session-9", "session-1");
        assertThat(refused(Exit.USAGE, "rehearse", "--speed", 3_601).err()).contains("--speed is 1 to 3600");
        assertThat(refused(Exit.USAGE, "rehearse", "--lang", "fr").err()).contains("--lang is en or ru, not fr");
    }

    @Test
    void an_address_of_another_machine_is_named() throws IOException {
        assertThat(refused(Exit.PORT, "serve", "--data", data, "--host", "192.0.2.1", "--port", 0, "--insecure").err())
                .contains("192.0.2.1 is no address of this machine", "--host");
    }

    @Test
    void an_address_that_others_can_reach_needs_a_certificate_or_a_word() throws IOException {
        assertThat(refused(Exit.TLS, "serve", "--data", data, "--host", "0.0.0.0", "--port", 0).err())
                .contains("0.0.0.0 can be reached by others", "--tls-cert", "--tls-key", "--insecure");
    }

    @Test
    void certificate_and_key_go_together() throws IOException {
        assertThat(refused(Exit.USAGE, "serve", "--data", data, "--tls-cert", "a.crt").err()).contains("without --tls-key");
        assertThat(refused(Exit.USAGE, "serve", "--data", data, "--tls-key", "a.key").err()).contains("without --tls-cert");
    }

    @Test
    void a_certificate_or_a_key_that_cannot_be_used_is_told_why() throws IOException {
        assertThat(tls("one.crt", "none.key")).contains("there is no file", "none.key", "PKCS #8");
        assertThat(tls("one.key", "one.key")).contains("certificate");
        assertThat(tls("one.crt", "one.crt")).contains("key");
        assertThat(tls("one.crt", "two.key")).contains("two.key is not the key of the certificate in", "one.crt");
        assertThat(tls("one.crt", "other.key")).contains("other.key is not the key of the certificate in", "one.crt");
    }

    @Test
    void a_value_that_cannot_be_is_named_with_those_that_can() throws IOException {
        assertThat(refused(Exit.USAGE, "serve", "--data", data, "--rate", 0).err()).contains("--rate is 1 to 3600, not 0");
        assertThat(refused(Exit.USAGE, "serve", "--data", data, "--rate", 3_601).err()).contains("--rate is 1 to 3600");
        assertThat(refused(Exit.USAGE, "serve", "--data", data, "--rate", "fast").err()).contains("--rate", "'fast'");
        assertThat(refused(Exit.USAGE, "serve", "--data", data, "--port", 65_536).err()).contains("--port is 0 to 65535");
        assertThat(refused(Exit.USAGE, "serve", "--data", data, "--clock", "moon").err()).contains("--clock", "PLAN, NOW");
        assertThat(refused(Exit.USAGE, "minutes", data, "--lang", "tlh").err()).contains("--lang is en or ru");
        assertThat(refused(Exit.USAGE, "minutes", data, "--from", "ten").err()).contains("--from", "10:15, or 2001-12-13T10:15");
        assertThat(refused(Exit.USAGE, "minutes", data, "--from", "11:00", "--to", "10:00").err()).contains("is not before");
        assertThat(refused(Exit.USAGE, "verify", data, "--noted", "small 12").err()).contains("--noted", "64 hexadecimal digits");
    }

    @Test
    void an_option_or_a_command_that_there_is_not_is_answered_with_the_nearest() throws IOException {
        assertThat(refused(Exit.USAGE, "serve", "--data", data, "--prot", 1).err()).contains("'--prot'", "--port",
                "'plenary serve --help'");
        assertThat(refused(Exit.USAGE, "sevre").err()).contains("sevre", "serve", "'plenary --help'");
        assertThat(refused(Exit.USAGE, "verify").err()).contains("DIR", "'plenary verify --help'");
    }

    private String tls(String certificate, String key) throws IOException {
        return refused(Exit.TLS, "serve", "--data", data, "--port", 0, "--tls-cert", prepared.resolve(certificate), "--tls-key",
                prepared.resolve(key)).err();
    }

    /// Calls a command that must be refused without a trace on standard output, in the data directory, or of a fault.
    private Told refused(Exit exit, Object... arguments) {
        try {
            var before = CommandLines.everything(folder);
            Told told = call(arguments);
            assertThat(told.status()).as("%s: %s", Arrays.toString(arguments), told).isEqualTo(exit.status());
            assertThat(told.out()).isEmpty();
            assertThat(told.err()).isNotBlank().doesNotContain("\tat ");
            assertThat(CommandLines.everything(folder)).isEqualTo(before);
            return told;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
