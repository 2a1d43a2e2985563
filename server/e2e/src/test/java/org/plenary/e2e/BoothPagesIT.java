package org.plenary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.picture;
import static org.plenary.e2e.Hall.press;
import static org.plenary.e2e.Hall.until;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The shift of an interpreter at a laptop of 1366 by 768: by keyboard alone, and on one screen whatever comes.
class BoothPagesIT {

    private static final String FITS =
            "document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth";
    private static final String SQUEEZED = "Array.from(document.querySelector('plenary-booth').shadowRoot.querySelectorAll('.column'))"
            + ".filter(each => each.scrollHeight > each.clientHeight + 1).length";

    private Hall hall;
    private Page chair;

    @BeforeEach
    void two_delegations_wait() throws IOException {
        hall = Hall.open();
        chair = hall.debate();
        request("norway-1");
        request("tajikistan-1");
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @Test
    void a_shift_in_english_by_keyboard_alone() throws IOException {
        shift("en-GB");
    }

    @Test
    void a_shift_in_russian_by_keyboard_alone() throws IOException {
        shift("ru-RU");
    }

    private void shift(String locale) throws IOException {
        Page own = booth("ru-1", locale);
        Page mate = booth("ru-2", locale);
        press(chair, "Give the floor to Norway", button(chair, "End the turn"));
        speaksAndCoughs(own);
        handsOver(own, mate);
        press(chair, "End the turn", button(chair, "Give the floor to Tajikistan"));
        press(chair, "Give the floor to Tajikistan", button(chair, "End the turn"));
        leavesAClash(mate, locale);
        signals(mate, locale);
        looksUpTheKeys(mate);
    }

    private static void speaksAndCoughs(Page booth) {
        strike(booth, "Space", booth.locator("#microphone[aria-pressed=true]"));
        assertThat(booth.locator(".lamp.live")).isVisible();
        booth.keyboard().down("c");
        assertThat(booth.locator(".lamp.cough")).isVisible();
        booth.keyboard().up("c");
        assertThat(booth.locator(".lamp.live")).isVisible();
        fits(booth);
    }

    private static void handsOver(Page own, Page mate) {
        strike(own, "h", key(mate, "Y"));
        fits(mate);
        fits(own);
        mate.keyboard().press("y");
        assertThat(key(mate, "Y")).isHidden();
        strike(mate, "m", mate.locator(".lamp.live"));
        assertThat(own.locator(".lamp.off")).isVisible();
        assertThat(key(own, "N")).isHidden();
    }

    private static void leavesAClash(Page booth, String locale) {
        assertThat(booth.locator(".clash.on")).isVisible();
        fits(booth);
        picture(booth, "booth-clash-" + locale);
        strike(booth, "f", booth.locator("[aria-keyshortcuts=B][aria-pressed=true]"));
        assertThat(booth.locator(".clash.on")).isHidden();
        assertThat(booth.locator(".lamp.live")).isVisible();
    }

    private static void signals(Page booth, String locale) {
        booth.keyboard().press("s");
        assertThat(booth.locator(".lamp.on").first()).isVisible();
        strike(booth, "t", booth.locator("[aria-keyshortcuts=T][aria-pressed=true]"));
        booth.keyboard().press("/");
        booth.keyboard().type("mcs");
        booth.keyboard().press("Enter");
        assertThat(booth.locator(".said li")).containsText("mcs");
        assertThat(booth.locator(".lamp.live")).isVisible();
        fits(booth);
        picture(booth, "booth-signals-" + locale);
    }

    private static void looksUpTheKeys(Page booth) {
        Locator map = booth.locator("plenary-key-map [popover]");
        strike(booth, "?", map);
        booth.keyboard().press("Escape");
        assertThat(map).isHidden();
    }

    private static void strike(Page booth, String key, Locator effect) {
        until(effect, WaitForSelectorState.VISIBLE, () -> booth.keyboard().press(key));
    }

    private static Locator key(Page booth, String key) {
        return booth.locator("[aria-keyshortcuts=" + key + "]");
    }

    /// Neither the page nor a column of it has to be scrolled.
    private static void fits(Page booth) {
        assertThat(booth.evaluate(FITS)).isEqualTo(true);
        assertThat(booth.evaluate(SQUEEZED)).isEqualTo(0);
    }

    private Page booth(String seat, String locale) throws IOException {
        Page page = hall.page("interpreter", seat, locale);
        page.setViewportSize(1366, 768);
        page.locator("#microphone").waitFor();
        return page;
    }

    private void request(String seat) throws IOException {
        Page delegate = hall.page("delegate", seat, "en-GB");
        press(delegate, "Request: statement", button(delegate, "Withdraw: statement"));
    }
}
