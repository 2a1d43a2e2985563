package org.plenary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The pages, each doing its part in one debate: one story per role, against the server as it is run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final double A_MOMENT = 3_000;
    private static final int TRIES = 20;

    private Served server;
    private Chromium chromium;
    private Page chair;

    @BeforeAll
    void session_1_is_in_its_debate() throws IOException {
        chromium = Chromium.open();
        server = Served.start();
        chair = page("chair", "chair-1", "en-GB");
        press(chair, "Open: Session 1: Experiences and practices", button(chair, "Start: Debate"));
        press(chair, "Start: Debate", chair.getByText("Announce closing").first());
    }

    @AfterAll
    void everybody_leaves() throws IOException {
        chromium.close();
        server.close();
    }

    @Test
    void the_chair_gives_the_floor_and_ends_the_turn() throws IOException {
        Page norway = page("delegate", "norway-1", "en-GB");
        press(norway, "Request: statement", button(norway, "Withdraw: statement"));
        press(chair, "Give the floor to Norway", button(chair, "End the turn"));
        press(chair, "End the turn", button(norway, "Request: statement"));
    }

    @Test
    void a_delegate_asks_for_the_floor_in_russian_and_withdraws() throws IOException {
        Page tajikistan = page("delegate", "tajikistan-1", "ru-RU");
        press(tajikistan, "Попросить слово: выступление", button(chair, "Give the floor to Tajikistan"));
        press(tajikistan, "Снять запрос: выступление", button(tajikistan, "Попросить слово: выступление"));
    }

    @Test
    void an_interpreter_opens_the_microphone_by_keyboard() throws IOException {
        Page booth = page("interpreter", "en-1", "en-GB");
        until(booth.locator("#microphone[aria-pressed=true]"), WaitForSelectorState.VISIBLE, () -> booth.keyboard().press("Space"));
        until(booth.locator("#microphone[aria-pressed=false]"), WaitForSelectorState.VISIBLE, () -> booth.keyboard().press("Space"));
    }

    @Test
    void a_listener_sees_who_speaks_in_russian() throws IOException {
        Page listener = page("listener", "-", "ru-RU");
        speaks("iceland-1", "Iceland", listener.getByText("Исландия").first());
    }

    @Test
    void the_hall_display_shows_the_speaker_in_both_languages() throws IOException {
        Page display = page("display", "-", "en-GB");
        speaks("sweden-1", "Sweden", display.getByText("Швеция").first());
    }

    /// A delegation asks, is given the floor, is seen, and ends.
    private void speaks(String seat, String name, Locator seen) throws IOException {
        Page delegate = page("delegate", seat, "en-GB");
        press(delegate, "Request: statement", button(delegate, "Withdraw: statement"));
        press(chair, "Give the floor to " + name, button(chair, "End the turn"));
        assertThat(seen).isVisible();
        press(chair, "End the turn", button(delegate, "Request: statement"));
    }

    private Page page(String role, String seat, String locale) throws IOException {
        Page page = chromium.browser().newContext(new NewContextOptions().setLocale(locale)).newPage();
        page.navigate(server.address() + "/join#" + server.code(role, seat));
        page.waitForURL(Pattern.compile("/(chair|delegate|booth|listener|display)(#.*)?$"));
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private static void press(Page page, String name, Locator effect) {
        Locator button = button(page, name);
        button.waitFor();
        until(effect, WaitForSelectorState.VISIBLE, () -> {
            if (button.isVisible()) {
                button.click(new Locator.ClickOptions().setTimeout(A_MOMENT));
            }
        });
    }

    /// Acts until the effect shows: a button that has just changed its meaning takes no press.
    private static void until(Locator effect, WaitForSelectorState state, Runnable act) {
        for (int i = 0; i < TRIES; i++) {
            if (shows(effect, state, act)) {
                return;
            }
        }
        fail("%s did not become %s", effect, state);
    }

    private static boolean shows(Locator effect, WaitForSelectorState state, Runnable act) {
        try {
            act.run();
            effect.waitFor(new Locator.WaitForOptions().setState(state).setTimeout(A_MOMENT));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }
}
