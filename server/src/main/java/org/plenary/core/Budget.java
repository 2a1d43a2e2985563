package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// Speaking time that is shared out beforehand: what is charged to it is the time spoken in charged turns, and it bounds the next turn.
///
/// @param whose    who has it: each delegation for itself, or a category or group together
/// @param category the category, or of which each delegation has it; all, where empty
/// @param group    the group, where a group has it
/// @param session  the session that it is for; the whole conference, where empty
public record Budget(
        BudgetId id, Words name, Whose whose, Optional<Category> category, Optional<GroupId> group, Optional<SessionId> session,
        Duration time) {

    /// Who has a budget.
    public enum Whose {
        EACH_DELEGATION,
        CATEGORY,
        GROUP
    }

    /// Whether a turn of the delegation in the segment is charged to it.
    boolean covers(Conference now, DelegationId delegation, SegmentId segment) {
        boolean there = session.isEmpty() || now.programme().sessionOf(segment).map(PlannedSession::id).equals(session);
        return there && switch (whose) {
            case EACH_DELEGATION, CATEGORY -> category.isEmpty()
                    || now.roster().delegation(delegation).map(Delegation::category).equals(category);
            case GROUP -> group.flatMap(now.plan()::group).filter(each -> each.members().contains(delegation)).isPresent();
        };
    }
}
