package org.plenary.core;

import org.plenary.core.BoothEvent.ChannelInterrupted;
import org.plenary.core.BoothEvent.ChannelLost;
import org.plenary.core.BoothEvent.CoughBegan;
import org.plenary.core.BoothEvent.CoughEnded;
import org.plenary.core.BoothEvent.MicrophoneClosed;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.BoothEvent.OutputMoved;
import org.plenary.core.BoothEvent.OutputSelected;

/// Tells what happened in the booths.
final class BoothMinutes {

    private BoothMinutes() {}

    static String tell(BoothEvent event, Language language) {
        String key = Minutes.e(event);
        return switch (event) {
            case MicrophoneOpened e -> Minutes.said(
                    e.from().isPresent() ? "event.microphone-taken-over" : key, language,
                    feed(e.desk(), e.channel()).with("from", e.from().map(DeskId::key).orElse("")));
            case MicrophoneClosed e -> Minutes.said(key, language, feed(e.desk(), e.channel()));
            case CoughBegan e -> Minutes.said(key, language, desk(e.desk()));
            case CoughEnded e -> Minutes.said(key, language, desk(e.desk()));
            case OutputSelected e -> Minutes.said(key, language, desk(e.desk()).with("output", e.output().name()));
            case OutputMoved e -> Minutes.said(
                    e.taken().isPresent() ? "event.output-moved-taken-over" : key, language,
                    feed(e.desk(), e.to()).with("from", Minutes.language(e.from())).with("taken", e.taken().map(DeskId::key).orElse("")));
            case ChannelInterrupted e -> Minutes.said(key, language, feed(e.desk(), e.channel()));
            case ChannelLost e -> Minutes.said(key, language, feed(e.desk(), e.channel()));
        };
    }

    private static Phrase feed(DeskId desk, Language channel) {
        return desk(desk).with("channel", Minutes.language(channel));
    }

    private static Phrase desk(DeskId desk) {
        return new Phrase().with("desk", desk.key());
    }
}
