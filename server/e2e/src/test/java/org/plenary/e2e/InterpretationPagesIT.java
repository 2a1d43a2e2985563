package org.plenary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.picture;
import static org.plenary.e2e.Hall.press;
import static org.plenary.e2e.Hall.until;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What pages show around the interpretation of one debate, from before anybody interprets to consecutive mode.
class InterpretationPagesIT {

    private Hall hall;
    private Page chair;

    @BeforeEach
    void a_delegation_waits_and_nobody_interprets() throws IOException {
        hall = Hall.open();
        chair = hall.debate();
        Page norway = hall.page("delegate", "norway-1", "en-GB");
        press(norway, "Request: statement", button(norway, "Withdraw: statement"));
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @Test
    void a_debate_is_interpreted() throws IOException {
        assertThat(chair.getByText("No booth covers: Russian").first()).isVisible();
        picture(chair, "chair-uncovered");
        Page english = hall.page("interpreter", "en-1", "en-GB");
        Page russian = hall.page("interpreter", "ru-1", "ru-RU");
        assertThat(chair.getByText("No booth covers").first()).isHidden();
        boothsSeeWhoComesNextAndHowLongTheyHaveWorked(english, russian);
        listenerKeepsToRussianAndTheBoothSeesIt(russian);
        interpretersSpeakAfterTheSpeaker(russian);
    }

    private static void boothsSeeWhoComesNextAndHowLongTheyHaveWorked(Page english, Page russian) {
        assertThat(russian.getByText("Норвегия").first()).isVisible();
        assertThat(russian.getByText("Смена:").first()).isHidden();
        microphone(russian, true);
        assertThat(russian.getByText("Смена:").first()).isVisible();
        assertThat(english.getByText("On air today:").first()).isVisible();
        picture(russian, "booth-shift");
    }

    private void listenerKeepsToRussianAndTheBoothSeesIt(Page russian) throws IOException {
        Page listener = hall.page("listener", "-", "en-GB");
        Locator always = listener.getByLabel("Always Russian");
        until(listener.locator("input:checked"), WaitForSelectorState.VISIBLE, always::check);
        assertThat(russian.getByText("слушают: 1").first()).isVisible();
        listener.reload();
        assertThat(listener.getByLabel("Always Russian")).isChecked();
        picture(listener, "listener-always");
    }

    private void interpretersSpeakAfterTheSpeaker(Page russian) {
        press(chair, "Give the floor to Norway", button(chair, "End the turn"));
        chair.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Booths")).click();
        press(chair, "Start consecutive interpretation", button(chair, "End consecutive interpretation"));
        microphone(russian, false);
        press(russian, "Переводить в зал: русский", button(russian, "Оратор продолжает"));
        assertThat(chair.getByText("The interpreter speaks Russian.").first()).isVisible();
        picture(chair, "chair-consecutive");
        picture(russian, "booth-consecutive");
        press(russian, "Оратор продолжает", button(russian, "Переводить в зал: русский"));
        press(chair, "End consecutive interpretation", button(chair, "Start consecutive interpretation"));
    }

    private static void microphone(Page booth, boolean open) {
        until(booth.locator("#microphone[aria-pressed=" + open + "]"), WaitForSelectorState.VISIBLE, () -> booth.keyboard().press("Space"));
    }
}
