package org.plenary.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.log.DataDirectoryRefusal.Reason;

/// A data directory belongs to one process and to one format.
class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void a_new_directory_is_its_owners_alone_and_says_its_format() throws Exception {
        var path = folder.resolve("deep/plenary-data");
        try (var data = DataDirectory.open(path)) {
            assertThat(data.root()).isEqualTo(path);
            assertThat(data.engine()).isEqualTo(path.resolve("engine"));
            assertThat(data.record()).isEqualTo(path.resolve("record"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rwx------");
            assertThat(path.resolve("VERSION")).hasContent("plenary-data 1");
        }
    }

    @Test
    void it_opens_again_after_it_was_closed() {
        DataDirectory.open(folder).close();
        DataDirectory.open(folder).close();
        assertThat(folder.resolve("VERSION")).exists();
    }

    @Test
    void a_second_user_is_kept_out_and_told_who_the_first_is() {
        try (var first = DataDirectory.open(folder)) {
            assertRefused(folder, Reason.IN_USE).hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
            assertThat(first.root()).isEqualTo(folder);
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void another_format_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("VERSION"), "plenary-data 2\n");
        assertRefused(folder, Reason.OTHER_VERSION).hasMessageContaining("plenary-data 2");
        assertThat(folder.resolve("VERSION")).hasContent("plenary-data 2");
    }

    @Test
    void what_is_not_plenarys_is_left_alone() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "Dear delegate");
        assertRefused(folder, Reason.FOREIGN).hasMessageContaining("letter.txt");
    }

    @Test
    void a_file_is_no_directory() throws Exception {
        assertRefused(Files.createFile(folder.resolve("plenary-data")), Reason.NOT_A_DIRECTORY);
    }

    @Test
    void a_directory_that_cannot_be_made_is_told() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        assertRefused(file.resolve("plenary-data"), Reason.NOT_WRITABLE);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Path path, Reason reason) {
        return assertThatThrownBy(() -> DataDirectory.open(path))
                .isInstanceOfSatisfying(DataDirectoryRefusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
