package org.plenary.sequencer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.plenary.record.Recorder;
import org.plenary.wire.EventCodec;
import org.plenary.wire.LogCodec;

/// A process of its own that is fed a log from a file: it decides, records, and tells each state hash in a line.
///
/// Run as `Twin ENTRIES RECORDS RESTARTS`; it stops and goes on from a snapshot as often as `RESTARTS` says.
final class Twin implements AutoCloseable {

    static final String HASH = "hash ";

    private final Path records;
    private final PrintStream out;
    private Recorder recorder;
    private AnnouncementRing ring;
    private Deliberation deliberation;
    private long index;
    private long told;

    private Twin(Path records, PrintStream out) throws IOException {
        this.records = records;
        this.out = out;
        this.recorder = Recorder.open(records, LogCodec.RULES_VERSION, EventCodec::encode);
        this.ring = ring(recorder);
        this.deliberation = new Deliberation(ring, recorder);
    }

    public static void main(String... args) throws IOException {
        var entries = Transactions.read(Path.of(args[0]));
        int stretch = entries.size() / (Integer.parseInt(args[2]) + 1) + 1;
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (var twin = new Twin(Path.of(args[1]), out)) {
            for (int i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                twin.apply(entry);
                if ((i + 1) % stretch == 0) {
                    twin.restart();
                }
            }
        }
    }

    private static AnnouncementRing ring(Recorder recorder) {
        return new AnnouncementRing(1024, fault -> {
            throw new IllegalStateException(fault);
        }, recorder);
    }

    private void apply(Transactions.Entry entry) {
        index = entry.index();
        deliberation.apply(index, entry.stamp(), entry.batch());
        long due = index - index % StateHash.EVERY;
        if (due > told) {
            told = due;
            out.println(HASH + deliberation.stateHash().join());
        }
    }

    private void restart() throws IOException {
        var snapshot = new ByteArrayOutputStream();
        deliberation.save(index, snapshot);
        close();
        recorder = Recorder.open(records, LogCodec.RULES_VERSION, EventCodec::encode);
        ring = ring(recorder);
        deliberation = new Deliberation(ring, recorder);
        deliberation.load(new ByteArrayInputStream(snapshot.toByteArray()));
    }

    @Override
    public void close() throws IOException {
        ring.through(index);
        ring.close();
        var failure = recorder.failure();
        recorder.close();
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
