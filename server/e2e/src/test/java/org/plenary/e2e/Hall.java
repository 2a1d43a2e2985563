package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plenary.client.PlenaryClient;

/// The hall of a browser test: the example conference as it is run, its debate begun, and pages in it for whoever is given a code.
///
/// `-Dplenary.pictures=FOLDER` keeps what the pages look like where a story asks for it.
final class Hall implements AutoCloseable {

    private static final double A_MOMENT = 3_000;
    private static final int TRIES = 20;
    private static final Optional<Path> PICTURES = Optional.ofNullable(System.getProperty("plenary.pictures")).map(Path::of);

    /// What a browser says about a network that is gone, and what is none of a page's errors.
    private static final Pattern NETWORK =
            Pattern.compile("Failed to load resource|WebSocket connection to|net::ERR_");

    private final Chromium chromium;
    private final Served server;
    private final Axe axe = new Axe();
    private final Map<Page, String> pages = new LinkedHashMap<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();

    private Hall(Chromium chromium, Served server) throws IOException {
        this.chromium = chromium;
        this.server = server;
    }

    static Hall open() throws IOException {
        return new Hall(Chromium.open(), Served.start());
    }

    /// The page of the chair, who has opened the first session and begun its debate.
    Page debate() throws IOException {
        Page chair = page("chair", "chair-1", "en-GB");
        press(chair, "Open: Session 1: Experiences and practices", button(chair, "Start: Debate"));
        press(chair, "Start: Debate", chair.getByText("Announce closing").first());
        return chair;
    }

    /// The gallery of components, which needs no code.
    Page design() {
        Page page = chromium.browser().newContext(new NewContextOptions().setViewportSize(1366, 768)
                .setReducedMotion(ReducedMotion.REDUCE)).newPage();
        watch(page, "design");
        page.navigate(server.address() + "/design");
        return page;
    }

    Page page(String role, String seat, String locale) throws IOException {
        return page(role, seat, new NewContextOptions().setLocale(locale));
    }

    /// As [#page(String, String, String)], on a device of some size and kind.
    Page page(String role, String seat, NewContextOptions device) throws IOException {
        Page page = chromium.browser().newContext(device).newPage();
        watch(page, role + " " + seat + " " + device.locale);
        page.navigate(server.address() + "/join#" + server.code(role, seat));
        page.waitForURL(Pattern.compile("/(chair|secretariat|delegate|booth|listener|display|technician)(#.*)?$"));
        return page;
    }

    private void watch(Page page, String name) {
        page.onPageError(error -> note(name, error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                note(name, message.text());
            }
        });
        pages.put(page, name);
    }

    private void note(String page, String error) {
        if (!NETWORK.matcher(error).find()) {
            errors.add(page + ": " + error);
        }
    }

    /// A page as it is on a phone held upright.
    Page phone(String role, String seat, String locale) throws IOException {
        return page(role, seat, new NewContextOptions().setLocale(locale).setViewportSize(390, 844));
    }

    /// Somebody who comes without a page.
    PlenaryClient client(String role, String seat) throws IOException {
        return PlenaryClient.connect(server.address(), server.code(role, seat));
    }

    /// The server is gone at once, as in a power cut; [#serverReturns()] starts it again on the same data and port.
    void serverDies() {
        server.kill();
    }

    void serverReturns() throws IOException, InterruptedException {
        server.restart();
    }

    /// A phrase of the pages in the language of a page, with values by name.
    static String say(Page page, String key, String... values) {
        return (String) page.evaluate(
                "([key, values]) => import('./plenary/words.js').then(words => words.t(key, Object.fromEntries(values)))",
                List.of(key, IntStream.range(0, values.length / 2).mapToObj(i -> List.of(values[2 * i], values[2 * i + 1])).toList()));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).first();
    }

    static void press(Page page, String name, Locator effect) {
        Locator button = button(page, name);
        button.waitFor();
        until(effect, WaitForSelectorState.VISIBLE, () -> {
            if (button.isVisible()) {
                button.click(new Locator.ClickOptions().setTimeout(A_MOMENT));
            }
        });
    }

    /// Acts until the effect shows: a button that has just changed its meaning takes no press.
    static void until(Locator effect, WaitForSelectorState state, Runnable act) {
        for (int i = 0; i < TRIES; i++) {
            if (shows(effect, state, act)) {
                return;
            }
        }
        fail("%s did not become %s", effect, state);
    }

    private static boolean shows(Locator effect, WaitForSelectorState state, Runnable act) {
        try {
            act.run();
            effect.waitFor(new Locator.WaitForOptions().setState(state).setTimeout(A_MOMENT));
            return true;
        } catch (TimeoutError e) {
            return false;
        }
    }

    /// The page speaks a language from now on: `en` or `ru`.
    static void speak(Page page, String language) {
        page.evaluate("code => import('./plenary/words.js').then(words => words.setLanguage(code))", language);
    }

    /// The page has a theme from now on: `light`, `dark` or `contrast`.
    static void theme(Page page, String theme) {
        page.evaluate("theme => import('./plenary/theme.js').then(themes => themes.setTheme(theme))", theme);
    }

    /// Keeps what a page looks like from top to bottom, where pictures are wanted.
    static void picture(Page page, String name) {
        keep(page, name, true);
    }

    /// Keeps what of a page is in sight, where pictures are wanted.
    static void screen(Page page, String name) {
        keep(page, name, false);
    }

    private static void keep(Page page, String name, boolean whole) {
        PICTURES.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png"))
                .setFullPage(whole).setAnimations(ScreenshotAnimations.DISABLED)));
    }

    /// What is still open is as accessible as it is after a story, and no page had an error.
    @Override
    public void close() throws IOException {
        try (server; chromium) {
            pages.forEach((page, name) -> {
                if (!page.isClosed()) {
                    axe.check(page, name);
                }
            });
            assertThat(errors).isEmpty();
        }
    }
}
