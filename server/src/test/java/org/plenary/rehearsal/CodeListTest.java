package org.plenary.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading the file of join codes.
final class CodeListTest {

    @Test
    void every_line_but_the_heading_is_a_code(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("codes.txt"), """
                # The join codes of bishkek-2001. Whoever has a code has its seat: keep this file like a key.
                H1WS-VJG0-G5Y9-0QFD  chair       chair-host                     Co-Chair (Kyrgyzstan)
                MMXA-PJBD-JCBX-9VD2  listener    -                              Listeners
                """);
        CodeList codes = CodeList.read(file);
        assertThat(codes.lines()).hasSize(2);
        assertThat(codes.ofSeat("chair-host").orElseThrow().code()).isEqualTo("H1WS-VJG0-G5Y9-0QFD");
        assertThat(codes.ofRole("listener")).extracting(CodeList.Line::seat).containsExactly("-");
    }
}
