package org.plenary.benchmarks.soak;

import java.io.PrintWriter;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// What the server writes to its log: passed on, and what Netty's leak detector says is kept.
final class ServerLog implements Consumer<String> {

    private static final String LEAK = "LEAK:";

    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
    private final PrintWriter out;

    ServerLog(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(String line) {
        out.println(line);
        out.flush();
        if (line.contains(LEAK)) {
            leaks.add(line);
        }
    }

    List<String> leaks() {
        return List.copyOf(leaks);
    }
}
