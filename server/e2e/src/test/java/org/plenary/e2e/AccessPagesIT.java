package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every console for those who do not see it well, or have no mouse.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessPagesIT {

    private static final List<String> THEMES = List.of("light", "dark", "contrast");
    private static final List<String> LANGUAGES = List.of("en", "ru");

    /// What is wrong with how the control that has the focus is seen: beside the page, covered by something else, or its words cut off.
    private static final String UNSEEN =
            """
                    () => {
                        let at = document.activeElement;
                        while (at.shadowRoot?.activeElement) {
                            at = at.shadowRoot.activeElement;
                        }
                        const { left, right, top, bottom, height } = at.getBoundingClientRect();
                        const [x, y] = [(left + right) / 2, top + Math.min(height, 24) / 2];
                        let above = document.elementFromPoint(x, y);
                        const inside = () => above?.shadowRoot?.elementFromPoint(x, y);
                        while (inside() && inside() !== above) {
                            above = inside();
                        }
                        const covered = () => {
                            for (let each = above; each !== null && each !== undefined; each = each.assignedSlot ?? each.parentElement ?? each.getRootNode().host) {
                                if (each === at) {
                                    return false;
                                }
                            }
                            return true;
                        };
                        const region = at.matches('[tabindex="0"]:not(button)');
                        return [
                            ...left < -1 || right > innerWidth + 1 ? ['beside the page'] : [],
                            ...!region && (top < 0 || y > innerHeight || covered()) ? [`covered by ${above?.localName} ${above?.className}`] : [],
                            ...at.matches('button, summary') && at.scrollWidth > at.clientWidth + 1 ? ['cut off'] : [],
                        ];
                    }""";

    /// By how much a page is wider than its window.
    private static final String SIDEWAYS = "() => document.documentElement.scrollWidth - innerWidth";

    /// Every sample of a topic is drawn and can be reached.
    private static final String SHOWN =
            """
                    topic => {
                        const page = document.querySelector('plenary-design');
                        const samples = [...page.renderRoot.querySelectorAll('plenary-sample')];
                        return page.topic?.id === topic && samples.length > 0
                            && samples.every(each => each.renderRoot?.querySelector('.stage') && !each.renderRoot.querySelector('.stage').inert);
                    }""";

    private Hall hall;
    private Axe axe;

    @BeforeAll
    void session_1_is_in_its_debate() throws IOException {
        hall = Hall.open();
        axe = new Axe();
        hall.debate();
    }

    @AfterAll
    void everybody_leaves() throws IOException {
        hall.close();
    }

    /// From the top, Tab comes by every control once, in the order in which the page is read out, and it is seen where it is.
    @ParameterizedTest
    @CsvSource({"chair, chair-1, 1366, 768", "secretary, secretariat, 1366, 768", "delegate, turkey-1, 390, 844",
            "interpreter, en-1, 1366, 768", "technician, technician, 1366, 768", "listener, -, 390, 844"})
    void every_control_is_reached_by_tab_in_the_order_of_the_page_and_no_rule_is_broken(String role, String seat, int width, int height)
            throws IOException {
        Page page = page(role, seat, width, height);
        TabWalk walk =
                TabWalk.over(page, focus -> assertThat(focus.get("seen")).as("the focus is seen: " + focus.get("what")).isEqualTo(true));
        assertThat(walk.order()).as(role).isSorted().doesNotHaveDuplicates();
        assertThat(walk.order()).as("of %s", walk.names()).hasSize(walk.reachable());
        check(page, role);
        page.close();
    }

    @Test
    void no_rule_is_broken_by_the_display_in_any_theme_or_language() throws IOException {
        Page page = page("display", "-", 1920, 1080);
        check(page, "display");
        page.close();
    }

    /// A screen of 1366 × 768 at 200 %, of a phone the narrowest that the guidelines ask for.
    @ParameterizedTest
    @CsvSource({"chair, chair-1, 683, 384", "secretary, secretariat, 683, 384", "delegate, iceland-1, 320, 422",
            "interpreter, ru-2, 683, 384", "technician, technician, 683, 384", "listener, -, 320, 422"})
    void at_200_percent_every_control_is_reached_and_seen_whole(String role, String seat, int width, int height) throws IOException {
        Page page = page(role, seat, width, height);
        for (String language : LANGUAGES) {
            Hall.speak(page, language);
            TabWalk walk = TabWalk.over(page, focus -> assertThat((List<?>) page.evaluate(UNSEEN))
                    .as("%s, %s, %s", role, language, focus.get("what")).isEmpty());
            assertThat(walk.order()).as("of %s", walk.names()).hasSize(walk.reachable());
            assertThat(page.evaluate(SIDEWAYS)).as("%s, %s", role, language).isEqualTo(0);
        }
        page.close();
    }

    @Test
    void at_200_percent_the_display_shows_all() throws IOException {
        Page page = page("display", "-", 960, 540);
        assertThat(page.evaluate(SIDEWAYS)).isEqualTo(0);
        assertThat(page.evaluate("() => document.documentElement.scrollHeight - innerHeight")).isEqualTo(0);
        page.close();
    }

    @Test
    void no_rule_is_broken_by_any_state_of_any_component() throws IOException {
        Page page = hall.design();
        page.locator("plenary-tokens").waitFor();
        check(page, "gallery");
        for (Object topic : (List<?>) page
                .evaluate("() => import('./design/gallery.js').then(gallery => gallery.TOPICS.map(each => each.id))")) {
            page.evaluate("topic => { location.hash = topic; }", topic);
            page.waitForFunction(SHOWN, topic);
            check(page, "gallery, " + topic);
        }
        page.close();
    }

    private void check(Page page, String name) {
        for (String language : LANGUAGES) {
            Hall.speak(page, language);
            for (String theme : THEMES) {
                Hall.theme(page, theme);
                axe.check(page, name + ", " + language + ", " + theme);
            }
        }
    }

    private Page page(String role, String seat, int width, int height) throws IOException {
        Page page = hall.page(role, seat,
                new NewContextOptions().setLocale("en-GB").setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE));
        page.locator("h2").first().waitFor();
        return page;
    }
}
