package org.plenary.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.load.Contender;

/// The least that a broadcast costs: a server in C that does nothing else, compiled before it is started.
///
/// @param mode what its source says of `--one` and `--merged`
record FloorPeer(String name, String mode, Workshop workshop) implements Peer {

    private static final String COMPILER = "cc";

    @Override
    public Optional<String> absence() {
        return System.getProperty("os.name").equals("Linux") ? Tools.absence(COMPILER) : Optional.of("The floor needs Linux.");
    }

    @Override
    public boolean speaksTls() {
        return false;
    }

    @Override
    public Contender start(Optional<SelfSigned> certificate) throws IOException, InterruptedException {
        Path folder = workshop.of(name);
        Workshop.put(folder, "floor.c");
        Tools.run(folder, COMPILER, "-O2", "-o", "floor", "floor.c");
        Child child = Child.of(new ProcessBuilder(folder.resolve("floor").toString(), mode, "0"));
        return Running.plain(name, Optional.empty(), child.port(), child);
    }
}
