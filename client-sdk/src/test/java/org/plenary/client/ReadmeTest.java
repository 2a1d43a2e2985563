package org.plenary.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Receipt;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.TurnItem;

/// The README says what the code says.
class ReadmeTest {

    private static final Pattern METHOD = Pattern.compile("(?ms)^    public static void ask\\(.*?^    }$");
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");

    @Test
    void the_example_is_the_one_that_is_compiled() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/plenary/client/FloorRequest.java"));
        Matcher method = METHOD.matcher(source);
        assertThat(method.find()).isTrue();
        Matcher block = BLOCK.matcher(readme());
        assertThat(block.find()).isTrue();
        assertThat(block.group(1)).isEqualTo(method.group().stripIndent() + "\n");
    }

    @Test
    void the_example_runs() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (TinyServer server = new TinyServer((peer, frame) -> frame.hasHello() ? welcome() : frame.hasCommand() ? given() : List.of())) {
            FloorRequest.ask(server.address(), "CODE-1", new PrintStream(screen, true, StandardCharsets.UTF_8));
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("You are number 1 on the list", "You have the floor");
    }

    @Test
    void a_refused_example_says_why() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (TinyServer server = new TinyServer((peer, frame) -> frame.hasHello()
                ? welcome()
                : frame.hasCommand() ? List.of(Frames.refused(1, "list-is-closed")) : List.of())) {
            FloorRequest.ask(server.address(), "CODE-1", new PrintStream(screen, true, StandardCharsets.UTF_8));
        }
        assertThat(screen.toString(StandardCharsets.UTF_8)).contains("No.");
    }

    @Test
    void every_option_and_every_failure_is_told() throws IOException {
        String readme = readme();
        Stream<String> options = Arrays.stream(ClientOptions.class.getRecordComponents()).map(option -> option.getName());
        Stream<String> failures = Arrays.stream(PlenaryFailure.class.getPermittedSubclasses()).map(Class::getSimpleName);
        Stream<String> states = Arrays.stream(ConnectionState.values()).map(Enum::name);
        assertThat(Stream.of(options, failures, states).flatMap(names -> names).map(name -> "`" + name + "`"))
                .allSatisfy(name -> assertThat(readme).contains(name));
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static List<ServerFrame> welcome() {
        return List.of(Frames.welcome("e"), Frames.snapshot(1));
    }

    private static List<ServerFrame> given() {
        TurnItem turn = TurnItem.newBuilder().setId(1).setDelegation("norway").build();
        Granted granted = Granted.newBuilder().setRevision(2).setReceipt(Receipt.newBuilder().setRequest(1).setPlace(1)).build();
        return List.of(
                Frames.update(2, Frames.put(Frames.request(1, "norway"))),
                Frames.answer(Answer.newBuilder().setCounter(1).setGranted(granted)),
                Frames.update(3, Frames.put(Item.newBuilder().setTurn(turn).build()), Frames.put(Frames.floor(1))));
    }
}
