package org.plenary.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.accreditation.Accreditation;
import org.plenary.accreditation.AccreditationSettings;
import org.plenary.accreditation.BadgeToken;
import org.plenary.accreditation.Verdict;
import org.plenary.client.AccessRefused;
import org.plenary.client.DocumentDesk;
import org.plenary.core.Badge;
import org.plenary.documents.DocumentStore;
import org.plenary.gateway.Gateway;
import org.plenary.gateway.GatewaySettings;

/// The client's way to hand contents in, against a gateway on loopback.
class DocumentDeskTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private Accreditation accreditation;
    private Gateway gateway;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        accreditation = Accreditation.open(folder, AccreditationSettings.DEFAULTS, InstantSource.system());
        accreditation.issue(Hall440.plan());
        gateway = Gateway.start(
                GatewaySettings.DEFAULTS.on("127.0.0.1", 0), submission -> Optional.empty(), accreditation, InstantSource.system(),
                () -> "ok", "here", 1, Map::of, Optional.of(DocumentStore.open(folder.resolve("documents"), InstantSource.system())));
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        accreditation.close();
        http.close();
    }

    @Test
    void a_content_is_handed_in_under_its_hash() throws Exception {
        DocumentDesk desk = desk(Hall440.NORWAY_1);
        assertThat(desk.upload("Речь 1.txt", "Мы говорим.".getBytes(UTF_8))).isEqualTo(new DocumentDesk.Uploaded(
                "7b505bfd28a6a7022ccd7978984560066df8bbfed2d666944e5d0d1bc9bf44e1", "Речь 1.txt", 20, "text"));
    }

    @Test
    void what_is_refused_says_why_in_both_languages() {
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> desk(Hall440.NORWAY_1).upload("a.pdf", new byte[] {1}))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("not-of-its-type");
                    assertThat(refused.words().getRu()).startsWith("Документ должен быть");
                });
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> desk(Hall440.NORWAY_1).content("0".repeat(64)))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(404));
    }

    private DocumentDesk desk(Badge badge) {
        String code = accreditation.codes(Hall440.CONFERENCE).stream().filter(each -> each.badge().equals(badge)).findFirst().orElseThrow()
                .code();
        String token = accreditation.exchange(code, "here") instanceof Verdict.Allowed<BadgeToken>(var given) ? given.token() : "";
        return new DocumentDesk(http, URI.create("http://127.0.0.1:" + gateway.port()), token);
    }
}
