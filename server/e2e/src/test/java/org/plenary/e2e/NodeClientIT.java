package org.plenary.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.client.PlenaryClient;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.GiveFloor;
import org.plenary.protocol.v1.OpenSession;
import org.plenary.protocol.v1.StartSegment;

/// The client in twenty lines that stands in PROTOCOL.md: it joins, asks for the floor, and is given it.
class NodeClientIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DEBATE = "session-1-debate";

    @Test
    void the_client_of_the_protocol_page_is_given_the_floor(@TempDir Path folder) throws Exception {
        assumeThat(hasNode()).as("node is installed").isTrue();
        try (Served server = Served.start();
                PlenaryClient chair = PlenaryClient.connect(server.address(), server.code("chair", "chair-1"))) {
            chair.send(Command.newBuilder().setOpenSession(OpenSession.newBuilder().setSession("session-1")).build()).get();
            chair.send(Command.newBuilder().setStartSegment(StartSegment.newBuilder().setSegment(DEBATE)).build()).get();
            Process node = started(folder, server);
            int request = chair.await(mirror -> !mirror.requests(DEBATE).isEmpty(), PATIENCE).requests(DEBATE).getFirst().getId();
            chair.send(Command.newBuilder().setGiveFloor(GiveFloor.newBuilder().setNext(request)).build()).get();
            String told = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).as(told).isZero();
            assertThat(told).contains("place 1", "the floor is ours for 5 minutes");
        }
    }

    private static Process started(Path folder, Served server) throws IOException {
        Path client = Files.writeString(folder.resolve("client.mjs"), onThePage());
        return new ProcessBuilder(
                "node", "--no-warnings", "--experimental-websocket", client.toString(), server.address().toString(),
                server.code("delegate", "norway-1"))
                .redirectErrorStream(true)
                .start();
    }

    private static String onThePage() throws IOException {
        Matcher block = Pattern.compile("(?s)```js\\n(.*?)```").matcher(Files.readString(Path.of("../../protocol/PROTOCOL.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
