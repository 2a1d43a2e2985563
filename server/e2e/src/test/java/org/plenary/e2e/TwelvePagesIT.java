package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.press;
import static org.plenary.e2e.Hall.until;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Twelve consoles at once on one session. `-Dplenary.consoles.minutes=10` keeps them at it for longer than a few rounds.
class TwelvePagesIT {

    private static final Logger LOG = LoggerFactory.getLogger(TwelvePagesIT.class);
    private static final List<String> DELEGATES = List.of("norway-1", "tajikistan-1", "turkey-1", "iceland-1");
    private static final List<String> NAMES = List.of("Norway", "Tajikistan", "Turkey", "Iceland");
    private static final List<String> DESKS = List.of("en-1", "en-2", "ru-1", "ru-2");
    private static final int ROUNDS = 2;
    /// What a page may come to hold besides what it held after its first round.
    private static final double MEGABYTES = 8;
    /// By how much two consoles on one machine may differ, in milliseconds.
    private static final double AGREE = 50;

    /// How much of a page may move in a round without a touch, as browsers sum up layout shifts. What is left is the list that moves on.
    private static final double STILL = 0.05;

    /// Everybody's list and the clock, against the wall clock of the one machine that all of them are on.
    private static final String STATE = """
            () => {
                const { mirror, conferenceNow } = document.querySelector('body > *').client;
                const list = [...mirror.all('list').values()].find(each => each.requests.length > 0);
                return { list: (list?.requests ?? []).join(), revision: mirror.revision, clock: conferenceNow / 1000 - Date.now() };
            }""";

    private static final String SHIFTS = """
            () => { window.shifted = 0; new PerformanceObserver(seen => seen.getEntries().filter(each => !each.hadRecentInput)
                .forEach(each => { window.shifted += each.value; })).observe({ type: 'layout-shift' }); }""";

    private final Map<String, Page> consoles = new LinkedHashMap<>();
    private Hall hall;
    private Page chair;

    @BeforeEach
    void twelve_sit_down() throws IOException {
        hall = Hall.open();
        chair = hall.debate();
        consoles.put("chair", chair);
        consoles.put("second chair", hall.page("chair", "chair-1", "ru-RU"));
        for (String seat : DELEGATES) {
            consoles.put(seat, hall.page("delegate", seat, new NewContextOptions().setLocale("en-GB").setViewportSize(390, 844)));
        }
        for (String desk : DESKS) {
            consoles.put(desk, hall.page("interpreter", desk, desk.startsWith("ru") ? "ru-RU" : "en-GB"));
        }
        consoles.put("display", hall.page("display", "-", "en-GB"));
        consoles.put("technician", hall.page("technician", "technician", "en-GB"));
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @Test
    void twelve_consoles_show_the_same() {
        assertThat(consoles).hasSize(12);
        round();
        Map<String, Double> before = memory();
        consoles.values().forEach(page -> page.evaluate(SHIFTS));
        long end = System.nanoTime() + Long.getLong("plenary.consoles.minutes", 0) * 60_000_000_000L;
        int rounds = 0;
        for (; rounds < ROUNDS || System.nanoTime() < end; rounds++) {
            round();
        }
        Map<String, Double> after = memory();
        Map<String, Double> shifts = shifts(rounds);
        LOG.info("{} rounds; megabytes before {}, after {}; shifts a round {}", rounds, before, after, shifts);
        consoles.keySet().forEach(name -> assertThat(after.get(name)).as("memory of " + name)
                .isLessThan(Objects.requireNonNull(before.get(name)) + MEGABYTES));
        assertThat(shifts).allSatisfy((name, shifted) -> assertThat(shifted).as("what moved on the page of " + name).isLessThan(STILL));
    }

    /// All ask, all speak, interpreters change places at the microphone; in between everybody sees the same.
    private void round() {
        for (String seat : DELEGATES) {
            Page delegate = page(seat);
            press(delegate, "Request: statement", button(delegate, "Withdraw: statement"));
        }
        same();
        for (int i = 0; i < DELEGATES.size(); i++) {
            press(chair, "Give the floor to " + NAMES.get(i), button(chair, "End the turn"));
            Page desk = page(DESKS.get(i));
            microphone(desk, true);
            same();
            microphone(desk, false);
            press(chair, "End the turn", button(page(DELEGATES.get(i)), "Request: statement"));
        }
    }

    private static void microphone(Page booth, boolean open) {
        until(booth.locator("#microphone[aria-pressed=" + open + "]"), WaitForSelectorState.VISIBLE, () -> booth.keyboard().press("Space"));
    }

    /// The same list as the chair's, as soon as everybody has heard of it, and the same time.
    private void same() {
        Map<?, ?> chairs = state(chair);
        List<Double> clocks = new ArrayList<>();
        consoles.forEach((name, page) -> {
            page.waitForFunction("list => (" + STATE + ")().list === list", chairs.get("list"));
            clocks.add(((Number) Objects.requireNonNull(state(page).get("clock"))).doubleValue());
        });
        assertThat(clocks.stream().mapToDouble(each -> each).max().orElseThrow()
                - clocks.stream().mapToDouble(each -> each).min().orElseThrow())
                .as("clocks %s", clocks).isLessThan(AGREE);
    }

    private static Map<?, ?> state(Page page) {
        return (Map<?, ?>) page.evaluate(STATE);
    }

    private Map<String, Double> memory() {
        Map<String, Double> used = new LinkedHashMap<>();
        consoles.forEach((name, page) -> {
            CDPSession session = page.context().newCDPSession(page);
            session.send("HeapProfiler.collectGarbage");
            used.put(name, session.send("Runtime.getHeapUsage").get("usedSize").getAsDouble() / (1 << 20));
            session.detach();
        });
        return used;
    }

    private Map<String, Double> shifts(int rounds) {
        Map<String, Double> shifts = new LinkedHashMap<>();
        consoles.forEach((name, page) -> shifts.put(name, ((Number) page.evaluate("() => window.shifted")).doubleValue() / rounds));
        return shifts;
    }

    private Page page(String name) {
        return Objects.requireNonNull(consoles.get(name));
    }
}
