package org.plenary.e2e;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.plenary.client.PlenaryClient;

/// An interpreter's desk in a process of its own, which opens its microphone, says so, and stays.
final class DeskProcess {

    private static final Duration SOON = Duration.ofSeconds(60);

    private DeskProcess() {}

    /// @param args the server and a join code
    public static void main(String... args) throws InterruptedException {
        PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (PlenaryClient client = PlenaryClient.connect(URI.create(args[0]), args[1])) {
            client.openMicrophone().await(SOON);
            screen.println(client.mirror().ownDesk().orElseThrow().getMicrophone());
            Thread.currentThread().join();
        }
    }
}
