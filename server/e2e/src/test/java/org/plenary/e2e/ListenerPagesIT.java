package org.plenary.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.plenary.e2e.Hall.button;
import static org.plenary.e2e.Hall.picture;
import static org.plenary.e2e.Hall.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.client.PlenaryClient;

/// Those who only follow see what the publicity of the session allows, from the moment it is changed.
class ListenerPagesIT {

    private static final String SESSION = "session-1";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CLOSED = "This session is not open to you";
    private static final String CLOSED_RU = "Это заседание для вас закрыто";

    private Hall hall;
    private PlenaryClient secretariat;

    @BeforeEach
    void norway_speaks() throws IOException {
        hall = Hall.open();
        Page chair = hall.debate();
        Page norway = hall.page("delegate", "norway-1", "en-GB");
        press(norway, "Request: statement", button(norway, "Withdraw: statement"));
        press(chair, "Give the floor to Norway", button(chair, "End the turn"));
        secretariat = hall.client("secretary", "secretariat");
    }

    @AfterEach
    void everybody_leaves() throws IOException {
        secretariat.close();
        hall.close();
    }

    @Test
    void listeners_are_cut_off_when_the_session_is_closed_and_come_back() throws IOException {
        Page english = hall.phone("listener", "-", "en-GB");
        Page russian = hall.phone("listener", "-", "ru-RU");
        follows(english, "Norway", CLOSED);
        follows(russian, "Норвегия", CLOSED_RU);
        secretariat.changePublicity(SESSION, "closed").await(SOON);
        isCutOff(english, "Norway", CLOSED);
        isCutOff(russian, "Норвегия", CLOSED_RU);
        picture(russian, "listener-closed");
        secretariat.changePublicity(SESSION, "participants").await(SOON);
        follows(english, "Norway", CLOSED);
        follows(russian, "Норвегия", CLOSED_RU);
    }

    @Test
    void media_follow_only_what_is_open_to_them() throws IOException {
        Page english = hall.phone("media", "-", "en-GB");
        Page russian = hall.phone("media", "-", "ru-RU");
        isCutOff(english, "Norway", CLOSED);
        isCutOff(russian, "Норвегия", CLOSED_RU);
        secretariat.changePublicity(SESSION, "open-to-media").await(SOON);
        follows(english, "Norway", CLOSED);
        follows(russian, "Норвегия", CLOSED_RU);
        secretariat.changePublicity(SESSION, "participants").await(SOON);
        isCutOff(english, "Norway", CLOSED);
        isCutOff(russian, "Норвегия", CLOSED_RU);
    }

    private static void follows(Page page, String speaker, String closed) {
        assertThat(page.getByText(speaker).first()).isVisible();
        assertThat(page.getByRole(AriaRole.TIMER)).hasCount(1);
        assertThat(page.getByText(closed)).hasCount(0);
    }

    private static void isCutOff(Page page, String speaker, String closed) {
        assertThat(page.getByText(closed).first()).isVisible();
        assertThat(page.getByText(speaker)).hasCount(0);
        assertThat(page.getByRole(AriaRole.TIMER)).hasCount(0);
        assertThat(page.getByRole(AriaRole.TAB)).hasCount(2);
    }
}
