package org.plenary.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.Role;
import org.plenary.gateway.Rate;

/// The limits by their names.
class BoundsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-zA-Z]+\\.[a-zA-Z]+)` \\| (\\S+) \\| \\S.*\\|$");

    @Test
    void the_operators_page_tells_every_one_and_what_it_usually_is() throws IOException {
        String page = Files.readString(Path.of("OPERATING.md"));
        Map<String, String> told =
                ROW.matcher(page).results().collect(Collectors.toMap(row -> row.group(1), (MatchResult row) -> row.group(2)));
        assertThat(told).isEqualTo(Bounds.DEFAULTS.names());
    }

    @Test
    void each_can_be_told_another() {
        Bounds told = Bounds.DEFAULTS;
        for (String each : List.of(
                "door.connections=300", "messages.delegates=7/9", "messages.booths=11", "patience.stuck=pt5s", "rings.intake=64",
                "accreditation.quotas=media:3,display:1")) {
            told = told.with(each);
        }
        assertThat(told.door().connections()).isEqualTo(300);
        assertThat(told.messages().delegates()).isEqualTo(new Rate(7, 9));
        assertThat(told.messages().booths()).isEqualTo(new Rate(11, 11));
        assertThat(told.patience().stuck()).isEqualTo(Duration.ofSeconds(5));
        assertThat(told.rings()).isEqualTo(new Bounds.Rings(64, 8_192));
        assertThat(told.accreditation().quotas()).isEqualTo(Map.of(Role.LISTENER, 2_000, Role.MEDIA, 3, Role.DISPLAY, 1));
        assertThat(told.gateway().door()).isEqualTo(told.door());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "door", "door.connections", "door.windows=3", "=", "door.connections=", "door.connections=0", "door.connections=many",
            "door.connections=99999999999", "patience.stuck=5", "patience.stuck=PT0S", "messages.delegates=3/", "rings.intake=100",
            "accreditation.quotas=king:3", "accreditation.quotas=media"})
    void what_cannot_be_is_refused_with_a_sentence(String told) {
        assertThatThrownBy(() -> Bounds.DEFAULTS.with(told)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)[a-z].{10,}");
    }
}
