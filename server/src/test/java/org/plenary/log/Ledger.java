package org.plenary.log;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// An applier that writes down what it is given.
public class Ledger implements Applier {

    private final List<Line> lines = Collections.synchronizedList(new ArrayList<>());
    private volatile int applied;
    private volatile int loaded;

    /// One batch, as it was applied.
    public record Line(long index, Instant stamp, String text) {
    }

    @Override
    public synchronized void apply(long index, Instant stamp, byte[] batch) {
        lines.add(new Line(index, stamp, new String(batch, StandardCharsets.UTF_8)));
        applied++;
    }

    @Override
    public Instant now() {
        return lines.isEmpty() ? Instant.EPOCH : lines.getLast().stamp();
    }

    @Override
    public void save(long index, OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(lines.size());
        for (var line : lines) {
            data.writeLong(line.index());
            data.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, line.stamp()));
            var text = line.text().getBytes(StandardCharsets.UTF_8);
            data.writeInt(text.length);
            data.write(text);
        }
        data.flush();
    }

    @Override
    public void load(InputStream in) throws IOException {
        lines.clear();
        var data = new DataInputStream(in);
        for (int left = data.readInt(); left > 0; left--) {
            long index = data.readLong();
            var stamp = Instant.EPOCH.plus(data.readLong(), ChronoUnit.MICROS);
            lines.add(new Line(index, stamp, new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8)));
        }
        loaded = lines.size();
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<String> texts() {
        return lines().stream().map(Line::text).toList();
    }

    public List<Instant> stamps() {
        return lines().stream().map(Line::stamp).toList();
    }

    /// How many batches came through [#apply].
    public int applied() {
        return applied;
    }

    /// How many came with a snapshot.
    public int loaded() {
        return loaded;
    }
}
