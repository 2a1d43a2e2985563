package org.plenary.sequencer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.ConferenceId;
import org.plenary.core.HouseCommand;
import org.plenary.core.Plan;
import org.plenary.core.Submission;
import org.plenary.simulation.AnyConference;
import org.plenary.simulation.Step;
import org.plenary.wire.LogCodec;
import org.plenary.wire.Unreadable;

/// The entries of a log that tells of several conferences at once, from a seed: batches of every size, commands that are sent
/// again, ids that are reused or skipped, clients that come anew, and indices that are missing, as those of the engine's own.
final class Transactions {

    private static final int CONFERENCES = 5;

    private final Random dice;
    private final PriorityQueue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparing(Waiting::stamp).thenComparingInt(Waiting::number));
    private final Map<Sender, Long> clients = new HashMap<>();
    private final Map<Long, Long> counters = new HashMap<>();
    private final List<Submission> sent = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private Instant stamp = Instant.EPOCH;
    private long clientNumbers;

    /// One entry of a log.
    @SuppressWarnings("ArrayRecordComponent") // entries are never compared
    record Entry(long index, Instant stamp, byte[] batch) {}

    /// Who sends: each has clients of its own.
    private record Sender(ConferenceId conference, Badge badge) {}

    /// A step that will be an entry when its time has come.
    private record Waiting(int number, AnyConference conference, Step step) {

        /// In whole microseconds, and never before the step.
        Instant stamp() {
            Instant exact = step.before().clock().stamp(step.slip().at());
            Instant whole = exact.truncatedTo(ChronoUnit.MICROS);
            return whole.isBefore(exact) ? whole.plus(1, ChronoUnit.MICROS) : whole;
        }

        ConferenceId id() {
            return new ConferenceId("any-" + number);
        }
    }

    private Transactions(long seed) {
        dice = new Random(seed);
    }

    static List<Entry> from(long seed, int count) {
        return new Transactions(seed).entries(count);
    }

    private List<Entry> entries(int count) {
        for (int number = 1; number <= CONFERENCES; number++) {
            AnyConference conference = new AnyConference(dice.nextLong());
            Instant begins = conference.conference().clock().base();
            Instant anchor = conference.conference().clock().anchor();
            stamp = begins.isAfter(stamp) ? begins : stamp;
            Waiting first = new Waiting(number, conference, conference.step());
            Plan plan = named(first.id(), conference.conference().plan());
            enter(List.of(new Submission(first.id(), CommandId.HOUSE, Badge.HOUSE, new HouseCommand.Convene(plan, anchor, 1))));
            waiting.add(first);
        }
        while (entries.size() < count) {
            List<Submission> batch = new ArrayList<>();
            for (int size = dice.nextInt(4) == 0 ? dice.nextInt(1, 6) : 1; size > 0; size--) {
                take(batch);
            }
            enter(batch);
        }
        return entries;
    }

    /// The engine has entries of its own now and then, which are not told.
    private void enter(List<Submission> batch) {
        long last = entries.isEmpty() ? 0 : entries.getLast().index();
        entries.add(new Entry(last + (dice.nextInt(40) == 0 ? 2 : 1), stamp, LogCodec.encode(batch)));
    }

    private void take(List<Submission> batch) {
        if (!sent.isEmpty() && dice.nextInt(12) == 0) {
            batch.add(again(sent.get(sent.size() - 1 - dice.nextInt(Math.min(sent.size(), 200)))));
            return;
        }
        Waiting next = waiting.remove();
        stamp = next.stamp().isAfter(stamp) ? next.stamp() : stamp;
        Badge badge = next.step().slip().badge();
        Command command = next.step().slip().command();
        if (travels(command)) {
            CommandId id = badge.equals(Badge.HOUSE) ? CommandId.HOUSE : id(new Sender(next.id(), badge));
            Submission submission = new Submission(next.id(), id, badge, command);
            batch.add(submission);
            sent.add(submission);
        }
        waiting.add(new Waiting(next.number(), next.conference(), next.conference().step()));
    }

    /// Anybody might try what no frame can carry, such as three hundred years more for a turn; the door keeps that out of the log.
    private static boolean travels(Command command) {
        try {
            Submission alone = new Submission(new ConferenceId("any"), CommandId.HOUSE, Badge.HOUSE, command);
            return !LogCodec.decode(LogCodec.encode(List.of(alone))).isEmpty();
        } catch (Unreadable e) {
            return false;
        }
    }

    /// Most often the same to the letter; sometimes another command under a used id, or an id that nothing led up to.
    private Submission again(Submission old) {
        return switch (dice.nextInt(8)) {
            case 0 -> new Submission(old.conference(), old.id(), old.badge(), sent.get(dice.nextInt(sent.size())).command());
            case 1 ->
                    new Submission(old.conference(), new CommandId(old.id().client(), old.id().counter() + 70), old.badge(), old.command());
            default -> old;
        };
    }

    private CommandId id(Sender sender) {
        if (dice.nextInt(60) == 0) {
            clients.remove(sender);
        }
        long client = clients.computeIfAbsent(sender, anew -> ++clientNumbers);
        return new CommandId(client, counters.merge(client, 1L, Long::sum));
    }

    private static Plan named(ConferenceId id, Plan plan) {
        return new Plan(
                id, plan.title(), plan.venue(), plan.zone(), plan.languages(), plan.host(), plan.sessions(), plan.occasions(),
                plan.delegations(), plan.officers(), plan.booths(), plan.policies());
    }

    static void write(List<Entry> entries, Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(entries.size());
            for (Entry entry : entries) {
                out.writeLong(entry.index());
                out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.stamp()));
                out.writeInt(entry.batch().length);
                out.write(entry.batch());
            }
        }
    }

    static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int left = in.readInt(); left > 0; left--) {
                entries.add(new Entry(in.readLong(), Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS), in.readNBytes(in.readInt())));
            }
        }
        return entries;
    }
}
