package org.plenary.benchmarks;

import java.util.ArrayList;
import java.util.List;

/// Processes of the same Java and classes as this one, with the flags that an operator gives a server.
public final class Jvm {

    private Jvm() {}

    public static ProcessBuilder of(String main, String... args) {
        return of(List.of(), main, args);
    }

    /// @param flags more of them
    static ProcessBuilder of(List<String> flags, String main, String... args) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }
}
