package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The browser can be driven at all.
class ChromiumIT {

    @Test
    void a_page_runs_a_module_and_shows_cyrillic() {
        try (var chromium = Chromium.open()) {
            var page = chromium.browser().newPage();
            page.setContent("<p></p><script type='module'>document.querySelector('p').textContent = 'Бишкек'</script>");
            assertThat(page.locator("p").textContent()).isEqualTo("Бишкек");
        }
    }
}
