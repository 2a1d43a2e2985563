package org.plenary.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.plenary.core.ConferenceId;

/// Reads a record from its beginning and proves every entry before it hands it out; changes nothing, so a record may be read
/// while it is being written.
public final class RecordReader implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private InputStream in;
    private final ConferenceId conference;
    private final Chain chain;
    private long offset;
    private long index;
    private Optional<TornTail> torn = Optional.empty();

    private RecordReader(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.in = buffered(channel);
        byte[] start = in.readNBytes(RecordFormat.MAGIC.length + 2 * Short.BYTES);
        int idLength = idLength(start);
        byte[] end = in.readNBytes(idLength + Integer.BYTES);
        byte[] head = joined(start, end);
        this.conference = conference(head, start.length, idLength);
        this.chain = new Chain(head);
        this.offset = head.length;
    }

    /// Opens the record in `conferenceDirectory`.
    ///
    /// @throws RecordDamaged where the head of the file is not what was written
    public static RecordReader open(Path conferenceDirectory) throws IOException {
        Path file = conferenceDirectory.resolve(RecordFormat.FILE);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new RecordReader(file, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static InputStream buffered(FileChannel channel) {
        return new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    }

    public ConferenceId conference() {
        return conference;
    }

    /// The next entry, proven; empty at the end and before a [torn tail][#torn()].
    ///
    /// @throws RecordDamaged where the entry is not what was written
    public Optional<RecordEntry> next() throws IOException {
        if (torn.isPresent()) {
            return Optional.empty();
        }
        byte[] before = in.readNBytes(RecordFormat.BEFORE);
        if (before.length == 0) {
            return Optional.empty();
        }
        if (before.length < RecordFormat.BEFORE) {
            return tear();
        }
        ByteBuffer fields = ByteBuffer.wrap(before);
        if (fields.getInt(RecordFormat.CHAINED) != RecordFormat.crc(before, 0, RecordFormat.CHAINED)) {
            return bad(before, "its length and numbers do not fit their checksum");
        }
        int length = fields.getInt(0);
        if (length < 1 || length > RecordFormat.LONGEST_EVENT) {
            throw damaged("its event would have " + length + " bytes");
        }
        byte[] after = in.readNBytes(length + RecordFormat.AFTER);
        if (after.length < length + RecordFormat.AFTER) {
            return tear();
        }
        int hashed = length + ChainHash.SIZE;
        if (ByteBuffer.wrap(after).getInt(hashed) != RecordFormat.crc(after, 0, hashed)) {
            return bad(joined(before, after), "its event does not fit its checksum");
        }
        return Optional.of(entry(before, after, length));
    }

    /// Whether there is more than what was read once [#next()] was empty; it goes on from there, and an entry whose write was
    /// under way is read anew.
    public boolean grown() throws IOException {
        if (channel.size() <= offset) {
            return false;
        }
        channel.position(offset);
        in = buffered(channel);
        torn = Optional.empty();
        return true;
    }

    private RecordEntry entry(byte[] before, byte[] after, int length) throws RecordDamaged {
        ByteBuffer fields = ByteBuffer.wrap(before, Integer.BYTES, RecordFormat.CHAINED - Integer.BYTES);
        long nextIndex = fields.getLong();
        long ordinal = fields.getLong();
        byte[] event = Arrays.copyOf(after, length);
        ChainHash hash = ChainHash.of(Arrays.copyOfRange(after, length, length + ChainHash.SIZE));
        if (ordinal != chain.head().ordinal() + 1) {
            throw damaged("it bears the number " + ordinal);
        }
        if (nextIndex < index) {
            throw damaged("its log index goes back from " + index + " to " + nextIndex);
        }
        if (!hash.equals(chain.next(before, event))) {
            throw damaged("the chain is broken: it or an entry before it was replaced");
        }
        RecordEntry entry =
                new RecordEntry(offset, nextIndex, ordinal, fields.getInt(), RecordFormat.instant(fields.getLong()), event, hash);
        chain.add(hash);
        index = nextIndex;
        offset += RecordFormat.BEFORE + length + RecordFormat.AFTER;
        return entry;
    }

    /// The head of what has been read so far; of the whole record, once [#next()] is empty.
    public RecordHead head() {
        return chain.head();
    }

    /// Where reading has come to, in bytes from the beginning of the file; what is before it is whole.
    public long offset() {
        return offset;
    }

    /// What a crash left unfinished at the end, or a write that goes on at this moment; known once [#next()] is empty.
    public Optional<TornTail> torn() {
        return torn;
    }

    /// The chain as it stands, for whoever goes on with it.
    Chain chain() {
        return chain;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private Optional<RecordEntry> tear() {
        torn = Optional.of(new TornTail(offset, chain.head().ordinal() + 1));
        return Optional.empty();
    }

    private Optional<RecordEntry> bad(byte[] bytes, String what) throws IOException {
        if (TornTail.endsInZeros(offset, bytes) && onlyZerosFollow()) {
            return tear();
        }
        throw damaged(what);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private boolean onlyZerosFollow() throws IOException {
        byte[] chunk = new byte[1 << 16];
        for (int read = in.read(chunk); read > 0; read = in.read(chunk)) {
            for (int i = 0; i < read; i++) {
                if (chunk[i] != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private RecordDamaged damaged(String what) {
        return new RecordDamaged(file, offset, chain.head().ordinal() + 1, what);
    }

    private int idLength(byte[] start) throws RecordDamaged {
        ByteBuffer fields = ByteBuffer.wrap(start);
        if (start.length < RecordFormat.MAGIC.length + 2 * Short.BYTES || !Arrays.equals(start, 0, 8, RecordFormat.MAGIC, 0, 8)) {
            throw new RecordDamaged(file, 0, 0, "it does not begin as a record does");
        }
        int version = fields.getShort(8);
        if (version != RecordFormat.VERSION) {
            throw new RecordDamaged(file, 0, 0,
                    "its format has the version " + version + ", and this server reads " + RecordFormat.VERSION);
        }
        return Short.toUnsignedInt(fields.getShort(10));
    }

    private ConferenceId conference(byte[] head, int from, int idLength) throws RecordDamaged {
        int crcAt = from + idLength;
        if (head.length < crcAt + Integer.BYTES || ByteBuffer.wrap(head).getInt(crcAt) != RecordFormat.crc(head, 0, crcAt)) {
            throw new RecordDamaged(file, 0, 0, "its head does not fit its checksum");
        }
        return new ConferenceId(new String(head, from, idLength, StandardCharsets.US_ASCII));
    }
}
