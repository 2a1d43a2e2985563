package org.plenary.client;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import org.plenary.protocol.v1.Receipt;

/// The example of the README.
public final class FloorRequest {

    private FloorRequest() {}

    public static void ask(URI server, String code, PrintStream screen) {
        try (PlenaryClient client = PlenaryClient.connect(server, code)) {
            client.listen(new ClientListener() {
                @Override
                public void changed(ConnectionState state, String condition) {
                    screen.println("The mirror is " + state);
                }
            });
            Receipt receipt = client.requestFloor("statement", "en").await(Duration.ofSeconds(10));
            screen.println("You are number " + receipt.getPlace() + " on the list");
            client.await(Mirror::hasFloor, Duration.ofHours(1));
            screen.println("You have the floor");
        } catch (CommandRefused refused) {
            screen.println(refused.words().getEn());
        }
    }
}
