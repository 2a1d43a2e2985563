package org.plenary.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.log.EngineRefusal.Reason;

/// How tests start engines and speak to them.
public final class Engines {

    private Engines() {
    }

    /// Small files and few entries between snapshots.
    static EngineSettings small() {
        var normal = EngineSettings.defaults();
        return new EngineSettings(normal.node(), 64 << 10, 256, 4 << 20, 64 << 10, 200, 500, normal.snapshotEvery(),
                normal.snapshotsKept(), 1 << 20, Duration.ofMinutes(1), normal.stopLimit());
    }

    /// As [#small], with few batches under way.
    static EngineSettings narrow(int underway) {
        var small = small();
        return new EngineSettings(small.node(), small.batchLimit(), underway, small.underwayBytes(), small.segmentSize(),
                small.logKept(), small.snapshotEntries(), small.snapshotEvery(), small.snapshotsKept(), small.spaceReserve(),
                small.startLimit(), small.stopLimit());
    }

    /// As [#small], with no disk that has space enough.
    static EngineSettings greedy() {
        var small = small();
        return new EngineSettings(small.node(), small.batchLimit(), small.underwayLimit(), small.underwayBytes(),
                small.segmentSize(), small.logKept(), small.snapshotEntries(), small.snapshotEvery(), small.snapshotsKept(),
                Long.MAX_VALUE / 2, small.startLimit(), small.stopLimit());
    }

    /// As [#small], for a node of another name.
    static EngineSettings named(String node) {
        var small = small();
        return new EngineSettings(node, small.batchLimit(), small.underwayLimit(), small.underwayBytes(), small.segmentSize(),
                small.logKept(), small.snapshotEntries(), small.snapshotEvery(), small.snapshotsKept(), small.spaceReserve(),
                small.startLimit(), small.stopLimit());
    }

    static RatisEngine start(Path directory, Applier applier) throws IOException, InterruptedException {
        return RatisEngine.start(directory, applier, small(), InstantSource.system());
    }

    /// Waits for a refusal and says why.
    public static Reason refusal(CompletableFuture<Long> answer) {
        try {
            throw new AssertionError("Taken at " + answer.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof EngineRefusal refusal) {
                return refusal.reason();
            }
            throw e;
        }
    }

    static byte[] batch(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Submits `name 0`, `name 1` and so on, and waits until all are applied.
    static List<String> submit(Engine engine, String name, int count) {
        var texts = IntStream.range(0, count).mapToObj(i -> name + " " + i).toList();
        List<CompletableFuture<Long>> open = new ArrayList<>();
        for (var text : texts) {
            open.add(engine.submit(batch(text)));
            if (open.size() == 64) {
                open.forEach(CompletableFuture::join);
                open.clear();
            }
        }
        open.forEach(CompletableFuture::join);
        return texts;
    }

    static Path logFolder(Path directory) {
        return LogFiles.folder(directory);
    }

    static Path snapshotFolder(Path directory) {
        return LogFiles.folder(directory).resolveSibling("sm");
    }

    /// The snapshots, newest first.
    static List<Path> snapshots(Path directory) throws IOException {
        return list(snapshotFolder(directory)).stream().filter(file -> !file.toString().endsWith(".md5"))
                .sorted((a, b) -> Long.compare(index(b), index(a))).toList();
    }

    static long index(Path snapshot) {
        var name = snapshot.toString();
        return Long.parseLong(name.substring(name.lastIndexOf('_') + 1));
    }

    static void removeSnapshots(Path directory) throws IOException {
        for (var file : list(snapshotFolder(directory))) {
            Files.delete(file);
        }
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
