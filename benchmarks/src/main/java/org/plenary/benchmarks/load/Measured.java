package org.plenary.benchmarks.load;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/// What one run of one server came to.
///
/// @param transport  the version of TLS and its cipher suite, or that it is clear text
/// @param resumed    clients that took up a TLS session
/// @param every      microseconds from the instant a message was due to each receiver
/// @param last       the same to the last receiver
/// @param outcome    the same to whoever published it, where that one is told
/// @param processor  what the server used while it was measured
/// @param resident   bytes of the server's memory at the end
/// @param perIdle    bytes by which the server's memory grew for each client that came in
/// @param missing    deliveries that never came
/// @param repeated   deliveries that came twice or after a later one
/// @param lost       connections that ended by themselves
/// @param load       the load average when it ended
record Measured(
        String server, Shape shape, String transport, long resumed, Duration took, long deliveries, Histogram every, Histogram last,
        Histogram outcome,
        Duration processor, long resident, long perIdle, long missing, long repeated, long lost, double load) {

    private static final double MICROS_PER_MILLI = 1e3;

    /// How a server was put under load.
    ///
    /// @param rate     messages a second; 0 is as many as the server takes, with `inFlight` on their way at a time
    /// @param stalled  clients that take nothing
    /// @param tls      whether they come by `wss`
    record Shape(int clients, int rate, int inFlight, int stalled, int bytes, boolean tls) {

        /// The same clients with as many messages as the server takes.
        Shape hurried() {
            return new Shape(clients, 0, Math.max(inFlight, 8), stalled, bytes, tls);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d clients, %s%s%s", clients,
                    rate > 0 ? "paced " + rate + "/s" : "saturated, " + inFlight + " in flight",
                    stalled > 0 ? ", " + stalled + " not reading" : "", tls ? ", TLS" : "");
        }
    }

    double perSecond() {
        return deliveries / (took.toNanos() / 1e9);
    }

    /// Seconds of processor time a million deliveries.
    double processorPerMillion() {
        return deliveries == 0 ? 0 : processor.toNanos() / 1e3 / deliveries;
    }

    /// What its clients were connected by, and with TLS how many were spared the whole handshake.
    String by() {
        return shape.tls ? String.format(Locale.ROOT, "%s, %,d resumed", transport, resumed) : transport;
    }

    boolean flawless() {
        return missing + repeated + lost == 0;
    }

    static double millis(Histogram times, double percentile) {
        return times.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }

    String json() {
        return String.format(Locale.ROOT,
                "{\"server\": \"%s\", \"transport\": \"%s\", \"resumed\": %d, \"clients\": %d, \"rate\": %d, \"inFlight\": %d, \"stalled\": %d, "
                        + "\"bytes\": %d, \"seconds\": %.1f, \"deliveries\": %d, \"perSecond\": %.0f, \"cpuPerMillion\": %.2f, \"every\": %s, "
                        + "\"last\": %s, \"outcome\": %s, \"residentMiB\": %.1f, \"perIdleClientBytes\": %d, \"missing\": %d, \"repeated\": %d, "
                        + "\"lost\": %d, \"load\": %.1f}",
                server, transport, resumed, shape.clients, shape.rate, shape.inFlight, shape.stalled, shape.bytes, took.toNanos() / 1e9,
                deliveries,
                perSecond(), processorPerMillion(), json(every), json(last), json(outcome), resident / 1048576.0, perIdle, missing,
                repeated, lost, load);
    }

    private static String json(Histogram times) {
        return String.format(Locale.ROOT, "{\"p50\": %.3f, \"p99\": %.3f, \"max\": %.3f, \"count\": %d}", millis(times, 50),
                millis(times, 99), millis(times, 100), times.getTotalCount());
    }
}
