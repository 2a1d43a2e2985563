package org.plenary.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Supplier;
import org.plenary.log.Applier;
import org.plenary.wire.LogCodec;

/// Deliberation, with somebody who sees everything that goes in.
///
/// @param latest the latest time that an entry can have been stamped with
record WatchedDeliberation(Applier deliberation, StepWatch steps, CommandLedger commands, Supplier<Instant> latest) implements Applier {

    @Override
    public void apply(long index, Instant stamp, byte[] batch) {
        steps.entry(index, stamp, LogCodec.decode(batch), latest.get());
        deliberation.apply(index, stamp, batch);
        commands.applied(index, stamp, batch);
        steps.applied();
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
