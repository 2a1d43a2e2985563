package org.plenary.simulation;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.plenary.core.Conference;
import org.plenary.core.Route;
import org.plenary.core.Routing;
import org.plenary.core.Row;
import org.plenary.views.Audience;
import org.plenary.views.View;

/// Checks every [Invariant] after every step of a conference, against books of its own, and counts how often it did.
public final class Auditor {

    private static final int VIEWS_EVERY = 4;

    private final Books books;
    private final List<Audit> audits;
    private final Report report = new Report();

    /// @param convened a conference to which nothing has happened yet
    public Auditor(Conference convened) {
        this(convened, Routing::routes, View::of, VIEWS_EVERY);
    }

    /// @param viewsEvery how many states there are to each whose views are looked at, which costs more than all else together
    Auditor(
            Conference convened, Function<Conference, Row<Route>> routing, BiFunction<Conference, Audience, View> views,
            int viewsEvery) {
        books = Books.of(convened.plan());
        audits = List.of(
                new StepAudit(books), new AgendaAudit(books), new ProgrammeAudit(books), new FloorAudit(books), new TimeAudit(books),
                new ListAudit(books),
                new RequestAudit(books), new ProcedureAudit(books), new OrderAudit(books), new UndoAudit(books),
                new ArrangementAudit(books), new DecisionAudit(books), new DocumentAudit(books), new ForecastAudit(books),
                new LimitAudit(books), new CutOffAudit(books), new RollAudit(books), new KeepingAudit(books), new BudgetAudit(books),
                new OverrunAudit(books), new SignalAudit(books, convened, views), new HandoverAudit(books), new ConsecutiveAudit(books),
                new ShiftAudit(books),
                new BoothAudit(books, convened.booths()), new RouteAudit(books, routing),
                new ViewAudit(books, convened, views, viewsEvery));
    }

    /// @return what does not hold; nothing, if all is well
    public List<Finding> audit(Step step) {
        List<Happened> happened = step.happened();
        int due = step.due().size();
        for (int i = 0; i <= happened.size(); i++) {
            if (i == due) {
                audits.forEach(audit -> audit.met(step, report));
            }
            if (i < happened.size()) {
                Happened each = happened.get(i);
                Conference now = i == happened.size() - 1 ? step.after() : each.after();
                books.keep(each);
                audits.forEach(audit -> audit.happened(each, now, report));
            }
        }
        audits.forEach(audit -> audit.after(step, report));
        return report.taken();
    }

    /// How often each invariant was checked.
    public Map<Invariant, Long> checks() {
        return report.checks();
    }
}
