package org.plenary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.press;
import static org.plenary.e2e.Hall.say;
import static org.plenary.e2e.Hall.until;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What calls somebody who looks elsewhere: a delegate's notifications, and the tones of a desk.
class SummonsPagesIT {

    /// Notes each notification once the browser has shown it, whichever way the page goes.
    private static final String NOTE_NOTICES =
            """
                    () => {
                        window.noted = [];
                        const note = (title, { body }) => window.noted.push(`${title}: ${body}`);
                        const { showNotification } = ServiceWorkerRegistration.prototype;
                        ServiceWorkerRegistration.prototype.showNotification = function (title, how) {
                            return showNotification.call(this, title, how).then(() => note(title, how));
                        };
                        window.Notification = new Proxy(Notification, { construct: (made, [title, how]) => {
                            const notification = new made(title, how);
                            notification.addEventListener('show', () => note(title, how));
                            return notification;
                        } });
                        return navigator.serviceWorker.ready.then(() => true);
                    }""";

    /// What notifications of the page the browser shows now.
    private static final String SHOWN =
            "() => navigator.serviceWorker.ready.then(shell => shell.getNotifications()).then(all => all.map(each => each.title))";

    /// Notes the height of each note once it has sounded to its end, which happens only where sound is really made.
    private static final String NOTE_TONES =
            """
                    () => {
                        window.noted = [];
                        const { start } = OscillatorNode.prototype;
                        OscillatorNode.prototype.start = function (...when) {
                            const hertz = this.frequency.value;
                            this.addEventListener('ended', () => window.noted.push(String(hertz)));
                            start.apply(this, when);
                        };
                    }""";

    private Hall hall;
    private Page chair;

    @BeforeEach
    void session_1_is_in_its_debate() throws IOException {
        hall = Hall.open();
        chair = hall.debate();
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @ParameterizedTest
    @CsvSource({"norway-1, Norway, en-GB", "tajikistan-1, Tajikistan, ru-RU"})
    void a_delegate_is_notified_of_being_next_and_of_having_the_floor(String seat, String name, String locale) throws IOException {
        Page turkey = hall.page("delegate", "turkey-1", "en-GB");
        press(turkey, "Request: statement", button(turkey, "Withdraw: statement"));
        Page delegate = hall.page("delegate", seat,
                new NewContextOptions().setLocale(locale).setViewportSize(390, 844).setPermissions(List.of("notifications")));
        delegate.evaluate(NOTE_NOTICES);
        wishes(delegate);
        delegate.locator("plenary-ask-floor .usual button").click();
        assertThat(delegate.locator("plenary-own-request")).isVisible();
        assertThat(noted(delegate)).isEmpty();

        String what = what(delegate);
        press(chair, "Give the floor to Turkey", button(chair, "Give the floor to " + name));
        awaits(delegate, say(delegate, "delegate.next") + what);
        press(chair, "End the turn", button(chair, "Give the floor to " + name));
        press(chair, "Give the floor to " + name, button(chair, "End the turn"));
        awaits(delegate, say(delegate, "delegate.next") + what, say(delegate, "delegate.yours") + what);
        assertThat((List<?>) delegate.evaluate(SHOWN)).as("the later one in place of the one before").asList()
                .containsExactly(say(delegate, "delegate.yours"));
    }

    @Test
    void a_desk_hears_its_microphone_where_tones_are_wanted() throws IOException {
        Page norway = hall.page("delegate", "norway-1", "en-GB");
        press(norway, "Request: statement", button(norway, "Withdraw: statement"));
        press(chair, "Give the floor to Norway", button(chair, "End the turn"));
        Page booth = hall.page("interpreter", "ru-1", "en-GB");
        booth.evaluate(NOTE_TONES);
        microphone(booth, true);
        microphone(booth, false);
        Locator tones = settings(booth).getByLabel(say(booth, "tones.on"));
        tones.check();
        leaves(booth, tones);
        booth.locator("#microphone").focus();
        microphone(booth, true);
        awaits(booth, "660", "990");
        microphone(booth, false);
        awaits(booth, "660", "990", "660", "440");
    }

    private static void wishes(Page delegate) {
        Locator wish = settings(delegate).getByRole(AriaRole.SWITCH);
        wish.check();
        assertThat(delegate.getByText(say(delegate, "notices.on"))).isVisible();
        leaves(delegate, wish);
    }

    /// Leaves the settings with a wish that stays.
    private static void leaves(Page page, Locator wish) {
        assertThat(wish).isChecked();
        page.keyboard().press("Escape");
        assertThat(wish).isHidden();
    }

    private static Locator settings(Page page) {
        Locator menu = page.getByRole(AriaRole.DIALOG, new GetByRoleOptions().setName(say(page, "settings.title")));
        press(page, say(page, "settings.title"), menu);
        return page.locator("plenary-status-bar");
    }

    private static void microphone(Page booth, boolean open) {
        until(booth.locator("#microphone[aria-pressed=" + open + "]"), WaitForSelectorState.VISIBLE, () -> booth.keyboard().press("Space"));
    }

    /// The kind and the language of the delegation's request, as they stand below the title.
    private static String what(Page delegate) {
        return (String) delegate.evaluate(
                """
                        () => import('./components/names.js').then(names => {
                            const { mirror, badge } = document.querySelector('plenary-delegate').client;
                            return ': ' + names.kindAndLanguage([...mirror.all('request').values()].find(each => each.delegation === badge.delegation));
                        })""");
    }

    private static void awaits(Page page, String... noted) {
        page.waitForFunction("count => window.noted.length >= count", noted.length);
        assertThat(noted(page)).asList().containsExactly((Object[]) noted);
    }

    private static List<?> noted(Page page) {
        return (List<?>) page.evaluate("() => window.noted");
    }
}
