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

/// A delegate with a phone, from joining to having spoken, who loses the network on the way.
class DelegatePagesIT {

    private static final Said ENGLISH = new Said(
            "en-GB", "Request: %s", "Withdraw: %s", "statement", "right of reply", "Place 2 of 2", "You are next", "You have the floor",
            "End my statement", "Offline.", "What you see is of", "Not sent yet", "Refused");
    private static final Said RUSSIAN = new Said(
            "ru-RU", "Попросить слово: %s", "Снять запрос: %s", "выступление", "выступление в порядке осуществления права на ответ",
            "Место 2 из 2", "Вы следующие", "Слово предоставлено вам", "Завершить выступление", "Нет связи.", "Данные на",
            "Ещё не отправлено", "Отказано");

    private Hall hall;
    private Page chair;

    @BeforeEach
    void turkey_waits_in_the_debate() throws IOException {
        hall = Hall.open();
        chair = hall.debate();
        Page turkey = hall.page("delegate", "turkey-1", "en-GB");
        press(turkey, "Request: statement", button(turkey, "Withdraw: statement"));
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @Test
    void a_delegate_speaks_in_english() throws IOException {
        speaks(hall.phone("delegate", "norway-1", ENGLISH.locale()), "Norway", ENGLISH);
    }

    @Test
    void a_delegate_speaks_in_russian() throws IOException {
        speaks(hall.phone("delegate", "tajikistan-1", RUSSIAN.locale()), "Tajikistan", RUSSIAN);
    }

    private void speaks(Page delegate, String name, Said said) {
        press(delegate, said.ask(said.statement()), button(delegate, said.withdraw(said.statement())));
        assertThat(shown(delegate, said.second())).isVisible();
        losesTheNetworkAndAsksOnceMore(delegate, said);
        press(delegate, said.withdraw(said.reply()), button(delegate, said.ask(said.reply())));
        press(chair, "Give the floor to Turkey", shown(delegate, said.next()));
        picture(delegate, "delegate-next-" + said.locale());
        press(chair, "End the turn", button(chair, "Give the floor to " + name));
        press(chair, "Give the floor to " + name, shown(delegate, said.yours()));
        assertThat(delegate.getByRole(AriaRole.TIMER).first()).containsText("4:");
        picture(delegate, "delegate-speaks-" + said.locale());
        until(shown(delegate, said.yours()), WaitForSelectorState.HIDDEN, () -> button(delegate, said.end()).click());
        assertThat(button(delegate, said.ask(said.statement()))).isVisible();
    }

    /// Without a network the page says so and of when its state is, and sends afterwards what was pressed: once, for a delegation
    /// that asked twice would be refused.
    private static void losesTheNetworkAndAsksOnceMore(Page delegate, Said said) {
        delegate.context().setOffline(true);
        assertThat(shown(delegate, said.offline())).isVisible();
        assertThat(shown(delegate, said.asOf())).isVisible();
        assertThat(shown(delegate, said.second())).isVisible();
        button(delegate, said.ask(said.reply())).click();
        assertThat(button(delegate, said.ask(said.reply()) + ": " + said.notSent())).isVisible();
        picture(delegate, "delegate-offline-" + said.locale());
        delegate.context().setOffline(false);
        assertThat(button(delegate, said.withdraw(said.reply()))).isVisible();
        assertThat(shown(delegate, said.offline())).isHidden();
        assertThat(delegate.getByText(said.refused())).hasCount(0);
    }

    private static Locator shown(Page page, String words) {
        return page.getByText(words).first();
    }

    /// What the page says in a language.
    private record Said(
            String locale, String asking, String withdrawing, String statement, String reply, String second, String next, String yours,
            String end, String offline, String asOf, String notSent, String refused) {

        String ask(String kind) {
            return asking.formatted(kind);
        }

        String withdraw(String kind) {
            return withdrawing.formatted(kind);
        }
    }
}
