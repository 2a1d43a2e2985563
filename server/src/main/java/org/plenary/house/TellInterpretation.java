package org.plenary.house;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.plenary.core.DeskId;
import org.plenary.core.Language;
import org.plenary.core.Names;
import org.plenary.core.Phrase;
import org.plenary.core.Route;
import org.plenary.core.Vocabulary;
import org.plenary.core.Words;
import org.plenary.log.DataDirectory;
import org.plenary.record.ServiceLog;
import org.plenary.record.ServiceLog.Channel;
import org.plenary.record.ServiceLog.Stretch;
import org.plenary.record.ServiceLog.Work;
import org.plenary.wire.EventCodec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `plenary interpretation`: who carried each channel when, and every gap in its service with the reason; also while a server uses
/// the data directory.
@Command(name = "interpretation", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Tells who interpreted on each channel and when, and every gap in the service with its reason.",
        footerHeading = "%nExamples:%n",
        footer = {
                "  plenary interpretation hall",
                "  plenary interpretation hall --gaps --lang ru          only the gaps, in Russian"
        })
final class TellInterpretation implements Callable<Integer> {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Words NOTHING = new Words("", "");

    @Parameters(paramLabel = "DIR", description = "The data directory.")
    private Path data = Path.of("plenary-data");

    @Option(names = "--lang", defaultValue = "en", description = "en or ru (default: ${DEFAULT-VALUE}).")
    private String language = "en";

    @Option(names = "--gaps", description = "Only the gaps.")
    private boolean gaps;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!List.of("en", "ru").contains(language)) {
            throw new Refused(Exit.USAGE, "--lang is en or ru, not " + language + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (DataDirectory directory = DataDirectory.look(data)) {
            for (Path record : Records.in(directory)) {
                ServiceLog.of(record, EventCodec::decode).ifPresent(log -> tell(log, out));
            }
        }
        out.flush();
        return 0;
    }

    private void tell(ServiceLog log, PrintWriter out) {
        for (Channel channel : log.channels()) {
            out.println(said("service.channel", new Phrase().with("channel", named(channel.language()))));
            channel.stretches().stream().filter(stretch -> stretch.isGap() || stretch.isInterpreted() && !gaps)
                    .forEach(stretch -> out.println(line(stretch, log.zone())));
            total(channel).forEach(out::println);
            out.println();
        }
        if (!gaps && !log.work().isEmpty()) {
            out.println(said("service.work", new Phrase()));
            log.work().forEach(work -> out.println(day(work, log.zone())));
            out.println();
        }
    }

    private String day(Work work, ZoneId zone) {
        String times = String.join(", ", work.reminders().stream().map(at -> TIME.format(at.atZone(zone))).toList());
        String line = "  %s  %8s  %s".formatted(work.day(), length(work.onAir()), work.desk());
        return times.isEmpty() ? line : line + "  " + said("service.relief", new Phrase().with("times", times));
    }

    private String line(Stretch stretch, ZoneId zone) {
        String told = stretch.isGap() ? gap(stretch) : carried(stretch.route());
        return "  %s – %s  %8s  %s".formatted(
                CLOCK.format(stretch.from().atZone(zone)), TIME.format(stretch.to().atZone(zone)), length(stretch.length()), told);
    }

    private String carried(Route route) {
        Phrase phrase = new Phrase().with("desk", route.desk().map(DeskId::key).orElse(""))
                .with("source", route.source().map(TellInterpretation::named).orElse(NOTHING));
        String key = route.source().isEmpty() ? "service.carried" : "service.carried-relay";
        return said(route.depth() > 1 ? key + "-marked" : key, phrase);
    }

    /// What is heard meanwhile, and what began it.
    private String gap(Stretch stretch) {
        Words heard = Vocabulary.words("route", stretch.route().state());
        String why = said("service.cause." + Names.key(stretch.cause().kind()),
                new Phrase().with("desk", stretch.cause().desk().map(DeskId::key).orElse("")));
        return said("service.gap", new Phrase().with("heard", heard).with("cause", why));
    }

    private List<String> total(Channel channel) {
        Map<DeskId, Duration> desks = new TreeMap<>();
        channel.stretches().stream().filter(Stretch::isInterpreted).forEach(
                stretch -> stretch.route().desk().ifPresent(desk -> desks.merge(desk, stretch.length(), Duration::plus)));
        List<Duration> outages = channel.outages();
        Duration longest = outages.stream().max(Duration::compareTo).orElse(Duration.ZERO);
        return List.of(
                "  " + said("service.desks", new Phrase().with("time", length(sum(channel, Stretch::isInterpreted)))
                        .with("desks", String.join(", ", desks.entrySet().stream()
                                .map(each -> each.getKey() + " " + length(each.getValue())).toList()))),
                "  " + said("service.gaps", new Phrase().with("n", outages.size()).with("time", length(sum(channel, Stretch::isGap)))
                        .with("longest", length(longest))));
    }

    private static Duration sum(Channel channel, Predicate<Stretch> which) {
        return channel.stretches().stream().filter(which).map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }

    private String said(String key, Phrase phrase) {
        return phrase.in(new Language(language), Vocabulary.words(key));
    }

    private static Words named(Language language) {
        return Vocabulary.words("language." + language.code());
    }

    private static String length(Duration length) {
        return "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }
}
