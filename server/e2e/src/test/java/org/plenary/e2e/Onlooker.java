package org.plenary.e2e;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.plenary.client.Applied;
import org.plenary.client.ClientListener;
import org.plenary.client.PlenaryClient;
import org.plenary.protocol.v1.RequestItem;

/// A client in a process of its own, which prints the revision and the list of the first debate whenever it was sent something.
final class Onlooker {

    private Onlooker() {}

    /// @param args the server and a join code
    public static void main(String... args) throws InterruptedException {
        PrintStream screen = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (PlenaryClient client = PlenaryClient.connect(URI.create(args[0]), args[1])) {
            client.listen(new ClientListener() {
                @Override
                public void applied(Applied applied) {
                    screen.println(applied.mirror().revision() + " " + applied.mirror().requests("session-1-debate").stream()
                            .map(RequestItem::getDelegation).collect(Collectors.joining(",")));
                }
            });
            screen.println("looking");
            Thread.currentThread().join();
        }
    }
}
