package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every console for those who do not see it well, or have no mouse.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessPagesIT {

    private static final List<String> THEMES = List.of("light", "dark", "contrast");
    private static final List<String> LANGUAGES = List.of("en", "ru");

    /// What has the focus, and everything that can have it, in the order of the page as it is read out: components opened up.
    private static final String FOCUS =
            """
                    fromTheTop => {
                        const all = [];
                        const look = node => {
                            for (const each of node.assignedNodes ? node.assignedElements() : [...node.children]) {
                                const control = each.matches('button, a[href], input, select, textarea, summary, [tabindex="0"]');
                                if (control && !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true })) {
                                    all.push(each);
                                }
                                look(each.shadowRoot ?? each);
                            }
                        };
                        look(document.body);
                        if (fromTheTop) {
                            all[0].focus({ focusVisible: true });
                        }
                        let at = document.activeElement;
                        while (at?.shadowRoot?.activeElement) {
                            at = at.shadowRoot.activeElement;
                        }
                        const radios = new Set(all.filter(each => each.type === 'radio').map(each => each.name));
                        const outline = at === null ? '' : getComputedStyle(at).outlineStyle;
                        return { at: all.indexOf(at), count: all.length, seen: outline !== 'none' || at?.matches('[role=tabpanel], main'), radios: radios.size,
                            what: at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '', names: all.map(each => `${each.localName} ${each.type ?? ''}`) };
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

    @ParameterizedTest
    @CsvSource({"chair, chair-1, 1366, 768", "secretary, secretariat, 1366, 768", "delegate, norway-1, 390, 844",
            "interpreter, ru-1, 1366, 768", "technician, technician, 1366, 768", "listener, -, 390, 844", "display, -, 1920, 1080"})
    void no_rule_is_broken_in_any_theme_or_language(String role, String seat, int width, int height) throws IOException {
        Page page = page(role, seat, width, height);
        for (String language : LANGUAGES) {
            page.evaluate("code => import('./plenary/words.js').then(words => words.setLanguage(code))", language);
            for (String theme : THEMES) {
                page.evaluate("theme => import('./plenary/theme.js').then(themes => themes.setTheme(theme))", theme);
                axe.check(page, role + ", " + language + ", " + theme);
            }
        }
        page.close();
    }

    /// From the top, Tab comes by every control once, in the order in which the page is read out, and it is seen where it is.
    @ParameterizedTest
    @CsvSource({"chair, chair-1, 1366, 768", "secretary, secretariat, 1366, 768", "delegate, turkey-1, 390, 844",
            "interpreter, en-1, 1366, 768", "technician, technician, 1366, 768", "listener, -, 390, 844"})
    void every_control_is_reached_by_tab_in_the_order_of_the_page(String role, String seat, int width, int height) throws IOException {
        Page page = page(role, seat, width, height);
        List<Integer> order = new ArrayList<>();
        Map<?, ?> focus = (Map<?, ?>) page.evaluate(FOCUS, true);
        int most = 2 * number(focus, "count");
        for (int at = number(focus, "at"); at >= 0 && order.size() <= most; at = number(focus, "at")) {
            assertThat(focus.get("seen")).as("the focus is seen: " + focus.get("what")).isEqualTo(true);
            order.add(at);
            page.keyboard().press("Tab");
            focus = (Map<?, ?>) page.evaluate(FOCUS, false);
        }
        assertThat(order).as(role).isSorted().doesNotHaveDuplicates();
        assertThat(new HashSet<>(order)).as("%s of %s", order.size(), focus.get("names"))
                .hasSize(number(focus, "count") - others(focus));
        page.close();
    }

    /// Of a group of radio buttons only one is reached by Tab.
    private static int others(Map<?, ?> focus) {
        long radios = ((List<?>) Objects.requireNonNull(focus.get("names"))).stream().filter("input radio"::equals).count();
        return (int) (radios - number(focus, "radios"));
    }

    private static int number(Map<?, ?> of, String key) {
        return (Integer) Objects.requireNonNull(of.get(key));
    }

    private Page page(String role, String seat, int width, int height) throws IOException {
        Page page = hall.page(role, seat,
                new NewContextOptions().setLocale("en-GB").setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE));
        page.locator("h2").first().waitFor();
        return page;
    }
}
