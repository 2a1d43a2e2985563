package org.plenary.gateway;

import io.netty.util.concurrent.EventExecutor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The sweep of each event loop.
final class Sweeps {

    private final Map<EventExecutor, Sweep> sweeps = new ConcurrentHashMap<>();
    private final Function<EventExecutor, Sweep> begun;

    /// @param begun makes the sweep of a loop when the first connection there needs it
    Sweeps(Function<EventExecutor, Sweep> begun) {
        this.begun = begun;
    }

    Sweep of(EventExecutor loop) {
        return sweeps.computeIfAbsent(loop, begun);
    }
}
