package org.plenary.simulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.plenary.core.ClientMemory;
import org.plenary.core.CommandId;
import org.plenary.core.Hall;
import org.plenary.core.HouseCommand;
import org.plenary.core.Outcome;
import org.plenary.core.Refusal;
import org.plenary.core.RememberedAnswer;
import org.plenary.core.Row;
import org.plenary.core.Submission;
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

    static Fittings leavesSnapshotsUnfinished() {
        return withApplier(deliberation -> new Passing(deliberation) {
            @Override
            public void save(long index, OutputStream out) throws IOException {
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                super.save(index, whole);
                out.write(whole.toByteArray(), 0, whole.size() / 2);
            }
        });
    }

    private static Fittings withSnapshots(UnaryOperator<Hall> spoil) {
        return withApplier(deliberation -> new Passing(deliberation) {
            @Override
            public void save(long index, OutputStream out) throws IOException {
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                super.save(index, whole);
                spoilt(whole.toByteArray(), spoil, out);
            }
        });
    }

    private static void spoilt(byte[] snapshot, UnaryOperator<Hall> spoil, OutputStream out) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(snapshot));
        DataOutputStream head = new DataOutputStream(out);
        head.writeLong(in.readLong());
        head.writeLong(in.readLong());
        head.flush();
        StateCodec.encode(StateCodec.decode(in).stream().map(spoil).toList(), out);
    }

    /// A command that comes again is as if it had never come before.
    static Fittings forgetsWhatComesAgain() {
        return withMemories((memory, again) -> new ClientMemory(
                memory.client(), memory.badge(), again.counter() - 1, memory.usedAt(),
                Row.copyOf(memory.answers().stream().filter(answer -> answer.counter() < again.counter()).toList())));
    }

    /// What was granted is remembered as refused.
    static Fittings remembersOtherAnswers() {
        return withMemories((memory, again) -> new ClientMemory(
                memory.client(), memory.badge(), memory.last(), memory.usedAt(),
                Row.copyOf(memory.answers().stream()
                        .map(answer -> new RememberedAnswer(answer.counter(), answer.body(), Outcome.refused(Refusal.RULE_FAILED)))
                        .toList())));
    }

    /// State that changes beside the log.
    static Fittings changesBesideTheLog() {
        return withMemories(Set.of(), (memory, again) -> new ClientMemory(
                memory.client(), memory.badge(), memory.last(), memory.usedAt().plusMillis(1), memory.answers()));
    }

    /// A server that remembers a client otherwise when a command of it comes again; whoever compares states would notice that first.
    private static Fittings withMemories(BiFunction<ClientMemory, CommandId, ClientMemory> spoil) {
        return withMemories(Set.of(Promise.LIVE_EQUALS_RELIVED, Promise.RESTORED_EQUALS_RELIVED), spoil);
    }

    private static Fittings withMemories(Set<Promise> unseen, BiFunction<ClientMemory, CommandId, ClientMemory> spoil) {
        Set<CommandId> come = new HashSet<>();
        return withApplier(unseen, deliberation -> new Passing(deliberation) {
            private long latest = -1;

            @Override
            public void apply(long index, Instant stamp, byte[] batch) {
                for (Submission submission : LogCodec.decode(batch)) {
                    CommandId id = submission.id();
                    if (id.client() != CommandId.HOUSE.client() && !come.add(id) && index > latest) {
                        reload(index - 1, hall -> new Hall(hall.conference(), hall.now(), Row.copyOf(hall.clients().stream()
                                .map(memory -> memory.client() == id.client() ? spoil.apply(memory, id) : memory).toList())));
                    }
                }
                latest = Math.max(latest, index);
                super.apply(index, stamp, batch);
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
        return withApplier(Set.of(), faulty);
    }

    private static Fittings withApplier(Set<Promise> unseen, UnaryOperator<Applier> faulty) {
        return new Fittings() {
            @Override
            Set<Promise> unseen() {
                return unseen;
            }

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

        /// Has deliberation go on from what it is now, with something changed.
        void reload(long index, UnaryOperator<Hall> spoil) {
            try {
                ByteArrayOutputStream before = new ByteArrayOutputStream();
                save(index, before);
                ByteArrayOutputStream after = new ByteArrayOutputStream();
                spoilt(before.toByteArray(), spoil, after);
                load(new ByteArrayInputStream(after.toByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
