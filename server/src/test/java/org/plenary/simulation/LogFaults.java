package org.plenary.simulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plenary.core.Hall;
import org.plenary.core.HouseCommand;
import org.plenary.core.Row;
import org.plenary.log.Applier;
import org.plenary.wire.LogCodec;
import org.plenary.wire.StateCodec;

/// Faults of the log, its stamps and its snapshots.
final class LogFaults {

    private LogFaults() {}

    /// A sync that returns before anything is durable: a crash takes the last entries, and what was answered with them.
    static Fittings acknowledgesBeforeSync() {
        return withDisk(entries -> entries.subList(0, Math.max(1, entries.size() - 3)));
    }

    /// A start that passes over an entry which it cannot read.
    static Fittings skipsACorruptEntry() {
        return withDisk(entries -> {
            List<MemoryDisk.Entry> left = new ArrayList<>(entries);
            if (left.size() > 4) {
                left.remove(left.size() / 2);
            }
            return left;
        });
    }

    private static Fittings withDisk(UnaryOperator<List<MemoryDisk.Entry>> crash) {
        CrashingDisk disk = new CrashingDisk();
        return new Fittings() {
            @Override
            MemoryDisk disk() {
                return disk;
            }

            @Override
            void crashed() {
                disk.entries = new ArrayList<>(crash.apply(disk.entries));
            }
        };
    }

    /// A disk whose log is not what was appended, after a crash.
    private static final class CrashingDisk extends MemoryDisk {

        private List<Entry> entries = new ArrayList<>();

        @Override
        void append(List<Entry> more) {
            entries.addAll(more);
        }

        @Override
        int size() {
            return entries.size();
        }

        @Override
        Entry entry(int position) {
            return entries.get(position);
        }
    }

    static Fittings forgetsTheClientsInTheSnapshot() {
        return withSnapshots(hall -> new Hall(hall.conference(), hall.now(), Row.of()));
    }

    static Fittings leavesAFieldOutOfTheSnapshot() {
        return withSnapshots(hall -> new Hall(hall.conference(), hall.conference().clock().anchor(), hall.clients()));
    }

    private static Fittings withSnapshots(UnaryOperator<Hall> spoil) {
        return withApplier(deliberation -> new Passing(deliberation) {
            @Override
            public void save(long index, OutputStream out) throws IOException {
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                super.save(index, whole);
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(whole.toByteArray()));
                DataOutputStream head = new DataOutputStream(out);
                head.writeLong(in.readLong());
                head.writeLong(in.readLong());
                head.flush();
                StateCodec.encode(StateCodec.decode(in).stream().map(spoil).toList(), out);
            }
        });
    }

    static Fittings stampsRunBack() {
        return withApplier(deliberation -> new Passing(deliberation) {
            private int entries;

            @Override
            public void apply(long index, Instant stamp, byte[] batch) {
                super.apply(index, ++entries % 40 == 0 ? stamp.minusSeconds(3_600) : stamp, batch);
            }
        });
    }

    /// A wake-up that brings its own time along.
    static Fittings wakesHaveAnEffectTooEarly() {
        return withApplier(deliberation -> new Passing(deliberation) {
            @Override
            public void apply(long index, Instant stamp, byte[] batch) {
                boolean wakes = LogCodec.decode(batch).stream().anyMatch(each -> each.command() instanceof HouseCommand.Wake);
                super.apply(index, wakes ? stamp.plusSeconds(30) : stamp, batch);
            }
        });
    }

    private static Fittings withApplier(UnaryOperator<Applier> faulty) {
        return new Fittings() {
            @Override
            Applier applier(Applier deliberation) {
                return faulty.apply(deliberation);
            }
        };
    }

    /// Deliberation as it is, for whoever changes one thing of it.
    private abstract static class Passing implements Applier {

        private final Applier deliberation;

        Passing(Applier deliberation) {
            this.deliberation = deliberation;
        }

        @Override
        public void apply(long index, Instant stamp, byte[] batch) {
            deliberation.apply(index, stamp, batch);
        }

        @Override
        public Instant now() {
            return deliberation.now();
        }

        @Override
        public void save(long index, OutputStream out) throws IOException {
            deliberation.save(index, out);
        }

        @Override
        public void load(InputStream in) throws IOException {
            deliberation.load(in);
        }

        @Override
        public long told() {
            return deliberation.told();
        }
    }
}
