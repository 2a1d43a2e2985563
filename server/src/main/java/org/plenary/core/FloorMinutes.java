package org.plenary.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.OvertimeCounted;
import org.plenary.core.FloorEvent.PointLapsed;
import org.plenary.core.FloorEvent.PointRaised;
import org.plenary.core.FloorEvent.PointRecognized;
import org.plenary.core.FloorEvent.PointRuled;
import org.plenary.core.FloorEvent.PointWithdrawn;
import org.plenary.core.FloorEvent.TimeNoticed;
import org.plenary.core.FloorEvent.TurnCorrected;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnExtended;
import org.plenary.core.FloorEvent.TurnPaused;
import org.plenary.core.FloorEvent.TurnResumed;
import org.plenary.core.FloorEvent.TurnStarted;

/// Tells what happened on the floor.
final class FloorMinutes {

    private FloorMinutes() {}

    static String tell(Conference before, Conference after, Instant at, FloorEvent event, Language language) {
        String key = Minutes.e(event);
        return switch (event) {
            case TurnStarted(Turn turn) -> Minutes.said(
                    turn.request().isPresent() ? ListMinutes.forGroup(key, turn.behalf()) : "event.point-stated", language,
                    ListMinutes.spokenFor(after, delegation(after, turn.delegation()).with("limit", Minutes.time(turn.limit())),
                            turn.behalf()));
            case TurnEnded e -> ended(after, e, language);
            case GivingUndone e -> undone(before, at, e, language);
            case TurnPaused e -> Minutes.said(
                    Minutes.timed(key, left(after, at)), language,
                    turn(after, at).with("reason", Vocabulary.words("pause-reason", e.reason())));
            case TurnResumed e -> Minutes.said(Minutes.timed(key, left(after, at)), language, turn(after, at));
            case TurnCorrected e -> corrected(before, after, e, language);
            case TurnExtended e -> Minutes.said(key, language, turn(after, at).with("by", Minutes.time(e.by())));
            case TimeNoticed e -> Minutes.said(noticed(key, e.notice()), language, turn(after, at));
            case OvertimeCounted e ->
                    Minutes.said(key, language, turn(after, at).with("over", Minutes.time(e.over())));
            case PointRaised(PointOfOrder point) -> Minutes.said(key, language, delegation(after, point.delegation()));
            case PointRecognized e -> Minutes.said(
                    inTime(before, e, at) ? key + "-in-time" : key, language, delegation(after, e.delegation()));
            case PointRuled e -> Minutes.said(
                    key, language, delegation(after, e.delegation()).with("ruling", Vocabulary.words("ruling", e.ruling())));
            case PointWithdrawn e -> Minutes.said(key, language, delegation(after, e.delegation()));
            case PointLapsed e -> Minutes.said(key, language, delegation(after, e.delegation()));
        };
    }

    private static String noticed(String key, Notice notice) {
        return switch (notice) {
            case NONE, WARNING -> key;
            case LAST_CALL -> key + "-last-call";
            case OVERTIME -> key + "-overtime";
        };
    }

    private static String ended(Conference after, TurnEnded event, Language language) {
        Turn turn = after.floor().ended().getLast();
        String key = switch (event.by()) {
            case SPEAKER -> Minutes.e(event);
            case CHAIR -> Minutes.e(event) + "-by-chair";
            case SUSPENSION -> Minutes.e(event) + "-by-suspension";
            case UNDONE -> "event.giving-undone";
            case CUT_OFF -> Minutes.e(event) + "-cut-off";
        };
        return Minutes.said(key, language, delegation(after, turn.delegation()).with("spoken", Minutes.time(turn.used())));
    }

    private static String corrected(Conference before, Conference after, TurnCorrected event, Language language) {
        Turn was = before.floor().any(event.turn()).orElseThrow();
        Phrase phrase = delegation(after, was.delegation())
                .with("number", event.turn().number())
                .with("language", Minutes.language(event.language()))
                .with("reason", event.reason());
        event.speaker().ifPresent(speaker -> phrase.with("speaker", speaker));
        event.title().ifPresent(title -> phrase.with("title", title));
        String key = Minutes.e(event) + (event.speaker().isPresent() ? "-speaker" : "") + (event.title().isPresent() ? "-title" : "");
        return Minutes.said(key, language, phrase);
    }

    private static String undone(Conference before, Instant at, GivingUndone event, Language language) {
        Phrase phrase = delegation(before, event.request().delegation()).with("place", event.place());
        if (event.goesOn().isEmpty()) {
            return Minutes.said(Minutes.e(event), language, phrase);
        }
        Duration left = event.goesOn().get().left(at);
        return Minutes.said(Minutes.timed(Minutes.e(event) + "-goes-on", left), language, Minutes.timed(
                phrase.with("other", Minutes.name(before, event.goesOn().get().delegation())), left));
    }

    /// Whether the plan's delay, and not the chair, recognized the point.
    private static boolean inTime(Conference before, PointRecognized event, Instant at) {
        Optional<Instant> since = before.floor().point(event.delegation()).map(PointOfOrder::raisedAt);
        return before.plan().policies().pointRecognizedAfter().flatMap(wait -> since.map(raised -> raised.plus(wait)))
                .filter(due -> !due.isAfter(at))
                .isPresent();
    }

    private static Phrase turn(Conference after, Instant at) {
        Turn turn = after.floor().turn().orElseThrow();
        return Minutes.timed(delegation(after, turn.delegation()), turn.left(at));
    }

    private static Duration left(Conference after, Instant at) {
        return after.floor().turn().orElseThrow().left(at);
    }

    private static Phrase delegation(Conference conference, DelegationId id) {
        return new Phrase().with("delegation", Minutes.name(conference, id));
    }
}
