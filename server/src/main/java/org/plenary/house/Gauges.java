package org.plenary.house;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.plenary.core.Names;
import org.plenary.core.Outcome;
import org.plenary.log.Condition;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;

/// Counts what is announced and shows how the house is, for whoever watches it from outside.
///
/// What it tells is about the machine, never about a meeting: no names, no places, no kinds of request.
final class Gauges implements AnnouncementHandler, AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Counter granted = registry.counter("plenary.commands.granted");
    private final Counter events = registry.counter("plenary.events");
    private final AtomicLong index = new AtomicLong(-1);

    Gauges() {
        registry.gauge("plenary.log.index", index);
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /// Has the condition shown: 1 for the one that holds, 0 for the others.
    void condition(Supplier<Condition> condition) {
        for (Condition each : Condition.values()) {
            kept(Gauge.builder("plenary.condition", condition, now -> now.get() == each ? 1 : 0).tag("condition", Names.key(each)));
        }
    }

    /// Has a number shown that others keep.
    void number(String name, DoubleSupplier number) {
        kept(Gauge.builder("plenary." + name, number, DoubleSupplier::getAsDouble));
    }

    /// Nobody else holds on to what tells the number: without this the first collection would leave a gauge that shows none.
    private void kept(Gauge.Builder<?> gauge) {
        var _ = gauge.strongReference(true).register(registry);
    }

    @Override
    public void on(Announced step, boolean endOfBatch) {
        index.set(step.index());
        if (step.replayed()) {
            return;
        }
        events.increment(step.happenings().size());
        switch (step.outcome()) {
            case Outcome.Granted _ -> granted.increment();
            case Outcome.Refused(var why, var _) -> registry.counter("plenary.commands.refused", "why", Names.key(why)).increment();
        }
    }

    @Override
    public void through(long index) {
        this.index.set(index);
    }

    /// Everything, in Prometheus' text format.
    String told() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
