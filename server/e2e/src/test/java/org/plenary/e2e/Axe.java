package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The rules of WCAG 2.2, levels A and AA, as far as a machine can check them on a page that is shown.
final class Axe {

    private static final String CHECK =
            """
                    () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                        .then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.flat().join(' ')} ${node.any.map(each => each.message).join(' ')}`)))""";

    private final String script;

    Axe() throws IOException {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void check(Page page, String name) {
        if (page.evaluate("() => typeof axe").equals("undefined")) {
            page.evaluate(script);
        }
        assertThat((List<?>) page.evaluate(CHECK)).as(name).isEmpty();
    }
}
