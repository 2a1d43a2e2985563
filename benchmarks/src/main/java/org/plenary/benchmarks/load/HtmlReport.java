package org.plenary.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// A page on which the percentiles of each load are drawn, a line for each run: to each receiver, from the middle to the slowest.
final class HtmlReport {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 360;
    private static final int LEFT = 60;
    private static final int RIGHT = 150;
    private static final int EDGE = 30;

    /// Right ends of the horizontal axis, on which each nine takes the same room.
    private static final double[] PERCENTILES = {0, 50, 75, 90, 95, 99, 99.5, 99.9, 99.95, 99.99};
    private static final double MOST_NINES = 4;
    private static final String[] COLOURS = {
            "#0b57d0", "#b3261e", "#146c2e", "#8e4ec6", "#9a5b00", "#00677d", "#c2185b", "#5d5f00", "#4a4a4a", "#7b3f00", "#2e3192",
            "#008060"};

    private HtmlReport() {}

    static void write(Path file, List<Measured> all) throws IOException {
        Map<Measured.Shape, List<Measured>> byLoad = new LinkedHashMap<>();
        all.forEach(each -> byLoad.computeIfAbsent(each.shape(), shape -> new ArrayList<>()).add(each));
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Load</title>"
                + "<style>body{font:14px sans-serif;margin:2em}table{border-collapse:collapse}td,th{padding:.2em .8em;text-align:right}"
                + "th:first-child,td:first-child{text-align:left}</style><h1>Load</h1>");
        byLoad.forEach((shape, runs) -> section(page, shape, runs));
        Files.writeString(file, page.append("</html>\n"));
    }

    private static void section(StringBuilder page, Measured.Shape shape, List<Measured> runs) {
        page.append("<h2>").append(shape).append("</h2>");
        drawing(page, runs);
        page.append("<table><tr><th>server</th><th>deliveries/s</th><th>CPU s a million</th><th>p50 ms</th><th>p99 ms</th>"
                + "<th>last p99 ms</th><th>missing</th><th>repeated</th><th>lost</th></tr>");
        runs.forEach(each -> page.append(String.format(Locale.ROOT,
                "<tr><td>%s</td><td>%,.0f</td><td>%.2f</td><td>%.2f</td><td>%.2f</td><td>%.2f</td><td>%d</td><td>%d</td><td>%d</td></tr>",
                each.server(), each.perSecond(), each.processorPerMillion(), Measured.millis(each.every(), 50),
                Measured.millis(each.every(), 99), Measured.millis(each.last(), 99), each.missing(), each.repeated(), each.lost())));
        page.append("</table>");
    }

    private static void drawing(StringBuilder page, List<Measured> runs) {
        double most = runs.stream().mapToDouble(each -> Measured.millis(each.every(), 99.99)).max().orElse(1);
        page.append("<svg role=\"img\" aria-label=\"Percentiles of the time to each receiver\" width=\"").append(WIDTH)
                .append("\" height=\"").append(HEIGHT).append("\">");
        for (double percentile : PERCENTILES) {
            page.append(String.format(Locale.ROOT, "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#ddd\"/>"
                    + "<text x=\"%1$.1f\" y=\"%4$d\" font-size=\"10\" text-anchor=\"middle\">%5$s</text>",
                    x(percentile), EDGE, HEIGHT - EDGE, HEIGHT - EDGE / 2, Double.toString(percentile)));
        }
        for (int i = 0; i <= 4; i++) {
            page.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%.1f\" font-size=\"10\" text-anchor=\"end\">%.1f ms</text>",
                    LEFT - 6, y(most * i / 4, most), most * i / 4));
        }
        for (int i = 0; i < runs.size(); i++) {
            line(page, runs.get(i), most, COLOURS[i % COLOURS.length], i);
        }
        page.append("</svg>");
    }

    private static void line(StringBuilder page, Measured run, double most, String colour, int number) {
        Histogram times = run.every();
        page.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"").append(colour).append("\" points=\"");
        for (double nines = 0; nines <= MOST_NINES; nines += 0.05) {
            double percentile = 100 - 100 * Math.pow(10, -nines);
            page.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(percentile), y(Measured.millis(times, percentile), most)));
        }
        page.append(String.format(Locale.ROOT, "\"/><text x=\"%d\" y=\"%d\" font-size=\"11\" fill=\"%s\">%s</text>",
                WIDTH - RIGHT + 10, EDGE + 14 * number, colour, run.server()));
    }

    private static double x(double percentile) {
        double nines = Math.min(MOST_NINES, -Math.log10(1 - percentile / 100));
        return LEFT + (WIDTH - LEFT - RIGHT) * nines / MOST_NINES;
    }

    private static double y(double millis, double most) {
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * Math.min(1, millis / Math.max(most, 1e-9));
    }
}
