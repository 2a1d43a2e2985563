package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.press;
import static org.plenary.e2e.Hall.screen;
import static org.plenary.e2e.Hall.until;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.client.PlenaryClient;

/// Every console on its device in the midst of one debate with long names, in English by day and in Russian by night: the pictures
/// of `client-sdk/web/screenshots`, and nothing on them is cut off.
class ScreensPagesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    /// Texts of which a part is hidden, but the conference's title in the bar and what a screen reader alone is told; and words that
    /// stand on two lines.
    private static final String CUT =
            """
                    () => {
                        const found = [];
                        const lines = (text, from, to) => {
                            const range = document.createRange();
                            range.setStart(text, from);
                            range.setEnd(text, to);
                            return new Set([...range.getClientRects()].map(each => each.top)).size;
                        };
                        const words = text => {
                            for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\d]+/gu)) {
                                if (lines(text, index, index + word.length) > 1) {
                                    found.push(`in two: ${word}`);
                                }
                            }
                        };
                        const look = node => {
                            for (const each of node.querySelectorAll('*')) {
                                const { overflowX, clipPath } = getComputedStyle(each);
                                const text = each.childElementCount === 0 && each.textContent.trim();
                                const spill = each.matches('button, summary') || overflowX === 'hidden' || overflowX === 'clip';
                                if (text && spill && clipPath === 'none' && !each.title && each.scrollWidth > each.clientWidth + 1) {
                                    found.push(text);
                                }
                                if (clipPath === 'none') {
                                    [...each.childNodes].filter(child => child instanceof Text).forEach(words);
                                }
                                if (each.shadowRoot) {
                                    look(each.shadowRoot);
                                }
                            }
                        };
                        look(document);
                        return found;
                    }""";

    private final Map<String, Page> consoles = new LinkedHashMap<>();
    private final List<PlenaryClient> delegates = new ArrayList<>();
    private Hall hall;

    @BeforeEach
    void norway_speaks_and_is_interpreted() throws IOException {
        hall = Hall.open();
        Page chair = hall.debate();
        interpreted();
        consoles.put("speaking", page("delegate", "norway-1", 390, 844));
        consoles.put("delegate", page("delegate", "tajikistan-1", 390, 844));
        asks("norway-2");
        asks("tajikistan-2");
        asks("odccp-2");
        asks("cis-anti-terrorist-centre-1");
        asks("japan-1");
        press(chair, "Give the floor to Norway", button(chair, "End the turn"));
        consoles.put("chair", page("chair", "chair-1", 1366, 768));
        consoles.put("secretariat", page("secretary", "secretariat", 1366, 768));
        Page technician = page("technician", "technician", 1366, 768);
        technician.locator("plenary-minutes-view li").first().waitFor();
        consoles.put("technician", technician);
        consoles.put("display", page("display", "-", 1920, 1080));
        listens();
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        delegates.forEach(PlenaryClient::close);
        hall.close();
    }

    @Test
    void nothing_is_cut_off_on_any_console() {
        consoles.forEach((name, page) -> page.waitForLoadState(LoadState.NETWORKIDLE));
        consoles.forEach((name, page) -> whole(name, page, "en", "light"));
        consoles.forEach((name, page) -> whole(name, page, "ru", "dark"));
    }

    private static void whole(String name, Page page, String language, String theme) {
        Hall.speak(page, language);
        Hall.theme(page, theme);
        if (page.locator("plenary-minutes-view").count() > 0) {
            page.locator("plenary-minutes-view li").first().waitFor();
        }
        screen(page, name + "-" + language + "-" + theme);
        assertThat((List<?>) page.evaluate(CUT)).as("cut off: %s, %s", name, language).isEmpty();
    }

    /// An English and a Russian interpreter sit at their desks, and the Russian one is heard.
    private void interpreted() throws IOException {
        page("interpreter", "en-1", 1366, 768);
        Page booth = page("interpreter", "ru-1", 1366, 768);
        until(booth.locator("#microphone[aria-pressed=true]"), WaitForSelectorState.VISIBLE, () -> booth.keyboard().press("Space"));
        consoles.put("booth", booth);
    }

    private void listens() throws IOException {
        Page listener = page("listener", "-", 390, 844);
        Locator russian = listener.getByLabel("Always Russian");
        until(listener.locator("input:checked"), WaitForSelectorState.VISIBLE, russian::check);
        consoles.put("listener", listener);
    }

    private void asks(String seat) throws IOException {
        PlenaryClient delegate = hall.client("delegate", seat);
        delegates.add(delegate);
        delegate.requestFloor("statement").await(SOON);
    }

    private Page page(String role, String seat, int width, int height) throws IOException {
        return hall.page(role, seat,
                new NewContextOptions().setLocale("en-GB").setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE));
    }
}
