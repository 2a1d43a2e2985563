package org.plenary.accreditation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.core.Badge;
import org.plenary.core.ConferenceId;
import org.plenary.core.DelegationId;
import org.plenary.core.DeskId;
import org.plenary.core.Role;
import org.plenary.core.SeatId;

/// The badge tokens that were given out and revoked: a file that only grows, one line each, synced before anybody is told.
final class BadgeLedger implements Closeable {

    private static final String NONE = "-";
    private static final int GIVEN_FIELDS = 7;

    private final Path path;
    private final FileChannel channel;

    /// In memory for whoever asks; written only under this object's lock.
    private final Map<Digest, Entry> entries = new ConcurrentHashMap<>();
    private final Set<String> revokedNumbers = ConcurrentHashMap.newKeySet();
    private int ordinal;
    private boolean failed;

    /// @param ordinal rises with each badge, so the oldest is known
    record Entry(Digest digest, Holder holder, int ordinal, boolean revoked) {}

    private BadgeLedger(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static BadgeLedger open(Path path) throws IOException {
        if (!Files.exists(path)) {
            PrivateFiles.create(path);
            PrivateFiles.syncFolder(path);
        }
        var ledger = new BadgeLedger(path, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
        try {
            ledger.load();
        } catch (IOException e) {
            ledger.close();
            throw e;
        }
        return ledger;
    }

    Optional<Entry> of(String token) {
        return Optional.ofNullable(entries.get(Secrets.digest(token)));
    }

    /// The badges of one kind that are good, oldest first.
    List<Entry> good(ConferenceId conference, Badge badge) {
        return entries.values().stream()
                .filter(entry -> !entry.revoked() && entry.holder().conference().equals(conference) && entry.holder().badge().equals(badge))
                .sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                .toList();
    }

    boolean revoked(Holder holder) {
        return revokedNumbers.contains(holder.number());
    }

    synchronized Holder give(String token, ConferenceId conference, Badge badge) {
        Digest digest = Secrets.digest(token);
        append("badge %s %s %s %s %s %s%n".formatted(
                digest.hex(), conference, badge.role(), badge.seat().map(SeatId::key).orElse(NONE),
                badge.delegation().map(DelegationId::key).orElse(NONE), badge.desk().map(DeskId::key).orElse(NONE)));
        return put(digest, conference, badge);
    }

    synchronized void revoke(Digest digest) {
        append("revoked %s%n".formatted(digest.hex()));
        cross(digest);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private Holder put(Digest digest, ConferenceId conference, Badge badge) {
        var holder = new Holder(conference, badge, digest.number());
        entries.put(digest, new Entry(digest, holder, ++ordinal, false));
        return holder;
    }

    private void cross(Digest digest) {
        revokedNumbers.add(digest.number());
        entries.computeIfPresent(digest, (key, entry) -> new Entry(key, entry.holder(), entry.ordinal(), true));
    }

    /// A write or sync that failed is final: what the file ends with is unknown until it is read again.
    private void append(String line) {
        if (failed) {
            throw new UncheckedIOException(new IOException(path + " cannot be written until the server is restarted"));
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            failed = true;
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the file; a last line without its end was never answered for, and is cut.
    private void load() throws IOException {
        String text = Files.readString(path);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        int number = 0;
        for (String line : whole.lines().toList()) {
            number++;
            try {
                read(line.split(" "));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IOException("%s, line %d cannot be read: \"%s\"".formatted(path, number, line), e);
            }
        }
        channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        channel.position(channel.size());
    }

    private void read(String[] fields) {
        Digest digest = Digest.ofHex(fields[1]);
        if (fields[0].equals("revoked")) {
            cross(digest);
        } else if (fields[0].equals("badge") && fields.length == GIVEN_FIELDS) {
            put(digest, new ConferenceId(fields[2]), new Badge(
                    Role.valueOf(fields[3]), present(fields[4]).map(SeatId::new), present(fields[5]).map(DelegationId::new),
                    present(fields[6]).map(DeskId::new)));
        } else {
            throw new IllegalArgumentException(fields[0]);
        }
    }

    private static Optional<String> present(String field) {
        return field.equals(NONE) ? Optional.empty() : Optional.of(field);
    }
}
