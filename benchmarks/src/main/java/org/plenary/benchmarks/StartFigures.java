package org.plenary.benchmarks;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What runs of `restart` have found, for people and for programs.
final class StartFigures {

    private static final double NANOS_PER_MILLI = 1_000_000;

    private final PrintWriter out;
    private final Map<String, List<Long>> rows = new LinkedHashMap<>();

    StartFigures(PrintWriter out) {
        this.out = out;
        out.printf(Locale.ROOT, "%n%-44s %8s %8s %8s %6s%n", "milliseconds", "min", "median", "max", "load");
    }

    void add(String row, long nanos) {
        rows.computeIfAbsent(row, each -> new ArrayList<>()).add(nanos);
    }

    void print(String row) {
        out.printf(Locale.ROOT, "%-44s %8.0f %8.0f %8.0f %6.1f%n", row, at(row, 0), at(row, 0.5), at(row, 1),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        out.flush();
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    void json() {
        out.println(rows.keySet().stream().map(this::json).collect(Collectors.joining(", ", "{\"verb\": \"restart\", ", "}")));
        out.flush();
    }

    private String json(String row) {
        return String.format(Locale.ROOT, "\"%s\": {\"min\": %.1f, \"median\": %.1f, \"max\": %.1f, \"count\": %d}", row, at(row, 0),
                at(row, 0.5), at(row, 1), rows.getOrDefault(row, List.of()).size());
    }

    private double at(String row, double share) {
        List<Long> sorted = rows.getOrDefault(row, List.of()).stream().sorted().toList();
        return sorted.get((int) ((sorted.size() - 1) * share)) / NANOS_PER_MILLI;
    }
}
