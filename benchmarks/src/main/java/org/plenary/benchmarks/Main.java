package org.plenary.benchmarks;

import java.io.IOException;

/// Starts the benchmarks: every argument goes to JMH.
public final class Main {

    private Main() {
    }

    public static void main(String... args) throws IOException {
        org.openjdk.jmh.Main.main(args);
    }
}
