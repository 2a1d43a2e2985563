package org.plenary.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Conference;
import org.plenary.core.Event;
import org.plenary.core.Language;
import org.plenary.core.Minutes;
import org.plenary.core.Role;
import org.plenary.core.Words;

/// The minutes of one conference while it goes on: told from its record once, and from then on only what was added.
///
/// Whoever asks waits for the disk and for whoever has asked before, so it is a thread that may wait.
public final class RunningMinutes implements AutoCloseable {

    /// How many lines are kept in memory, each in both languages: about 10 MB. The earliest go first.
    static final int KEPT = 20_000;

    /// How many go at once.
    private static final int FORGOTTEN = KEPT / 10;
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final Path directory;
    private final Function<byte[], Event> decoder;
    private final BiFunction<Conference, Event, Set<Role>> readers;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable Retold record;
    private @Nullable IOException failure;
    private long failedAt;

    /// A sentence, when it became true, and who may read it.
    ///
    /// @param number of the event in the record, from 1; not every event is worth telling
    public record Line(long number, Instant at, Words sentence, Set<Role> readers) {}

    /// Some lines, the earliest first.
    ///
    /// @param last    the number of the last event that was looked at: what comes after it was not told here
    /// @param earlier whether lines before these can be told
    public record Page(List<Line> lines, long last, boolean earlier) {}

    /// @param directory the record's; it may come to be later
    /// @param decoder   makes an event of its stored message
    /// @param readers   who may be told of an event, as the conference stood before it
    public RunningMinutes(Path directory, Function<byte[], Event> decoder, BiFunction<Conference, Event, Set<Role>> readers) {
        this.directory = directory;
        this.decoder = decoder;
        this.readers = readers;
    }

    /// The earliest lines after a number.
    ///
    /// @throws IOException where the record cannot be read or told; it is tried anew after a minute
    public Page after(long number, Role role, int most) throws IOException {
        lock.lock();
        try {
            catchUp();
            int from = index(number + 1);
            List<Line> told = lines.subList(from, lines.size()).stream().filter(line -> line.readers().contains(role))
                    .limit(most).toList();
            long last = told.size() == most ? told.getLast().number() : ordinal();
            return new Page(told, last, earlier(from, role));
        } finally {
            lock.unlock();
        }
    }

    /// The latest lines before a number.
    ///
    /// @throws IOException as above
    public Page before(long number, Role role, int most) throws IOException {
        lock.lock();
        try {
            catchUp();
            int at = index(number);
            List<Line> told = new ArrayList<>();
            for (; at > 0 && told.size() < most; at--) {
                Line line = lines.get(at - 1);
                if (line.readers().contains(role)) {
                    told.addFirst(line);
                }
            }
            return new Page(List.copyOf(told), ordinal(), earlier(at, role));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            failed(new IOException("The minutes of " + directory + " are told no longer."));
        } finally {
            lock.unlock();
        }
    }

    private boolean earlier(int index, Role role) {
        return lines.subList(0, index).stream().anyMatch(line -> line.readers().contains(role));
    }

    private long ordinal() {
        return record == null ? 0 : record.ordinal();
    }

    /// Where the first line with this number or a later one stands.
    private int index(long number) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void catchUp() throws IOException {
        if (failure != null && System.nanoTime() - failedAt < TRY_AGAIN.toNanos()) {
            throw failure;
        }
        try {
            read();
        } catch (IOException e) {
            throw failed(e);
        } catch (RuntimeException e) {
            throw failed(new IOException("The minutes of " + directory + " cannot be told: " + e, e));
        }
    }

    private void read() throws IOException {
        Retold following = record;
        if (following == null) {
            if (!Files.exists(directory.resolve(RecordFormat.FILE))) {
                return;
            }
            following = Retold.open(directory, decoder);
            record = following;
            failure = null;
        } else if (!following.grown()) {
            return;
        }
        for (Optional<Moment> moment = following.next(); moment.isPresent(); moment = following.next()) {
            add(following.ordinal(), moment.get());
        }
    }

    private void add(long number, Moment moment) {
        String en = told(moment, Language.EN);
        if (!en.isEmpty()) {
            lines.add(new Line(
                    number, moment.at(), new Words(en, told(moment, Language.RU)), readers.apply(moment.before(), moment.event())));
        }
        if (lines.size() > KEPT) {
            lines.subList(0, FORGOTTEN).clear();
        }
    }

    private static String told(Moment moment, Language language) {
        return Minutes.tell(moment.before(), moment.after(), moment.at(), moment.event(), language);
    }

    /// From here on the record is read from its beginning, if it is read again.
    private IOException failed(IOException why) throws IOException {
        failure = why;
        failedAt = System.nanoTime();
        lines.clear();
        Retold following = record;
        record = null;
        if (following != null) {
            following.close();
        }
        return why;
    }
}
