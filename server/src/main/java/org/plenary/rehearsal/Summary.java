package org.plenary.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plenary.core.ForecastQuality;

/// What a rehearsal came to, as a table, and whether everything held.
///
/// @param troubles what went wrong beside the invariants
record Summary(
        Settings settings, Tally tally, ForecastTally forecasts, ServiceGaps gaps, Scene scene, List<Follower> followers, Duration took,
        List<String> troubles) {

    private static final String ROW = "%-30s %s";

    boolean isGood() {
        return troubles.isEmpty() && unexplained() == 0
                && scene.audit().invariants().stream().allMatch(each -> each.breaches() == 0 && each.checks() > 0);
    }

    void print(Consumer<String> out) {
        out.accept("");
        out.accept(ROW.formatted("turns", "%d, %.0f %% within their limit".formatted(tally.turns(), 100 * tally.onTime())));
        out.accept(ROW.formatted("longest wait for the floor", tally.longestWaitOf().isEmpty()
                ? "nobody waited"
                : time(tally.longestWait()) + ", " + tally.longestWaitOf()));
        out.accept(ROW.formatted("points of order", tally.points()));
        out.accept(ROW.formatted("places changed by consent", tally.swaps()));
        out.accept(ROW.formatted("absent when called", tally.absent()));
        out.accept(ROW.formatted("carried over, called by mistake", tally.carried() + ", " + tally.mistaken()));
        out.accept(ROW.formatted("documents, transmissions", tally.documents() + ", " + tally.transmissions()));
        new TreeMap<>(forecasts.lists()).forEach((segment, quality) -> out.accept(ROW.formatted("forecasts of " + segment, told(quality))));
        gaps.channels().forEach(channel -> out.accept(ROW.formatted("service gaps of channel " + channel, told(channel))));
        out.accept(ROW.formatted("commands acknowledged", "%,d".formatted(scene.acknowledged())));
        out.accept(ROW.formatted("commands refused", refusals()));
        out.accept(ROW.formatted("clients", "%d, which came back %d times; connections that broke by themselves: %d".formatted(
                followers.size(), followers.stream().mapToInt(Follower::returns).sum(),
                followers.stream().mapToInt(Follower::breaks).sum())));
        out.accept(ROW.formatted("longest lag", "%s of conference time".formatted(time(scene.lags().longest()))));
        out.accept(ROW.formatted("held in", "%s, at %d times the speed of life, seed %d"
                .formatted(time(took), scene.prompter().rate(), settings.seed())));
        out.accept("");
        out.accept("%12s %8s  %s".formatted("checks", "broken", "invariant"));
        scene.audit().invariants().forEach(
                each -> out.accept("%,12d %,8d  %s".formatted(each.checks(), each.breaches(), each.rule())));
        out.accept("");
        verdict().forEach(out);
    }

    private List<String> verdict() {
        List<String> lines = new ArrayList<>(troubles);
        gaps.gaps().stream().filter(gap -> gap.cause() == ServiceGaps.Cause.NONE)
                .forEach(gap -> lines.add("Nobody interpreted on the %s channel from %s to %s, for no known reason."
                        .formatted(gap.channel(), gap.from(), gap.to())));
        for (Invariant each : scene.audit().invariants()) {
            each.told().forEach(what -> lines.add("Broken: " + each.rule() + ". " + what));
            if (each.checks() == 0) {
                lines.add("Never checked: " + each.rule() + ".");
            }
        }
        lines.add(isGood() ? "Everything held." : "Not everything held. To see it again: --seed " + settings.seed());
        return lines;
    }

    private long unexplained() {
        return gaps.gaps().stream().filter(gap -> gap.cause() == ServiceGaps.Cause.NONE).count();
    }

    private String told(String channel) {
        List<ServiceGaps.Gap> all = gaps.gaps().stream().filter(gap -> gap.channel().equals(channel)).toList();
        Duration sum = all.stream().map(ServiceGaps.Gap::length).reduce(Duration.ZERO, Duration::plus);
        Duration longest = all.stream().map(ServiceGaps.Gap::length).max(Duration::compareTo).orElse(Duration.ZERO);
        Map<String, Long> causes = all.stream().collect(Collectors.groupingBy(
                gap -> gap.cause().name().toLowerCase(Locale.ROOT).replace('_', ' '), TreeMap::new, Collectors.counting()));
        long none = all.stream().filter(gap -> gap.cause() == ServiceGaps.Cause.NONE).count();
        causes.remove("none");
        String why = causes.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", "));
        return "%d in %s, the longest %s; explained %d%s, unexplained %d"
                .formatted(all.size(), time(sum), time(longest), all.size() - none, why.isEmpty() ? "" : " (" + why + ")", none);
    }

    private static String told(ForecastQuality quality) {
        return "%d, the real end in the range of %.1f %%; median error %s, of count times limit %s; median width %s".formatted(
                quality.forecasts(), 100 * quality.coverage(), time(quality.error()), time(quality.naiveError()), time(quality.width()));
    }

    private String refusals() {
        Map<String, Integer> refusals = scene.refusals();
        int all = refusals.values().stream().mapToInt(Integer::intValue).sum();
        String each = refusals.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining(", "));
        return all == 0 ? "0" : "%,d (%s)".formatted(all, each);
    }

    private static String time(Duration length) {
        return length.toHours() == 0
                ? "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart())
                : "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart());
    }
}
