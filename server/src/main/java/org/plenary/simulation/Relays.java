package org.plenary.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.BoothId;
import org.plenary.core.Desk.Microphone;
import org.plenary.core.DeskId;
import org.plenary.core.Language;
import org.plenary.core.Pivot;
import org.plenary.core.PlannedBooth;

/// Who interprets from what, recomputed from what the desks have chosen.
final class Relays {

    private final Books books;

    Relays(Books books) {
        this.books = books;
    }

    /// The interpretations of which a channel is made, the nearest first; none where nobody interprets on it.
    List<Language> chain(Language channel) {
        List<Language> chain = new ArrayList<>();
        Optional<Language> next = Optional.of(channel).filter(this::isInterpreted);
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.add(next.get());
            next = source(next.get()).filter(this::isInterpreted);
        }
        return chain;
    }

    /// Whether what a channel is made of comes from the floor in the end, or from nothing.
    boolean ends(Language channel) {
        List<Language> chain = chain(channel);
        return chain.isEmpty() || source(chain.getLast()).filter(this::isInterpreted).isEmpty();
    }

    /// What the interpreter of a channel hears; empty for the floor, and where nobody interprets.
    Optional<Language> source(Language channel) {
        return Optional.of(channel).filter(this::isInterpreted).flatMap(each -> books.booths().channel(each).owner()).flatMap(this::heard);
    }

    /// The channel that is heard instead of the floor.
    Optional<Language> pivot() {
        Optional<Pivot> pivot = books.plan().policies().pivot();
        if (pivot.isEmpty() || books.floorLanguage().filter(pivot.get().rare()::contains).isEmpty()) {
            return Optional.empty();
        }
        return books.plan().booth(pivot.get().booth()).map(PlannedBooth::language).filter(channel -> {
            Optional<DeskId> owner = books.booths().channel(channel).owner();
            return owner.filter(desk -> booth(desk).id().equals(pivot.get().booth())
                    && books.booths().microphone(desk) != Microphone.OFF
                    && books.booths().desks().incoming(desk).isEmpty()).isPresent();
        });
    }

    /// Whether somebody interprets into what the floor speaks already.
    boolean trails(Language channel) {
        return isInterpreted(channel) && books.floorLanguage().equals(Optional.of(channel));
    }

    private Optional<Language> heard(DeskId desk) {
        Optional<Language> chosen = books.booths().desks().incoming(desk);
        BoothId pivots = books.plan().policies().pivot().map(Pivot::booth).orElse(booth(desk).id());
        boolean replaced = !pivots.equals(booth(desk).id());
        return chosen.or(() -> pivot().filter(
                channel -> replaced && !channel.equals(books.booths().desks().fed(desk, booth(desk)))));
    }

    private boolean isInterpreted(Language channel) {
        return books.booths().channel(channel).owner().filter(desk -> books.booths().microphone(desk) == Microphone.LIVE).isPresent();
    }

    private PlannedBooth booth(DeskId desk) {
        return books.plan().booths().stream().filter(each -> each.desks().contains(desk)).findFirst().orElseThrow();
    }
}
