package org.plenary.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.core.ConferenceId;
import org.plenary.core.Language;
import org.plenary.core.Role;
import org.plenary.gateway.Chronicle;
import org.plenary.record.RunningMinutes;
import org.plenary.views.Confidences;
import org.plenary.wire.EventCodec;

/// The running minutes of every conference that somebody has asked for, each from its record.
final class Chronicles implements Chronicle, AutoCloseable {

    private final Path records;
    private final Map<ConferenceId, RunningMinutes> minutes = new ConcurrentHashMap<>();

    /// @param records where all records are
    Chronicles(Path records) {
        this.records = records;
    }

    @Override
    public Page page(ConferenceId conference, Role role, Language language, Span span, int most) throws IOException {
        RunningMinutes running = minutes.computeIfAbsent(conference,
                id -> new RunningMinutes(records.resolve(id.key()), EventCodec::decode, Confidences::readers));
        RunningMinutes.Page page = switch (span) {
            case Span.After(long number) -> running.after(number, role, most);
            case Span.Before(long number) -> running.before(number, role, most);
        };
        return new Page(
                page.lines().stream().map(each -> new Line(each.number(), each.at(), each.sentence().in(language))).toList(),
                page.last(), page.earlier());
    }

    @Override
    public void close() throws IOException {
        for (RunningMinutes each : minutes.values()) {
            each.close();
        }
    }
}
