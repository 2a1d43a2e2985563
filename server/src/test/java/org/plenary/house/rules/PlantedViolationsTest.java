package org.plenary.house.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules find what is planted for them, and leave alone what only looks like it.
class PlantedViolationsTest {

    private static final String MAIN = "server/src/main/java/org/plenary/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log          | import io.netty.buffer.ByteBuf;
            core         | import io.netty.buffer.ByteBuf;
            gateway      | import com.lmax.disruptor.RingBuffer;
            sequencer    | import org.apache.ratis.server.RaftServer;
            record       | import com.google.protobuf.ByteString;
            gateway      | import org.plenary.protocol.v1.Beat;
            log          | import org.plenary.stored.v1.Batch;
            gateway      | import jakarta.websocket.Session;
            house        | import org.plenary.client.Conference;
            views        | import org.plenary.house.Main;
            core         | import org.plenary.views.Podium;
            core         | import org.slf4j.Logger;
            core         | import static org.assertj.core.api.Assertions.assertThat;
            """)
    void an_arrow_in_the_wrong_direction(String room, String line) {
        assertThat(brokenIn(MAIN + room + "/Planted.java", line)).isNotEmpty().allMatch(violation -> violation.line() == 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gateway      | import io.netty.buffer.ByteBuf;
            log          | import org.apache.ratis.thirdparty.com.google.protobuf.ByteString;
            wire         | import org.plenary.stored.v1.Batch;
            rehearsal    | import org.plenary.client.Conference;
            house        | import org.plenary.gateway.Door;
            views        | import org.plenary.core.Conference;
            core         | import java.util.LinkedHashMap;
            core         | import static org.plenary.core.RequestKinds.STATEMENT;
            core         | import org.plenary.core.Floor.Turn;
            """)
    void an_arrow_in_the_right_direction(String room, String line) {
        assertThat(brokenIn(MAIN + room + "/Planted.java", line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            core         | Object o = new java.util.HashMap<String, String>();
            core         | Object o = new HashSet<>(List.of());
            core         | Object o = Map.of("a", 1);
            core         | Object o = Set.copyOf(List.of());
            core         | Object o = stream.collect(Collectors.toSet());
            core         | Object o = stream.collect(Collectors.toMap(a -> a, a -> a));
            core         | Object o = stream.collect(groupingBy(a -> a));
            core         | Object o = Instant.now();
            core         | long l = System.currentTimeMillis();
            core         | long l = System.nanoTime();
            core         | Object o = Thread.currentThread();
            core         | Object o = new java.util.Random();
            core         | double d = Math.random();
            core         | Object o = UUID.randomUUID();
            core         | Object o = java.net.URI.create("x");
            core         | int i = key.hashCode();
            core         | int i = switch (x) { case 1 -> 1; default -> 2; };
            views        | int i = switch (x) { case 1: yield 1; default: yield 2; };
            record       | int i = switch (x) { case 1 -> 1; case null, default -> 2; };
            clock        | void m() throws Exception { Thread.sleep(1); }
            clock        | void m() throws Exception { TimeUnit.SECONDS.sleep(1); }
            clock        | void m() { try { n(); } catch (RuntimeException e) { } }
            clock        | void m() { System.out.println(); }
            clock        | void m() { System.err.println(); }
            clock        | @SuppressWarnings("unchecked") void m() {}
            clock        | int one = 1; // TODO two
            clock        | int one = 1; /* FIXME */
            clock        | /** Old. */ int one = 1;
            clock        | static class TurnManager {}
            clock        | static class TurnHelper {}
            clock        | record TurnImpl() {}
            clock        | interface RuleBase {}
            clock        | enum TurnUtils {}
            clock        | int getPlace() { return 1; }
            """)
    void a_line_that_is_not_written(String room, String line) {
        assertThat(brokenIn(MAIN + room + "/Planted.java", inType(line))).hasSize(1).first()
                .satisfies(violation -> assertThat(violation.line()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            core         | Object o = new LinkedHashMap<String, String>();
            core         | Object o = List.of("Map.of", "new HashMap");
            core         | int one = 1; // not Map.of, not System.nanoTime()
            core         | Object o = stream.collect(Collectors.toMap(a -> a, a -> a, (a, b) -> a, LinkedHashMap::new));
            core         | int i = switch (x) { case 1 -> 1; default -> 2; }; // not sealed: a number
            core         | char quote = '"'; String text = "// \\" /** TODO"; char other = '\\'';
            clock        | int i = switch (x) { case 1 -> 1; default -> 2; };
            clock        | Object o = new HashMap<String, String>();
            clock        | @SuppressWarnings("unchecked") // the cast is proven by the key
            house        | void m() { System.out.println(); }
            clock        | record Database() {}
            clock        | @Override public String getVersion() { return ""; }
            """)
    void a_line_that_may_be_written(String room, String line) {
        assertThat(brokenIn(MAIN + room + "/Planted.java", inType(line))).isEmpty();
    }

    @Test
    void two_rooms_that_know_each_other() {
        var log = Source.of(MAIN + "log/A.java", "/// A.\nclass A { org.plenary.clock.B b; }");
        var clock = Source.of(MAIN + "clock/B.java", "import org.plenary.record.C;\n/// B.\nclass B {}");
        var back = Source.of(MAIN + "record/C.java", "import org.plenary.log.A;\n/// C.\nclass C {}");
        assertThat(broken(List.of(log, clock))).isEmpty();
        assertThat(broken(List.of(log, clock, back))).hasSize(3).first()
                .hasToString(MAIN + "clock/B.java:1: clock knows record, and so back: "
                        + "record -> log -> clock. Turn one of these arrows round, or move what both need into core.");
    }

    @Test
    void a_file_and_a_method_that_are_too_long() {
        assertThat(brokenIn(MAIN + "clock/A.java", inType(lines(297)))).isEmpty();
        assertThat(brokenIn(MAIN + "clock/A.java", inType(lines(298)))).extracting(Violation::line).containsExactly(301);
        assertThat(brokenIn(MAIN + "clock/A.java", inType("void m() {\n" + lines(38) + "\n}"))).isEmpty();
        assertThat(brokenIn(MAIN + "clock/A.java", inType("void m() {\n" + lines(39) + "\n}"))).extracting(Violation::line)
                .containsExactly(3);
    }

    @Test
    void a_type_that_nobody_defined() {
        assertThat(brokenIn(MAIN + "clock/A.java", "/// What it is.\n@Deprecated\nclass A {}\nclass B {}")).extracting(Violation::line)
                .containsExactly(4);
        assertThat(brokenIn("client-sdk/src/test/java/org/plenary/client/ATest.java", "/// Without an end\nclass ATest {}")).hasSize(1);
    }

    @Test
    void tests_may_use_what_the_core_may_not() {
        var test = "server/src/test/java/org/plenary/core/ATest.java";
        assertThat(brokenIn(test, inType("Object o = new HashMap<String, String>();"))).isEmpty();
        assertThat(brokenIn(test, inType("void m() throws Exception { Thread.sleep(1); }"))).hasSize(1);
        assertThat(brokenIn("benchmarks/src/main/java/org/plenary/benchmarks/A.java", "import io.netty.channel.Channel;")).isEmpty();
    }

    private static String inType(String members) {
        return "/// Planted.\nclass Planted {\n" + members + "\n}\n";
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "").collect(Collectors.joining("\n"));
    }

    private static List<Violation> brokenIn(String path, String text) {
        return broken(List.of(Source.of(path, text)));
    }

    private static List<Violation> broken(List<Source> sources) {
        return Rule.all().stream().flatMap(rule -> rule.violations(sources).stream()).toList();
    }
}
