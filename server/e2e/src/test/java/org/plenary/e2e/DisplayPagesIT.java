package org.plenary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.picture;
import static org.plenary.e2e.Hall.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The hall's display, which nobody touches: through a session that begins, and a server that dies and comes back.
class DisplayPagesIT {

    private static final double A_RESTART = 60_000;

    private Hall hall;
    private Page display;

    @BeforeEach
    void a_display_hangs_in_the_hall() throws IOException {
        hall = Hall.open();
        display = hall.page("display", "-", "en-GB");
        display.setViewportSize(1920, 1080);
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @Test
    void it_says_since_when_it_knows_nothing_and_goes_on_by_itself() throws IOException, InterruptedException {
        assertThat(big("Bishkek International Conference")).isVisible();
        assertThat(big("Бишкекская международная конференция")).isVisible();
        Page chair = hall.debate();
        assertThat(big("Прения")).isVisible();
        request("norway-1");
        request("iceland-1");
        press(chair, "Give the floor to Norway", button(chair, "End the turn"));
        assertThat(big("Норвегия")).isVisible();
        assertThat(display.getByText("без перевода")).isVisible();

        hall.serverDies();
        assertThat(display.getByText("No connection since")).isVisible(new IsVisibleOptions().setTimeout(A_RESTART));
        assertThat(display.getByText("Нет связи с")).isVisible();
        assertThat(display.locator("main.grey")).isVisible();
        assertThat(big("Норвегия")).isVisible();
        picture(display, "display-stale");

        hall.serverReturns();
        assertThat(display.getByText("No connection since")).isHidden(new IsHiddenOptions().setTimeout(A_RESTART));
        press(chair, "End the turn", button(chair, "Give the floor to Iceland"));
        press(chair, "Give the floor to Iceland", button(chair, "End the turn"));
        assertThat(big("Исландия")).isVisible();
        assertThat(display.locator("main.grey")).isHidden();
        picture(display, "display-back");
    }

    private void request(String seat) throws IOException {
        Page delegate = hall.page("delegate", seat, "en-GB");
        press(delegate, "Request: statement", button(delegate, "Withdraw: statement"));
    }

    /// What can be read from the last row.
    private Locator big(String text) {
        return display.locator(".name").filter(new FilterOptions().setHasText(text));
    }
}
