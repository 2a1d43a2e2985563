package org.plenary.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.accreditation.Denial;
import org.plenary.core.Command;
import org.plenary.core.HouseCommand;
import org.plenary.core.Names;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;
import org.plenary.protocol.CloseCode;
import org.plenary.simulation.Step;
import org.plenary.simulation.Trial;

/// What PROTOCOL.md tells in tables is what the server does.
class ProtocolPageTest {

    private static final Path PAGE = Path.of("../protocol/PROTOCOL.md");
    private static final Pattern KEY = Pattern.compile("`([a-z-]+)`");
    private static final long SEEDS = 20;
    private static final int STEPS = 2_000;

    /// What comes before the command's own rules, whatever the command is.
    private static final Set<Refusal> OF_EVERY_COMMAND =
            EnumSet.range(Refusal.NO_SUCH_CONFERENCE, Refusal.AGENDA_IS_REJECTED);

    /// A row may tell more than the trials meet, for some refusals are rare; it never tells less.
    @Test
    void every_command_is_refused_as_its_row_says_and_in_that_order() throws IOException {
        SortedMap<String, Set<Refusal>> met = new TreeMap<>();
        Stream.of(Command.class.getPermittedSubclasses())
                .filter(topic -> topic != HouseCommand.class)
                .flatMap(topic -> Stream.of(topic.getPermittedSubclasses()))
                .forEach(command -> met.put(Names.key(command).replace('-', '_'), EnumSet.noneOf(Refusal.class)));
        LongStream.rangeClosed(1, SEEDS)
                .forEach(seed -> assertThat(new Trial(seed, step -> note(step, met)).run(STEPS)).as("seed %d", seed).isEmpty());

        SortedMap<String, List<String>> told = new TreeMap<>();
        rows("| command |").forEach(row -> assertThat(told.put(row.getFirst().replace("`", ""), keys(row.get(2)))).isNull());
        List<String> order = Arrays.stream(Refusal.values()).map(Names::key).toList();
        assertThat(told.keySet()).isEqualTo(met.keySet());
        met.forEach((command, refusals) -> {
            List<String> row = told.getOrDefault(command, List.of());
            assertThat(row).as(command)
                    .isEqualTo(order.stream().filter(row::contains).toList())
                    .containsAll(refusals.stream().map(Names::key).toList());
        });
    }

    @Test
    void refusals_stand_in_order_of_precedence_with_their_rules() throws IOException {
        assertThat(rows("| refusal |")).isEqualTo(Arrays.stream(Refusal.values())
                .map(refusal -> List.of("`" + Names.key(refusal) + "`", refusal.rule())).toList());
    }

    @Test
    void close_codes_are_those_of_the_protocol() throws IOException {
        Map<CloseCode.ComeBack, String> back = Map.of(
                CloseCode.ComeBack.AT_ONCE, "at once", CloseCode.ComeBack.WITH_BACK_OFF, "with back-off",
                CloseCode.ComeBack.WITH_A_NEW_TICKET, "with a new ticket", CloseCode.ComeBack.NOT, "no");
        assertThat(rows("| number |")).isEqualTo(Arrays.stream(CloseCode.values())
                .map(code -> List.of(String.valueOf(code.number()), code.name(), code.reason(), String.valueOf(back.get(code.comeBack()))))
                .toList());
    }

    /// What a ticket is denied for is told on the WebSocket, by a close code.
    @Test
    void http_calls_are_refused_under_the_codes_and_statuses_that_stand_there() throws IOException {
        SortedMap<String, String> told = new TreeMap<>();
        rows("| status |").forEach(row -> keys(row.get(1)).forEach(code -> told.put(code, row.getFirst())));
        SortedMap<String, String> holds = new TreeMap<>();
        for (HttpRefusal refusal : HttpRefusal.values()) {
            holds.put(Names.key(refusal), String.valueOf(refusal.status()));
        }
        EnumSet.range(Denial.TOO_MANY_GUESSES, Denial.TOO_MANY_TICKETS)
                .forEach(denial -> holds.put(Names.key(denial), String.valueOf(HttpRefusal.status(denial))));
        assertThat(told).isEqualTo(holds);
    }

    private static void note(Step step, SortedMap<String, Set<Refusal>> met) {
        Set<Refusal> row = met.get(Names.key(step.slip().command().getClass()).replace('-', '_'));
        if (row != null && step.outcome() instanceof Outcome.Refused refused && !OF_EVERY_COMMAND.contains(refused.why())) {
            row.add(refused.why());
        }
    }

    private static List<String> keys(String cell) {
        List<String> keys = new ArrayList<>();
        KEY.matcher(cell).results().map((MatchResult found) -> found.group(1)).forEach(keys::add);
        return Collections.unmodifiableList(keys);
    }

    /// The rows of the table whose head begins like this, cell by cell.
    private static List<List<String>> rows(String head) throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream().dropWhile(line -> !line.startsWith(head)).skip(2)
                .takeWhile(line -> line.startsWith("|")).toList();
        assertThat(rows).as(head).isNotEmpty();
        return rows.stream()
                .map(row -> Stream.of(row.substring(1, row.length() - 1).split("\\|")).map(String::strip).toList()).toList();
    }
}
