package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.house.CommandLines.call;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.ResumeSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.RequestKinds;
import org.plenary.core.Submission;
import org.plenary.house.CommandLines.Told;
import org.plenary.meeting.Hall440;

/// What is done with a data directory beside serving it: verify, minutes, export and repair, on directories that servers have left.
@Timeout(120)
class DataToolsTest {

    @TempDir
    private static Path prepared;

    @TempDir
    private Path folder;

    private Path data = Path.of("");

    /// Two lives of a server: in the first people sit down, in the second they meet.
    @BeforeAll
    static void hold_a_conference() throws Exception {
        List<Submission> first = new ArrayList<>();
        first.add(entry(Badge.HOUSE, new Convene(Hall440.plan(), Hall440.at("09:00"), 1)));
        for (Badge badge : Hall440.SEATED) {
            first.add(entry(Badge.HOUSE, new TakeSeat(badge.seat().orElseThrow(), new Link("node", 1, first.size()))));
        }
        CommandLines.live(prepared.resolve("hall"), first.toArray(Submission[]::new));
        CommandLines.live(
                prepared.resolve("hall"), entry(Hall440.CHAIR, new OpenSession(Hall440.SESSION_1)),
                entry(Hall440.CHAIR, new StartSegment(Hall440.DEBATE)),
                entry(Hall440.NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN)),
                entry(Hall440.CHAIR, new SuspendSession(Optional.empty(), "Обед")));
    }

    private static Submission entry(Badge badge, Command command) {
        return new Submission(Hall440.CONFERENCE, CommandId.HOUSE, badge, command);
    }

    @BeforeEach
    void take_a_copy() throws IOException {
        data = CommandLines.copy(prepared.resolve("hall"), folder.resolve("hall"));
    }

    @Test
    void a_sound_directory_is_proven_with_its_head_and_left_as_it_is() throws IOException {
        var before = CommandLines.everything(data);
        Told told = call("verify", data);
        assertThat(told.status()).as(told.toString()).isZero();
        assertThat(told.out()).containsPattern("(?m)^hall-440 \\d+ [0-9a-f]{64}$").containsPattern("log: entries 0 to \\d+")
                .contains("snapshot: entries up to").endsWith("All of it is what was written.\n");
        assertThat(call("repair", data).out()).contains("There is nothing to repair");
        assertThat(call("repair", data).status()).isZero();
        assertThat(CommandLines.everything(data)).isEqualTo(before);
    }

    @Test
    void a_head_that_was_noted_is_found_again_and_a_wrong_one_is_not() {
        String head = call("verify", data).out().lines().filter(line -> line.startsWith("hall-440 ")).findFirst().orElseThrow();
        assertThat(call("verify", data, "--noted", head).status()).isZero();
        assertThat(call("verify", data, "--noted", head.replaceFirst(" \\d+ ", " 1 ")))
                .satisfies(told -> assertThat(told.status()).isEqualTo(Exit.DAMAGED.status()))
                .satisfies(told -> assertThat(told.out()).contains("not with the noted head", "put it back from a backup"));
        assertThat(call("verify", data, "--noted", head.replace("hall-440", "hall-441")).status()).isEqualTo(Exit.DAMAGED.status());
    }

    @Test
    void the_first_bad_entry_of_a_record_is_named_with_its_place() throws IOException {
        flip(data.resolve("record/hall-440/events.record"), 60);
        Told told = call("verify", data);
        assertThat(told.status()).isEqualTo(Exit.DAMAGED.status());
        assertThat(told.out()).containsPattern("damaged at byte \\d+, entry 1").endsWith("Not all of it is what was written.\n");
        assertThat(call("export", data).status()).isEqualTo(Exit.DAMAGED.status());
        assertThat(call("minutes", data).err()).contains("damaged at byte");
        assertThat(call("serve", "--data", data, "--port", 0).status()).isEqualTo(Exit.DAMAGED.status());
    }

    @Test
    void a_bad_snapshot_is_named() throws IOException {
        Path snapshot = newest();
        flip(snapshot, (int) Files.size(snapshot) / 2);
        Told told = call("verify", data);
        assertThat(told.status()).isEqualTo(Exit.DAMAGED.status());
        assertThat(told.out()).contains(snapshot.getFileName() + " does not agree with its checksum");
    }

    @Test
    void a_log_that_was_damaged_behind_its_snapshots_is_cut_on_demand_and_serves_again() throws Exception {
        withoutSnapshots();
        flip(log(), (int) Files.size(log()) - 60);
        assertThat(call("serve", "--data", data, "--port", 0)).satisfies(told -> assertThat(told.status()).isEqualTo(Exit.DAMAGED.status()))
                .satisfies(told -> assertThat(told.err()).contains("at offset", "plenary repair --cut", "backup"));
        assertThat(call("verify", data).out()).containsPattern("Entry \\d+ of the log is damaged at offset \\d+");

        var before = CommandLines.everything(data);
        Told said = call("repair", data);
        assertThat(said.status()).isEqualTo(Exit.DAMAGED.status());
        assertThat(said.out()).containsPattern("Entry \\d+ of the log is damaged at offset \\d+")
                .contains("With --cut", "The record of hall-440 loses")
                .contains("Nothing has been changed");
        assertThat(CommandLines.everything(data)).isEqualTo(before);

        Told cut = call("repair", data, "--cut");
        assertThat(cut.status()).as(cut.toString()).isZero();
        assertThat(cut.out()).contains("The record of hall-440 was cut before event", "The log now ends before it");
        assertThat(call("verify", data).out()).endsWith("All of it is what was written.\n");
        CommandLines.live(data, entry(Hall440.CHAIR, new OpenSession(Hall440.SESSION_1)), entry(Hall440.CHAIR, new ResumeSession()));
        assertThat(call("verify", data).status()).isZero();
    }

    @Test
    void a_log_that_was_damaged_before_its_snapshot_loses_nothing_of_the_record() throws Exception {
        flip(log(), (int) Files.size(log()) - 60);
        List<String> events = call("export", data).out().lines().toList();
        assertThat(call("repair", data).out()).contains("is in a snapshot and stays", "The records tell of nothing that is lost.");
        assertThat(call("repair", data, "--cut").status()).isZero();
        CommandLines.live(data, entry(Hall440.CHAIR, new OpenSession(Hall440.SESSION_1)), entry(Hall440.CHAIR, new ResumeSession()));
        Told verified = call("verify", data);
        assertThat(verified.status()).as(verified.toString()).isZero();
        assertThat(call("export", data).out().lines()).startsWith(events.toArray(String[]::new)).hasSizeGreaterThan(events.size());
    }

    @Test
    void a_record_that_tells_of_more_than_the_log_has_is_found() throws IOException {
        withoutSnapshots();
        try (Stream<Path> files = Files.walk(data.resolve("engine"))) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("log_")).toList()) {
                Files.delete(file);
            }
        }
        Files.write(data.resolve("engine").resolve(group()).resolve("current/log_inprogress_0"),
                "RaftLog1".getBytes(StandardCharsets.US_ASCII));
        assertThat(call("verify", data).status()).isEqualTo(Exit.DAMAGED.status());
        assertThat(call("verify", data).out()).contains("The record of hall-440 tells of entry");
    }

    @Test
    void the_service_of_every_channel_is_told() {
        Told told = call("interpretation", data);
        assertThat(told.status()).isZero();
        assertThat(told.out()).contains("Channel: English", "Channel: Russian", "Interpreted for ");
        assertThat(call("interpretation", data, "--lang", "ru", "--gaps").out()).contains("Канал: английский", "Канал: русский");
        assertThat(call("interpretation", data, "--lang", "fr").err()).contains("--lang is en or ru, not fr.");
    }

    @Test
    void the_minutes_are_told_for_a_span_of_the_first_day_or_of_any() {
        List<String> all = call("minutes", data).out().lines().toList();
        assertThat(all).isNotEmpty().allMatch(line -> line.startsWith("2001-12-13 "));
        assertThat(call("minutes", data, "--from", "00:00").out().lines()).isEqualTo(all);
        assertThat(call("minutes", data, "--from", "2001-12-13T00:00", "--to", "23:59").out().lines()).isEqualTo(all);
        assertThat(call("minutes", data, "--to", "00:01").out()).isEmpty();
        assertThat(call("minutes", data, "--from", "2001-12-14T00:00").out()).isEmpty();
        assertThat(call("minutes", data, "--lang", "ru").out()).contains("Конференция созвана");
    }

    @Test
    void an_export_begins_with_the_whole_plan() {
        List<String> lines = call("export", data).out().lines().toList();
        assertThat(lines.getFirst()).startsWith("{\"conference\":\"hall-440\",\"ordinal\":1,")
                .contains("\"event\":\"convened\"", "Норвегия", "\"zone\":\"Asia/Bishkek\"");
        assertThat(lines)
                .anyMatch(line -> line.contains("\"event\":\"session-suspended\",\"fields\":{") && line.contains("\"reason\":\"Обед\"}"));
        assertThat(lines).allMatch(line -> line.matches("\\{.*\"hash\":\"[0-9a-f]{64}\"}"));
    }

    @Test
    void a_record_alone_is_enough_for_all_that_is_told_from_it() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        CommandLines.copy(data.resolve("record"), copy.resolve("record"));
        assertThat(call("minutes", copy).out()).isEqualTo(call("minutes", data).out()).isNotEmpty();
        assertThat(call("export", copy).out()).isEqualTo(call("export", data).out());
        Told told = call("verify", copy);
        assertThat(told.status()).as(told.toString()).isZero();
        assertThat(told.out()).contains("log: none");
    }

    @Test
    void beside_a_server_the_record_is_told_and_the_rest_is_not_touched() throws Exception {
        try (House house = CommandLines.open(data, Hall440.plan())) {
            assertThat(house.port()).isPositive();
            assertThat(call("minutes", data).status()).isZero();
            assertThat(call("export", data).status()).isZero();
            for (String command : List.of("verify", "repair")) {
                Told told = call(command, data);
                assertThat(told.status()).isEqualTo(Exit.IN_USE.status());
                assertThat(told.err()).contains("in use by the server with process number " + ProcessHandle.current().pid(),
                        "Stop that one");
            }
            assertThat(call("repair", data, "--cut").status()).isEqualTo(Exit.IN_USE.status());
        }
        assertThat(call("verify", data).status()).isZero();
    }

    @Test
    void every_way_a_command_can_end_is_in_the_operators_page() throws IOException {
        String page = Files.readString(Path.of("OPERATING.md"));
        assertThat(Exit.values()).allSatisfy(exit -> assertThat(page).contains("| " + exit.status() + " |"));
    }

    private void withoutSnapshots() throws IOException {
        try (Stream<Path> files = Files.list(newest().resolveSibling("."))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private Path newest() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("engine").resolve(group()).resolve("sm"))) {
            return files.filter(file -> !file.toString().endsWith(".md5")).max(Path::compareTo).orElseThrow();
        }
    }

    /// The file of the log that the first life of the server has written.
    private Path log() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("engine").resolve(group()).resolve("current"))) {
            return files.filter(file -> file.getFileName().toString().matches("log_(inprogress_)?0(-\\d+)?")).findFirst().orElseThrow();
        }
    }

    private String group() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("engine"))) {
            return files.filter(Files::isDirectory).findFirst().orElseThrow().getFileName().toString();
        }
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 4;
        Files.write(file, bytes);
    }
}
