package org.plenary.record;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.plenary.core.ConferenceId;
import org.plenary.core.Event;
import org.plenary.core.HouseEvent;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.Happening;
import org.plenary.sequencer.Recording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down everything that happens, each conference in a record of its own; durable at the end of every batch.
///
/// After a start the log is told again from its snapshot on. Where an event stands, and no flag, says what becomes of it: what
/// the record has already is compared and not added twice, what it lacks is added, and a difference stops the recorder. After
/// any failure the recorder writes nothing more: a sync that failed may have lost what it was asked to keep, so trying again
/// would prove nothing.
public final class Recorder implements AnnouncementHandler, Recording, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int BATCH = 1 << 20;

    private final Path directory;
    private final int rules;
    private final Function<Event, byte[]> encoder;
    private final Sync sync;
    private final SortedMap<ConferenceId, RecordFile> files = new TreeMap<>();
    private final Set<RecordFile> touched = new LinkedHashSet<>();
    private boolean started;
    private long announced = -1;

    private final Progress progress = new Progress();

    private Recorder(Path directory, int rules, Function<Event, byte[]> encoder, Sync sync) {
        this.directory = directory;
        this.rules = rules;
        this.encoder = encoder;
        this.sync = sync;
    }

    /// Opens every record in `directory`, which is made if need be, and proves each from its beginning. The tail that a crash
    /// left unfinished is copied aside and cut off.
    ///
    /// @param rules   the version of the rules that decide what will be recorded
    /// @param encoder makes a stored message of an event; equal events give equal bytes
    /// @throws RecordDamaged where a record is damaged otherwise; nothing was changed in it
    public static Recorder open(Path directory, int rules, Function<Event, byte[]> encoder) throws IOException {
        Recorder recorder = open(directory, rules, encoder, Sync.DISK);
        recorder.files.values().forEach(file -> file.cut().ifPresent(LOG::warn));
        return recorder;
    }

    /// As above, with another way to make durable what was written.
    public static Recorder open(Path directory, int rules, Function<Event, byte[]> encoder, Sync sync) throws IOException {
        Files.createDirectories(directory);
        Recorder recorder = new Recorder(directory, rules, encoder, sync);
        try (DirectoryStream<Path> each = Files.newDirectoryStream(directory, RecordFile::standsIn)) {
            for (Path found : each) {
                recorder.found(found);
            }
        } catch (IOException e) {
            recorder.close();
            throw e;
        }
        recorder.publish();
        return recorder;
    }

    /// Where the log begins to be told: with the entry after the snapshot's. To be called before the first announcement;
    /// otherwise the first announcement counts as the first of the log.
    ///
    /// @param index the log index of the snapshot; -1 where there is none
    @Override
    public void startsAfter(long index) throws IOException {
        started = true;
        announced = index;
        for (RecordFile file : files.values()) {
            file.startsAfter(index);
        }
        publish();
    }

    @Override
    public void on(Announced step, boolean endOfBatch) throws IOException {
        record(() -> {
            if (!started) {
                startsAfter(step.index() - 1);
            }
            come(step.index() - 1);
            if (!step.happenings().isEmpty()) {
                take(step);
            }
            if (endOfBatch && !toldAgain() || touched.stream().mapToInt(RecordFile::unwritten).sum() >= BATCH) {
                flush();
            }
        });
    }

    @Override
    public void through(long index) throws IOException {
        record(() -> {
            come(index);
            flush();
        });
    }

    /// Waits until everything announced up to the log index `index` is durable in the records. Whoever calls it has published
    /// [#through(long)] with this index before: a step of `index` may have others beside it, so none says that all are there.
    ///
    /// @throws IOException where the recorder has failed, is closed, or does not come to `index` in 30 s; no snapshot may be
    ///     taken then
    @Override
    public void awaitRecorded(long index) throws IOException, InterruptedException {
        progress.await(index);
    }

    /// Why nothing more is recorded; empty while all is well.
    public Optional<IOException> failure() {
        return progress.failure();
    }

    /// The highest log index that a record tells of; -1 where there is none. The log must not be cut at or below it.
    @Override
    public long lastIndex() {
        return progress.lastIndex();
    }

    /// Where the records end, as far as they are durable.
    public SortedMap<ConferenceId, RecordHead> heads() {
        return progress.heads();
    }

    /// Closes the files. What was announced since the last sync is not written: the log tells it again. To be called when no
    /// announcement comes any more.
    @Override
    public void close() throws IOException {
        progress.closed();
        for (RecordFile file : files.values()) {
            file.close();
        }
    }

    private void found(Path found) throws IOException {
        RecordFile file = RecordFile.open(found, sync);
        files.put(file.conference(), file);
        if (!found.endsWith(file.conference().key())) {
            throw new RecordDamaged(found.resolve(RecordFormat.FILE), 0, 0, "it is the record of " + file.conference());
        }
        touched.add(file);
    }

    /// One piece of the handler's work, after which all is well or nothing more is done.
    private void record(Work work) throws IOException {
        progress.proceed();
        try {
            work.run();
        } catch (IOException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            throw failed(new IOException("Nothing more is recorded in " + directory + ": " + e, e));
        }
    }

    private void come(long index) throws IOException {
        if (index > announced) {
            for (RecordFile file : files.values()) {
                file.passed(index);
            }
            announced = index;
        }
    }

    private void take(Announced step) throws IOException {
        RecordFile file = files.get(step.conference());
        boolean convenes = step.happenings().getFirst().event() instanceof HouseEvent.Convened;
        if (file == null) {
            file = begin(step, convenes);
            files.put(step.conference(), file);
        } else if (convenes && !file.toldAgain() && file.head().ordinal() > 0) {
            throw new IOException("The log convenes %s anew, but its record has %d entries already: the log is from elsewhere. "
                    .formatted(step.conference(), file.head().ordinal())
                    + "Put the log and the record back from the same backup, or move the record away.");
        }
        for (Happening happening : step.happenings()) {
            file.take(step.index(), rules, happening.at(), encoder.apply(happening.event()));
        }
        touched.add(file);
    }

    /// Nobody waits for what is told again, so it is synced in large pieces.
    private boolean toldAgain() {
        return touched.stream().anyMatch(RecordFile::toldAgain);
    }

    private RecordFile begin(Announced step, boolean convenes) throws IOException {
        if (convenes) {
            return RecordFile.begin(directory, step.conference(), sync);
        }
        Path missing = directory.resolve(step.conference().key()).resolve(RecordFormat.FILE);
        throw new RecordDamaged(missing, 0, 0, "it is missing, though the conference has been convened");
    }

    private void flush() throws IOException {
        for (RecordFile file : touched) {
            if (file.unwritten() > 0) {
                file.sync();
            }
        }
        publish();
    }

    private void publish() {
        progress.recorded(announced, touched);
        touched.clear();
    }

    private IOException failed(IOException why) {
        progress.failed(why);
        return why;
    }

    /// A piece of work on the files.
    private interface Work {
        void run() throws IOException;
    }
}
