package org.plenary.core;

import java.util.Optional;
import org.plenary.core.ListEvent.ClosingAnnounced;
import org.plenary.core.ListEvent.ExtraTimeGranted;
import org.plenary.core.ListEvent.FloorRequested;
import org.plenary.core.ListEvent.ListClosed;
import org.plenary.core.ListEvent.ListOpened;
import org.plenary.core.ListEvent.OpeningAnnounced;
import org.plenary.core.ListEvent.RequestCarriedOver;
import org.plenary.core.ListEvent.RequestChanged;
import org.plenary.core.ListEvent.RequestHeld;
import org.plenary.core.ListEvent.RequestLapsed;
import org.plenary.core.ListEvent.RequestMoved;
import org.plenary.core.ListEvent.RequestRemoved;
import org.plenary.core.ListEvent.RequestRestored;
import org.plenary.core.ListEvent.RequestWithdrawn;

/// Tells what happened to speakers' lists.
final class ListMinutes {

    private ListMinutes() {}

    static String tell(Conference before, Conference after, ListEvent event, Language language) {
        String key = Minutes.e(event);
        return switch (event) {
            case FloorRequested e -> requested(after, e, language);
            case RequestWithdrawn e -> Minutes.said(key, language, requester(before, e.request()));
            case RequestChanged e -> Minutes.said(
                    e.speaker().isPresent() ? key + "-to-speaker" : key, language,
                    requester(before, e.request()).with("language", Minutes.language(e.language())).with("speaker",
                            e.speaker().orElse("")));
            case RequestHeld e -> Minutes.said(
                    key, language, requester(before, e.request()).with("why", Vocabulary.words("hold-reason", e.why())));
            case RequestRestored e -> Minutes.said(key, language, requester(before, e.request()).with("place", e.place()));
            case RequestRemoved e -> Minutes.said(key, language, requester(before, e.request()).with("reason", e.reason()));
            case ExtraTimeGranted e ->
                    Minutes.said(key, language, requester(before, e.request()).with("limit", Minutes.time(e.limit())));
            case RequestMoved e -> Minutes.said(
                    key, language, requester(before, e.request()).with("place", e.place()).with("reason", e.reason()));
            case RequestCarriedOver e -> Minutes.said(
                    e.reason().isPresent() ? key + "-for-reason" : key, language,
                    requester(before, e.request().id()).with("place", e.place()).with("reason", e.reason().orElse(""))
                            .with("segment", Minutes.segment(after, e.request().segment())));
            case RequestLapsed e -> Minutes.said(key, language, requester(before, e.request()));
            case OpeningAnnounced e -> Minutes.said(key, language, segment(after, e.segment()).with("time", Minutes.clock(after, e.at())));
            case ListOpened e -> Minutes.said(key, language, segment(after, e.segment()));
            case ClosingAnnounced e -> Minutes.said(key, language, segment(after, e.segment()).with("time", Minutes.clock(after, e.at())));
            case ListClosed e -> Minutes.said(key, language, segment(after, e.segment()).with("n", waiting(after, e.segment())));
        };
    }

    private static String requested(Conference after, FloorRequested event, Language language) {
        Request request = event.request();
        Phrase phrase = new Phrase()
                .with("delegation", Minutes.name(after, request.delegation()))
                .with("kind", Vocabulary.words("kind." + request.kind().key()))
                .with("language", Minutes.language(request.language()))
                .with("place", event.place())
                .with("limit", Minutes.time(request.limit()));
        if (request.title().isPresent()) {
            return Minutes.said("event.floor-placed", language, phrase.with("title", request.title().get()));
        }
        return request.behalf().isEmpty()
                ? Minutes.said(Minutes.e(event), language, phrase)
                : Minutes.said(forGroup(Minutes.e(event), request.behalf()), language, spokenFor(after, phrase, request.behalf()));
    }

    /// The key of the sentence that also tells in whose name somebody speaks.
    static String forGroup(String key, Optional<Behalf> behalf) {
        return behalf.map(each -> key + (each.aligned().isEmpty() ? "-for-group" : "-for-group-and-aligned")).orElse(key);
    }

    static Phrase spokenFor(Conference after, Phrase phrase, Optional<Behalf> behalf) {
        behalf.ifPresent(
                each -> phrase.with("group", Minutes.group(after, each.group())).with("aligned", Minutes.names(after, each.aligned())));
        return phrase;
    }

    private static Phrase requester(Conference before, RequestId id) {
        return new Phrase().with("delegation", Minutes.name(before, before.lists().request(id).orElseThrow().delegation()));
    }

    private static Phrase segment(Conference conference, SegmentId id) {
        return new Phrase().with("segment", Minutes.segment(conference, id));
    }

    private static int waiting(Conference conference, SegmentId id) {
        return conference.lists().of(id).orElseThrow().queue().size();
    }
}
