package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a console costs a network at its first load.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SizePagesIT {

    private static final int REQUESTS = 60;
    private static final long BYTES = 150_000;

    private Hall hall;

    @BeforeAll
    void session_1_is_in_its_debate() throws IOException {
        hall = Hall.open();
        hall.debate();
    }

    @AfterAll
    void everybody_leaves() throws IOException {
        hall.close();
    }

    @ParameterizedTest
    @CsvSource({"chair, chair-1", "secretary, secretariat", "delegate, norway-1", "interpreter, ru-1", "technician, technician",
            "listener, -",
            "display, -"})
    void a_first_load_is_small(String role, String seat) throws IOException {
        Page page = hall.page(role, seat, new NewContextOptions().setLocale("ru-RU").setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        AtomicInteger requests = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        CDPSession network = page.context().newCDPSession(page);
        network.on("Network.requestWillBeSent", event -> requests.incrementAndGet());
        network.on("Network.loadingFinished", event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        network.send("Network.enable");
        JsonObject disabled = new JsonObject();
        disabled.addProperty("cacheDisabled", true);
        network.send("Network.setCacheDisabled", disabled);
        page.reload();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("h2").first().waitFor();
        assertThat(requests.get()).as("requests of " + role).isBetween(2, REQUESTS);
        assertThat(bytes.get()).as("bytes of " + role).isBetween(1L, BYTES);
        page.close();
    }
}
