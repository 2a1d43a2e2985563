package org.plenary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.press;
import static org.plenary.e2e.Hall.until;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The pages, each doing its part in one debate: one story per role, against the server as it is run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private Hall hall;
    private Page chair;

    @BeforeAll
    void session_1_is_in_its_debate() throws IOException {
        hall = Hall.open();
        chair = hall.debate();
    }

    @AfterAll
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @Test
    void the_chair_gives_the_floor_and_ends_the_turn() throws IOException {
        Page norway = hall.page("delegate", "norway-1", "en-GB");
        press(norway, "Request: statement", button(norway, "Withdraw: statement"));
        press(chair, "Give the floor to Norway", button(chair, "End the turn"));
        press(chair, "End the turn", button(norway, "Request: statement"));
    }

    @Test
    void a_delegate_asks_for_the_floor_in_russian_and_withdraws() throws IOException {
        Page tajikistan = hall.page("delegate", "tajikistan-1", "ru-RU");
        press(tajikistan, "Попросить слово: выступление", button(chair, "Give the floor to Tajikistan"));
        press(tajikistan, "Снять запрос: выступление", button(tajikistan, "Попросить слово: выступление"));
    }

    @Test
    void an_interpreter_opens_the_microphone_by_keyboard() throws IOException {
        Page booth = hall.page("interpreter", "en-1", "en-GB");
        until(booth.locator("#microphone[aria-pressed=true]"), WaitForSelectorState.VISIBLE, () -> booth.keyboard().press("Space"));
        until(booth.locator("#microphone[aria-pressed=false]"), WaitForSelectorState.VISIBLE, () -> booth.keyboard().press("Space"));
    }

    @Test
    void a_listener_sees_who_speaks_in_russian() throws IOException {
        Page listener = hall.page("listener", "-", "ru-RU");
        speaks("iceland-1", "Iceland", listener.getByText("Исландия").first());
    }

    @Test
    void the_hall_display_shows_the_speaker_in_both_languages() throws IOException {
        Page display = hall.page("display", "-", "en-GB");
        speaks("sweden-1", "Sweden", display.getByText("Швеция").first());
    }

    /// A delegation asks, is given the floor, is seen, and ends.
    private void speaks(String seat, String name, Locator seen) throws IOException {
        Page delegate = hall.page("delegate", seat, "en-GB");
        press(delegate, "Request: statement", button(delegate, "Withdraw: statement"));
        press(chair, "Give the floor to " + name, button(chair, "End the turn"));
        assertThat(seen).isVisible();
        press(chair, "End the turn", button(delegate, "Request: statement"));
    }
}
