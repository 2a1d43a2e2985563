package org.plenary.log;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks four times a second at what nobody reports: the free space of the disk, and whether Ratis still runs. A log that cannot
/// be written stays so until the next start, so the engine turns read-only before.
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long PERIOD_MILLIS = 250;

    private final FileStore disk;
    private final long reserve;
    private final Health health;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("engine-watch").factory());
    private boolean spaceShort;

    Watch(Path directory, long reserve, Health health) throws IOException {
        this.disk = Files.getFileStore(directory);
        this.reserve = reserve;
        this.health = health;
    }

    /// Looks at the disk once before returning, so that nothing is taken that cannot be kept.
    void start(Runnable pulse) throws IOException {
        lookAtDisk();
        every(PERIOD_MILLIS, () -> {
            lookAtDisk();
            pulse.run();
        });
    }

    void every(long millis, Task task) {
        var _ = scheduler.scheduleWithFixedDelay(() -> attempt(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    /// Something to be done again and again, whatever came of it last time.
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    private static void attempt(Task task) {
        try {
            task.run();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The engine could not be looked after, which is tried again.", e);
        }
    }

    /// Space must be a quarter above the reserve before the engine takes batches again, so that it does not flutter.
    private void lookAtDisk() throws IOException {
        long free = disk.getUsableSpace();
        boolean now = free < (spaceShort ? reserve + reserve / 4 : reserve);
        if (now != spaceShort) {
            spaceShort = now;
            health.spaceShort(now);
            if (now) {
                LOG.error("Only {} MiB are free on {}: the engine is read-only until there are more.", free >> 20, disk);
            } else {
                LOG.warn("There is space on {} again: the engine takes batches.", disk);
            }
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
