package org.plenary.core;

import java.util.stream.Collectors;
import org.plenary.core.BoothEvent.ChannelInterrupted;
import org.plenary.core.BoothEvent.ChannelLost;
import org.plenary.core.BoothEvent.ConsecutiveEnded;
import org.plenary.core.BoothEvent.ConsecutiveStarted;
import org.plenary.core.BoothEvent.CoughBegan;
import org.plenary.core.BoothEvent.CoughEnded;
import org.plenary.core.BoothEvent.FloorLanguageDeclared;
import org.plenary.core.BoothEvent.FloorLanguageReleased;
import org.plenary.core.BoothEvent.HandoverAgreed;
import org.plenary.core.BoothEvent.HandoverEnded;
import org.plenary.core.BoothEvent.HandoverProposed;
import org.plenary.core.BoothEvent.IncomingSelected;
import org.plenary.core.BoothEvent.LossAnswered;
import org.plenary.core.BoothEvent.MicrophoneClosed;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.BoothEvent.OutputMoved;
import org.plenary.core.BoothEvent.OutputSelected;
import org.plenary.core.BoothEvent.PresetsStored;
import org.plenary.core.BoothEvent.RenditionBegan;
import org.plenary.core.BoothEvent.ShiftIsLong;

/// Tells what happened in the booths.
final class BoothMinutes {

    private static final Words NOTHING = new Words("", "");

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
            case OutputSelected e -> Minutes.said(
                    e.language().isPresent() ? key + "-feeds" : key, language,
                    desk(e.desk()).with("output", e.output().name())
                            .with("channel", e.language().map(Minutes::language).orElse(NOTHING)));
            case OutputMoved e -> Minutes.said(
                    e.taken().isPresent() ? "event.output-moved-taken-over" : key, language,
                    feed(e.desk(), e.to()).with("from", Minutes.language(e.from())).with("taken", e.taken().map(DeskId::key).orElse("")));
            case IncomingSelected e -> Minutes.said(
                    e.channel().isPresent() ? key + "-relay" : key, language,
                    desk(e.desk()).with("channel", e.channel().map(Minutes::language).orElse(NOTHING)));
            case PresetsStored e -> Minutes.said(e.channels().isEmpty() ? key + "-none" : key, language,
                    desk(e.desk()).with("channels", listed(e.channels())));
            case FloorLanguageDeclared(FloorSpeech said) -> declared(key, said, language);
            case HandoverProposed(Handover handover) -> Minutes.said(
                    handover.offered() ? key : key + "-by-taker", language,
                    pair(handover.giver(), handover.taker()).with("timing", Vocabulary.words("timing", handover.timing())));
            case HandoverAgreed e -> Minutes.said(key, language, pair(e.giver(), e.taker()));
            case HandoverEnded e -> Minutes.said(
                    e.why() == BoothEvent.HandoverEnd.CANCELLED ? key : key + "-" + Names.key(e.why()), language,
                    pair(e.giver(), e.taker()));
            case FloorLanguageReleased() -> Minutes.said(key, language, new Phrase());
            case LossAnswered e -> answered(key, e, language);
            case ConsecutiveStarted() -> Minutes.said(key, language, new Phrase());
            case ConsecutiveEnded() -> Minutes.said(key, language, new Phrase());
            case RenditionBegan(Rendition rendition) -> Minutes.said(key, language,
                    desk(rendition.desk()).with("language", Minutes.language(rendition.language())));
            case ChannelInterrupted e -> Minutes.said(key, language, feed(e.desk(), e.channel()));
            case ChannelLost e -> Minutes.said(key, language, feed(e.desk(), e.channel()));
            case ShiftIsLong(DeskId late) -> Minutes.said(key, language, desk(late));
        };
    }

    private static String answered(String key, LossAnswered event, Language language) {
        return Minutes.said(
                event.answer() == LossAnswer.CONTINUE ? key : key + "-" + Names.key(event.answer()), language,
                new Phrase().with("channel", Minutes.language(event.channel())));
    }

    private static String declared(String key, FloorSpeech said, Language language) {
        return Minutes.said(
                key + (said.language().isEmpty() ? "-mixed" : "") + (said.isTechnicians() ? "-by-technician" : ""), language,
                new Phrase().with("desk", said.desk().map(DeskId::key).orElse(""))
                        .with("language", said.language().map(Minutes::language).orElse(NOTHING)));
    }

    private static Phrase pair(DeskId giver, DeskId taker) {
        return new Phrase().with("giver", giver.key()).with("taker", taker.key());
    }

    private static Words listed(Row<Language> channels) {
        return new Words(
                channels.stream().map(each -> Minutes.language(each).en()).collect(Collectors.joining(", ")),
                channels.stream().map(each -> Minutes.language(each).ru()).collect(Collectors.joining(", ")));
    }

    private static Phrase feed(DeskId desk, Language channel) {
        return desk(desk).with("channel", Minutes.language(channel));
    }

    private static Phrase desk(DeskId desk) {
        return new Phrase().with("desk", desk.key());
    }
}
