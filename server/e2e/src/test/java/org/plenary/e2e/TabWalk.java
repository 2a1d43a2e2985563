package org.plenary.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// A page as somebody comes over it with Tab, from its top.
///
/// @param order where each stop stands among all controls, in the order in which the stops came
/// @param reachable how many controls Tab has to come by
/// @param names of all controls, in the order of the page
record TabWalk(List<Integer> order, int reachable, List<?> names) {

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

    /// @param stop looks at what has the focus: `seen` whether it shows, `what` its name
    static TabWalk over(Page page, Consumer<Map<?, ?>> stop) {
        List<Integer> order = new ArrayList<>();
        Map<?, ?> focus = focus(page, true);
        int most = 2 * number(focus, "count");
        for (int at = number(focus, "at"); at >= 0 && order.size() <= most; at = number(focus, "at")) {
            stop.accept(focus);
            order.add(at);
            page.keyboard().press("Tab");
            focus = focus(page, false);
        }
        List<?> names = (List<?>) Objects.requireNonNull(focus.get("names"));
        return new TabWalk(order, number(focus, "count") - others(names, number(focus, "radios")), names);
    }

    /// Of a group of radio buttons only one is reached by Tab.
    private static int others(List<?> names, int groups) {
        return (int) names.stream().filter("input radio"::equals).count() - groups;
    }

    private static Map<?, ?> focus(Page page, boolean fromTheTop) {
        return (Map<?, ?>) page.evaluate(FOCUS, fromTheTop);
    }

    private static int number(Map<?, ?> of, String key) {
        return (Integer) Objects.requireNonNull(of.get(key));
    }
}
