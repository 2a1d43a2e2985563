package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.press;
import static org.plenary.e2e.Hall.say;
import static org.plenary.e2e.Hall.screen;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The delegate's console on small phones: what one is there to press is seen whole, above the tabs, before anything is scrolled.
class PhonePagesIT {

    /// Whether what is seen in the middle of an element is the element itself or a part of it.
    private static final String UNCOVERED =
            """
                    element => {
                        const { left, right, top, bottom } = element.getBoundingClientRect();
                        return element.contains(element.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2));
                    }""";

    private final Map<String, Page> phones = new LinkedHashMap<>();
    private Hall hall;
    private Page chair;
    private Page britain;

    /// The United Kingdom has the longest name of all States, in Russian too.
    @BeforeEach
    void kyrgyzstan_holds_four_phones() throws IOException {
        hall = Hall.open();
        chair = hall.debate();
        britain = hall.page("delegate", "united-kingdom-1", "en-GB");
        phone("kyrgyzstan-1", "en-GB", 375, 667);
        phone("kyrgyzstan-2", "ru-RU", 375, 667);
        phone("kyrgyzstan-3", "en-GB", 360, 640);
        phone("kyrgyzstan-4", "ru-RU", 360, 640);
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @Test
    void the_main_button_is_above_the_tabs_of_a_small_phone() {
        phones.forEach((name, phone) -> seenWhole(name + ", nobody speaks", phone, ask(phone)));
        press(britain, "Request: statement", button(britain, "Withdraw: statement"));
        press(chair, "Give the floor to United Kingdom", button(chair, "End the turn"));
        phones.forEach((name, phone) -> {
            phone.locator("plenary-floor-view [role=timer]").waitFor();
            seenWhole(name + ", somebody speaks", phone, ask(phone));
        });
        Page first = phones.values().iterator().next();
        press(first, "Request: statement", button(first, "Withdraw: statement"));
        press(chair, "End the turn", button(chair, "Give the floor to Kyrgyzstan"));
        press(chair, "Give the floor to Kyrgyzstan", button(chair, "End the turn"));
        phones.forEach((name, phone) -> seenWhole(name + ", own turn", phone, button(phone, say(phone, "delegate.end"))));
    }

    private static Locator ask(Page phone) {
        return phone.locator("plenary-ask-floor .usual button");
    }

    private static void seenWhole(String name, Page phone, Locator button) {
        button.waitFor();
        screen(phone, name.replaceAll("\\W+", "-"));
        BoundingBox box = button.boundingBox();
        double bar = bottom(phone.locator("plenary-status-bar").boundingBox());
        double tabs = phone.locator("[role=tablist]").boundingBox().y;
        assertThat(box.y).as("top of the button below the bar, " + name).isGreaterThanOrEqualTo(bar);
        assertThat(bottom(box)).as("bottom of the button above the tabs, " + name).isLessThanOrEqualTo(tabs);
        assertThat(button.evaluate(UNCOVERED)).as("nothing covers the button, " + name).isEqualTo(true);
        assertThat(phone.evaluate("() => scrollY")).as("scrolled, " + name).isEqualTo(0);
    }

    private static double bottom(BoundingBox box) {
        return box.y + box.height;
    }

    private void phone(String seat, String locale, int width, int height) throws IOException {
        phones.put(locale + " " + width + "x" + height,
                hall.page("delegate", seat, new NewContextOptions().setLocale(locale).setViewportSize(width, height)));
    }
}
