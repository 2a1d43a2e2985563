package org.plenary.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.protocol.CloseCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the Autobahn suite judge how the gateway speaks WebSocket: once with room for its largest messages, where every case is to
/// pass strictly, and once with the limits of the product, where what is beyond them is to end with its code.
///
/// Started by `mvn -Pautobahn`; the suite is Python, and runs in a process of its own.
final class Conformance {

    private static final Logger LOG = LoggerFactory.getLogger(Conformance.class);

    private static final Limits ROOMY = Limits.DEFAULTS.with(new MessageLimits(
            32 << 20, 1 << 20, new Rate(100_000, 100_000), new Rate(100_000, 100_000), new Rate(1, 1), new Rate(1, 1), new Rate(1, 1),
            new Rate(1, 1), new Rate(1, 1)));

    /// Those that send more than 16 KiB in one message.
    private static final Pattern TOO_BIG = Pattern.compile("1\\.[12]\\.[678]|9\\.[1-6]\\..*|10\\..*");

    /// A thousand messages, one after the other: above the rate of messages, where the machine is fast enough for that.
    private static final Pattern TOO_FAST = Pattern.compile("9\\.[78]\\..*");

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Pattern CASE = Pattern.compile("\"([0-9.]+)\": \\{([^}]*)\\}");

    /// How one case came out.
    private record Verdict(String number, String behavior, String close, int code) {

        boolean strict() {
            return good(behavior) && good(close);
        }

        private static boolean good(String word) {
            return word.equals("OK") || word.equals("INFORMATIONAL");
        }

        boolean endedWith(CloseCode expected) {
            return code == expected.number();
        }
    }

    private Conformance() {}

    /// @param args the folder for reports, and the cases, all where none are named
    public static void main(String[] args) throws IOException, InterruptedException {
        Path reports = Path.of(args[0]);
        List<String> cases = args.length == 1 ? List.of("*") : List.of(args).subList(1, args.length);
        boolean good = judge(reports.resolve("roomy"), ROOMY, cases, Verdict::strict);
        good &= judge(reports.resolve("product"), Limits.DEFAULTS, cases, Conformance::withinLimits);
        System.exit(good ? 0 : 1);
    }

    private static boolean withinLimits(Verdict verdict) {
        if (TOO_BIG.matcher(verdict.number()).matches()) {
            return verdict.endedWith(CloseCode.TOO_BIG);
        }
        return verdict.strict() || TOO_FAST.matcher(verdict.number()).matches() && verdict.endedWith(CloseCode.TOO_FAST);
    }

    private static boolean judge(Path reports, Limits limits, List<String> cases, Predicate<Verdict> expected)
            throws IOException, InterruptedException {
        Files.createDirectories(reports);
        Path index = reports.resolve("index.json");
        Files.deleteIfExists(index);
        try (var echo = new EchoServer(limits)) {
            run(reports, script(reports, echo.port(), cases));
        }
        List<Verdict> verdicts = verdicts(Files.readString(index));
        List<Verdict> unexpected = verdicts.stream().filter(expected.negate()).toList();
        LOG.info("{}: {} cases, {}; of how they closed {}; {} not as expected", reports.getFileName(), verdicts.size(),
                counted(verdicts, Verdict::behavior), counted(verdicts, Verdict::close), unexpected.size());
        verdicts.stream().filter(each -> !each.strict()).forEach(each -> LOG.info("{}", each));
        unexpected.forEach(each -> LOG.error("Not as expected: {}; {}", each, reports));
        return unexpected.isEmpty() && !verdicts.isEmpty();
    }

    private static Map<String, Long> counted(List<Verdict> verdicts, Function<Verdict, String> by) {
        return verdicts.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    /// What the suite is told, in its own language; without the cases of compression, an extension that is not spoken here.
    private static String script(Path reports, int port, List<String> cases) {
        String named = cases.stream().map(each -> "'" + each + "'").collect(Collectors.joining(","));
        return """
                from autobahntestsuite import wstest
                wstest.start({'mode': 'fuzzingclient'}, {
                    'options': {'failByDrop': False}, 'outdir': '%s', 'cases': [%s], 'exclude-cases': ['12.*', '13.*'],
                    'servers': [{'agent': 'plenary', 'url': 'ws://127.0.0.1:%d/ws/echo', 'protocols': ['plenary.v1.json']}]})
                """.formatted(reports, named, port);
    }

    private static void run(Path reports, String script) throws IOException, InterruptedException {
        Path log = reports.resolve("suite.log");
        Process suite = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-cp", System.getProperty("java.class.path"), "org.python.util.jython", "-c",
                script).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!suite.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) || suite.exitValue() != 0) {
                throw new IOException("The suite did not come to its end: " + log);
            }
        } finally {
            suite.destroyForcibly();
        }
    }

    private static List<Verdict> verdicts(String index) {
        return CASE.matcher(index).results().map(Conformance::verdict).toList();
    }

    private static Verdict verdict(MatchResult each) {
        String code = field("remoteCloseCode", each.group(2));
        return new Verdict(
                each.group(1), field("behavior", each.group(2)), field("behaviorClose", each.group(2)),
                code.equals("null") ? 0 : Integer.parseInt(code));
    }

    private static String field(String name, String in) {
        return Pattern.compile("\"" + name + "\": \"?([^\",]*)").matcher(in).results().map(each -> each.group(1).strip()).findFirst()
                .orElse("");
    }
}
