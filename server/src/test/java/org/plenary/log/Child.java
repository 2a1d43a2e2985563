package org.plenary.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/// A process of its own that opens a data directory, and submits `NAME 1`, `NAME 2` and so on until it is killed or refused. It
/// tells of each answer in a line.
///
/// Run as `Child hold DIRECTORY`, or as `Child small|large DIRECTORY NAME BYTES` for the settings and the size of a batch.
final class Child {

    static final String HOLDING = "holding";
    static final String ANSWERED = "answered ";
    static final String REFUSED = "refused ";

    private static final int UNDERWAY = 64;

    /// Not the stream for what is printed, which the log is printed to: the lines of both come whole.
    private static final OutputStream TELL = new FileOutputStream(FileDescriptor.out);

    private Child() {
    }

    public static void main(String... args) throws Exception {
        try (var data = DataDirectory.open(Path.of(args[1]))) {
            if (args[0].equals("hold")) {
                tell(HOLDING);
                new CountDownLatch(1).await();
            }
            var settings = args[0].equals("small") ? Engines.small() : EngineSettings.defaults();
            try (var engine = RatisEngine.start(data.engine(), new Ledger(), settings, InstantSource.system())) {
                submit(engine, args[2], "x".repeat(Integer.parseInt(args[3])));
            }
        }
        System.exit(0);
    }

    private static void submit(Engine engine, String name, String filling) throws InterruptedException {
        var places = new Semaphore(UNDERWAY);
        for (int i = 1; engine.condition().compareTo(Condition.READ_ONLY) < 0; i++) {
            places.acquire();
            var text = name + " " + i;
            var _ = engine.submit(Engines.batch(text + " " + filling)).whenComplete((_, refusal) -> {
                if (refusal == null) {
                    tell(ANSWERED + text);
                }
                places.release();
            });
        }
        tell(REFUSED + Engines.refusal(engine.submit(Engines.batch(""))));
    }

    private static void tell(String line) {
        try {
            TELL.write(Engines.batch(line + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
