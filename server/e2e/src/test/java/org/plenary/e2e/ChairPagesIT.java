package org.plenary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.picture;
import static org.plenary.e2e.Hall.press;
import static org.plenary.e2e.Hall.say;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The chair's whole session 1 from the chair's console, from its opening to its close.
class ChairPagesIT {

    private Hall hall;
    private Page chair;
    private Page norway;
    private Page tajikistan;

    @BeforeEach
    void delegates_are_there() throws IOException {
        hall = Hall.open();
        chair = hall.page("chair", "chair-1", "en-GB");
        norway = hall.page("delegate", "norway-1", "en-GB");
        tajikistan = hall.page("delegate", "tajikistan-1", "en-GB");
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "EN, English | Session 1: Experiences and practices | Debate | Norway | Tajikistan",
            "RU, русский | Заседание 1: Опыт и практика | Прения | Норвегия | Таджикистан"
    })
    void session_1_from_its_opening_to_its_close(String page, String session, String debate, String first, String second) {
        chair.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(page)).first().click();
        press(chair, chair("session.open") + ": " + session, button(chair, chair("segment.start.what", "title", debate)));
        press(chair, chair("segment.start.what", "title", debate), button(chair, chair("list.announce")));
        twoAsk(first, second);
        theSecondIsMovedFirst(first, second);
        theTurnIsPausedExtendedAndInterrupted();
        theFirstIsHeldAndComesBack(first);
        theListAndTheSessionClose(session);
    }

    private void twoAsk(String first, String second) {
        press(norway, "Request: statement", button(norway, "Withdraw: statement"));
        press(tajikistan, "Request: statement", button(tajikistan, "Withdraw: statement"));
        assertThat(button(chair, chair("list.take", "name", first))).isVisible();
        assertThat(button(chair, chair("list.take", "name", second))).isVisible();
        press(chair, chair("list.announce"), chair.getByText(say(chair, "list.closing-at", "time", "")).first());
        picture(chair, "chair-list");
    }

    /// By keyboard, with a reason for the record.
    private void theSecondIsMovedFirst(String first, String second) {
        button(chair, chair("list.take", "name", second)).focus();
        chair.keyboard().press("ArrowUp");
        chair.keyboard().press("Enter");
        assertThat(chair.getByText(chair("list.move.before", "name", second, "other", first)).first()).isVisible();
        chair.keyboard().press("Enter");
        assertThat(button(chair, chair("chair.give.to", "name", second)).first()).isVisible();
        press(chair, chair("chair.give.to", "name", second), button(chair, chair("chair.end")));
        press(chair, chair("chair.undo"), button(chair, chair("chair.give.to", "name", second)));
        press(chair, chair("chair.give.to", "name", second), button(chair, chair("chair.end")));
    }

    private void theTurnIsPausedExtendedAndInterrupted() {
        press(chair, chair("chair.pause"), button(chair, chair("chair.resume")));
        press(chair, chair("chair.resume"), button(chair, chair("chair.pause")));
        press(chair, chair("chair.extend", "n", "2") + ". " + count("extend", 2), clock("7:00"));
        press(norway, "Raise a point of order", button(chair, chair("chair.recognize", "name", name("norway"))));
        press(chair, chair("chair.recognize", "name", name("norway")), button(chair, chair("chair.rule.denied")));
        press(chair, chair("chair.rule.denied"), clock("7:00"));
        assertThat(button(chair, chair("chair.end"))).isVisible();
        press(chair, chair("chair.end"), button(tajikistan, "Request: statement"));
    }

    private void theFirstIsHeldAndComesBack(String first) {
        press(chair, chair("list.actions") + ": " + first, button(chair, chair("list.absent.who", "name", first)));
        press(chair, chair("list.absent.who", "name", first), button(chair, chair("list.restore.who", "name", first)));
        press(chair, chair("list.restore.who", "name", first), button(chair, chair("chair.give.to", "name", first)));
        press(chair, chair("chair.give.to", "name", first), button(chair, chair("chair.end")));
        press(norway, "End my statement", button(norway, "Request: statement"));
    }

    private void theListAndTheSessionClose(String session) {
        tab("chair.tab.decisions");
        assertThat(chair.getByText(chair("decisions.none")).first()).isVisible();
        tab("chair.tab.forecast");
        assertThat(chair.getByText(chair("forecast.session")).first()).isVisible();
        press(chair, chair("list.close"), button(chair, chair("list.open")));
        tab("chair.tab.programme");
        press(chair, chair("session.close"), chair.getByText(chair("session.close.sure", "title", session)).first());
        chair.getByRole(AriaRole.DIALOG).getByText(chair("session.close"), new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(chair.getByText(chair("floor.no-session")).first()).isVisible();
    }

    private void tab(String title) {
        chair.getByRole(AriaRole.TAB, new GetByRoleOptions().setName(chair(title))).click();
    }

    private Locator clock(String limit) {
        return chair.getByText(chair("clock.limit", "limit", limit)).first();
    }

    private String name(String delegation) {
        return (String) chair.evaluate("id => import('./plenary/words.js').then(words => words.text("
                + "document.querySelector('plenary-chair').client.mirror.one('delegation', id).name))", delegation);
    }

    private String count(String key, int n) {
        return (String) chair.evaluate("([key, n]) => import('./plenary/words.js').then(words => words.count(key, n))",
                List.of(key, n));
    }

    private String chair(String key, String... values) {
        return say(chair, key, values);
    }
}
