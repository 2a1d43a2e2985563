package org.plenary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.picture;
import static org.plenary.e2e.Hall.press;
import static org.plenary.e2e.Hall.until;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the technician does during one debate, in English and in Russian.
class TechnicianPagesIT {

    /// The events come to the page some seconds after the equipment.
    private static final double BROUGHT_LATER = 20_000;

    private Hall hall;
    private Page booth;

    @BeforeEach
    void a_debate_is_interpreted_and_heard() throws IOException {
        hall = Hall.open();
        hall.debate();
        booth = hall.page("interpreter", "ru-1", "en-GB");
        Page listener = hall.page("listener", "-", "en-GB");
        Locator always = listener.getByLabel("Always Russian");
        until(listener.locator("input:checked"), WaitForSelectorState.VISIBLE, always::check);
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @Test
    void a_technician_sees_to_the_equipment() throws IOException {
        Page technician = hall.page("technician", "technician", "en-GB");
        assertThat(technician.locator("tr").filter(new Locator.FilterOptions().setHasText("2 · Russian")).locator("td.count")).hasText("1");
        assertThat(technician.getByText("Nobody calls.")).isVisible();

        press(booth, "Call the technician", button(technician, "I come: the call of desk ru-1"));
        assertThat(technician).hasTitle(Pattern.compile("^\\(1\\) "));
        picture(technician, "technician-call");
        press(technician, "I come: the call of desk ru-1", technician.getByText("acknowledged").first());
        press(technician, "Done: the call of desk ru-1", technician.getByText("Nobody calls."));

        press(technician, "Russian", technician.getByText("set by the technician").first());
        Locator events = technician.locator("plenary-minutes-view");
        assertThat(events.getByText("The floor speaks Russian, says the technician."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BROUGHT_LATER));

        events.getByLabel("Search the minutes").fill("calls the technician");
        assertThat(events.getByText("Desk ru-1 calls the technician.")).isVisible();
        assertThat(events.getByText("The floor speaks Russian")).isHidden();
        events.getByLabel("Search the minutes").fill("");

        button(technician, "Force a reconnect: desk ru-1").click();
        button(technician, "Reconnect").click();
        assertThat(events.getByText("Seat ru-1 is disconnected.")).isVisible();
        assertThat(booth.getByText("Connected").first()).isVisible();
        picture(technician, "technician");
    }

    @Test
    void a_technician_reads_russian() throws IOException {
        Page technician = hall.page("technician", "technician", "ru-RU");
        assertThat(technician.locator("plenary-minutes-view").getByText("Начинается:").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(BROUGHT_LATER));
        press(booth, "Call the technician", button(technician, "Принять вызов: пульт ru-1"));
        assertThat(technician.getByText("Что звучит")).isVisible();
        picture(technician, "technician-ru");
        press(technician, "Готово: вызов с пульта ru-1", technician.getByText("Вызовов нет."));
        assertThat(technician.getByText("Подключения").first()).isVisible();
    }
}
