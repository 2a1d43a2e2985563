package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.core.RulePacks;
import org.plenary.core.Rulebook;

/// RULES.md tells every kind of every pack with its source, and the transcripts it names are there.
class RulesPageTest {

    private static final Path PAGE = Path.of("RULES.md");
    private static final Path TRANSCRIPTS = Path.of("src/test/java/org/plenary/meeting");
    private static final Pattern TRANSCRIPT = Pattern.compile("`(\\w+TranscriptsTest)\\.(\\w+)`");

    @Test
    void every_kind_of_every_pack_stands_there_with_its_source() {
        for (Rulebook pack : RulePacks.ALL) {
            if (!pack.equals(RulePacks.CUSTOM)) {
                assertThat(rows("### " + pack.pack())).as(pack.pack()).extracting(row -> row.get(0) + " " + row.get(2))
                        .isEqualTo(pack.kinds().stream().map(kind -> "`" + kind.id().key() + "` " + kind.source()).toList());
            }
        }
    }

    @Test
    void every_rule_has_a_source_and_a_transcript_that_is_played() throws IOException {
        List<List<String>> rows = Stream.of(PAGE).flatMap(RulesPageTest::lines).filter(line -> line.startsWith("| "))
                .map(RulesPageTest::cells).filter(row -> row.getLast().startsWith("`")).toList();
        assertThat(rows).hasSizeGreaterThan(30);
        for (List<String> row : rows) {
            assertThat(row.get(row.size() - 2)).as(row.getFirst()).isNotBlank();
            var named = TRANSCRIPT.matcher(row.getLast());
            assertThat(named.matches()).as("%s names a transcript", row.getFirst()).isTrue();
            assertThat(Files.readString(TRANSCRIPTS.resolve(named.group(1) + ".java"))).contains("void " + named.group(2) + "()");
        }
    }

    private static List<List<String>> rows(String heading) {
        return lines(PAGE).dropWhile(line -> !line.equals(heading)).skip(1).dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|")).skip(2).map(RulesPageTest::cells).toList();
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1, row.length() - 1).split("\\|")).map(String::strip).toList();
    }

    private static Stream<String> lines(Path page) {
        try {
            return Files.readAllLines(page).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
