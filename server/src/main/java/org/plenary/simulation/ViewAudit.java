package org.plenary.simulation;

import static org.plenary.simulation.Invariant.RESUMED_EQUALS_NEVER_LEFT;
import static org.plenary.simulation.Invariant.UPDATES_SAY_ONLY_WHAT_CHANGED;
import static org.plenary.simulation.Invariant.VIEW_MINUS_VIEW_MAKES_THE_FRESH_VIEW;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.plenary.core.Conference;
import org.plenary.core.Outcome;
import org.plenary.views.Audience;
import org.plenary.views.Change;
import org.plenary.views.Item;
import org.plenary.views.View;

/// Looks at what every audience is sent: its updates against fresh views, one audience after the other.
final class ViewAudit implements Audit {

    private static final List<Audience> AUDIENCES = List.of(Audience.values());

    private static final int AWAY = 6 * AUDIENCES.size();

    /// An audience's announcer, a client that never leaves, and one that comes and goes.
    private static final class Gallery {
        private View view;
        private final Mirror faithful;
        private final Mirror absent;

        Gallery(View view) {
            this.view = view;
            this.faithful = new Mirror(view.items());
            this.absent = new Mirror(view.items());
        }
    }

    private final BiFunction<Conference, Audience, View> views;
    private final Leaks leaks;
    private final ListeningAudit listening;
    private final Books books;
    private final Map<Audience, Gallery> galleries = new EnumMap<>(Audience.class);
    private Conference shown;
    private final int every;
    private int states;
    private int looks;

    /// @param every how many states there are to each that is looked at
    ViewAudit(Books books, Conference convened, BiFunction<Conference, Audience, View> views, int every) {
        this.views = views;
        this.every = every;
        this.shown = convened;
        this.leaks = new Leaks(books, convened, views);
        this.listening = new ListeningAudit(books);
        this.books = books;
        for (Audience audience : Audience.values()) {
            galleries.put(audience, new Gallery(views.apply(convened, audience)));
        }
    }

    /// Views are a function of the conference: where that is the same object, there is nothing new to look at.
    @Override
    public void after(Step step, Report report) {
        if (step.outcome() instanceof Outcome.Granted) {
            books.listeners().keep(step.slip().command());
        }
        if (step.after() == shown) {
            return;
        }
        shown = step.after();
        states++;
        if (states % every == 0) {
            look(step, report);
        }
    }

    private void look(Step step, Report report) {
        looks++;
        Audience audience = AUDIENCES.get(looks % AUDIENCES.size());
        Gallery gallery = Objects.requireNonNull(galleries.get(audience));
        updated(step, audience, gallery, report);
        fresh(step.after(), audience, gallery, report);
    }

    private void updated(Step step, Audience audience, Gallery gallery, Report report) {
        View next = gallery.view.next(step.after());
        List<Change> changes = next.minus(gallery.view);
        gallery.view = next;
        for (Change change : changes) {
            report.check(UPDATES_SAY_ONLY_WHAT_CHANGED, gallery.faithful.apply(change), () -> audience + " is sent " + change + " in vain");
        }
        gallery.absent.miss(changes);
    }

    private void fresh(Conference now, Audience audience, Gallery gallery, Report report) {
        Collection<Item> fresh = views.apply(now, audience).items();
        report.check(VIEW_MINUS_VIEW_MAKES_THE_FRESH_VIEW, gallery.faithful.holds(fresh),
                () -> "at the " + audience + " " + gallery.faithful.against(fresh));
        leaks.audit(now, audience, fresh, report);
        listening.audit(audience, fresh, report);
        if (looks % AWAY < AUDIENCES.size()) {
            gallery.absent.resume();
            report.check(RESUMED_EQUALS_NEVER_LEFT, gallery.absent.holdsTheSameAs(gallery.faithful),
                    () -> "at the " + audience + " " + gallery.absent.against(fresh));
        }
    }
}
