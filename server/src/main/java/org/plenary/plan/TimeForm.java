package org.plenary.plan;

import java.util.List;
import java.util.Optional;
import org.plenary.core.Budget;
import org.plenary.core.BudgetId;
import org.plenary.core.Category;
import org.plenary.core.GroupId;
import org.plenary.core.KindId;
import org.plenary.core.RequestKind;
import org.plenary.core.Row;
import org.plenary.core.SegmentId;
import org.plenary.core.SessionId;
import org.plenary.core.TimeLimit;
import org.plenary.core.Timekeeping;

/// What a plan says of speaking time beside its lists: limits, and time budgets.
final class TimeForm {

    private static final Form<Category> CATEGORY = Forms.oneOf("category", List.of(Category.values()));
    private static final Form<Budget.Whose> WHOSE = Forms.oneOf("owner of a budget", List.of(Budget.Whose.values()));

    private final Draft draft;

    TimeForm(Draft draft) {
        this.draft = draft;
    }

    /// Nothing, where the plan says nothing of it.
    Optional<Timekeeping> read(Fields fields) {
        Row<TimeLimit> limits = fields.optional("limits", Form.list("limits", Form.group("a limit", this::limit))).orElse(Row.of());
        Row<Budget> budgets =
                fields.optional("budgets", Form.list("time budgets", Form.group("a time budget", this::budget))).orElse(Row.of());
        return limits.isEmpty() && budgets.isEmpty() ? Optional.empty() : Optional.of(new Timekeeping(limits, budgets));
    }

    private TimeLimit limit(Fields fields) {
        List<KindId> known = draft.kinds.stream().map(RequestKind::id).toList();
        return new TimeLimit(
                new SessionId(fields.required("session", draft.sessions.used()).orElse(Draft.UNREAD)),
                fields.optional("segment", draft.segments.used()).map(SegmentId::new),
                fields.optional("kind", Forms.oneOf("kind of request", known, KindId::key)),
                fields.optional("category", CATEGORY),
                fields.required("limit", Forms.DURATION).orElse(Lengths.LONGEST));
    }

    /// A group's budget names the group, a category's the category; one of each delegation may name the category that has it.
    private Budget budget(Fields fields) {
        Budget.Whose whose = fields.required("whose", WHOSE).orElse(Budget.Whose.EACH_DELEGATION);
        Optional<Category> category = whose == Budget.Whose.CATEGORY
                ? fields.required("category", CATEGORY)
                : whose == Budget.Whose.GROUP ? Optional.empty() : fields.optional("category", CATEGORY);
        Optional<GroupId> group =
                whose == Budget.Whose.GROUP ? fields.required("group", draft.groups.used()).map(GroupId::new) : Optional.empty();
        return new Budget(
                new BudgetId(fields.required("id", draft.budgets.given()).orElse(Draft.UNREAD)),
                fields.required("name", Forms.WORDS).orElse(Draft.UNREAD_WORDS), whose, category, group,
                fields.optional("session", draft.sessions.used()).map(SessionId::new),
                fields.required("time", Forms.DURATION).orElse(Lengths.LONGEST));
    }
}
