package org.plenary.core;

import static org.plenary.core.RequestKind.Manner.INTERPOSED;
import static org.plenary.core.RequestKind.Manner.LISTED;
import static org.plenary.core.RequestKind.Manner.MOVED;
import static org.plenary.core.RequestKind.Manner.PLACED;
import static org.plenary.core.RequestKind.Manner.RAISED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The kinds of request that Plenary knows, as they usually are; a new kind is one line here and one line in each file of words.
///
/// A rule pack ([RulePacks]) selects among them and says where a body has it differently.
public final class RequestKinds {

    private static final List<RequestKind> KNOWN = new ArrayList<>();

    public static final RequestKind POINT_OF_ORDER = known(free("point-of-order", 0, RAISED).limited(minutes(1)));
    public static final RequestKind SUSPEND_MEETING = motion("motion-to-suspend-the-meeting", 1);
    public static final RequestKind ADJOURN_MEETING = motion("motion-to-adjourn-the-meeting", 2);
    public static final RequestKind ADJOURN_DEBATE = motion("motion-to-adjourn-the-debate", 3);
    public static final RequestKind CLOSE_DEBATE = motion("motion-to-close-the-debate", 4);
    public static final RequestKind CLOSE_LIST = motion("motion-to-close-the-list", 5);
    public static final RequestKind PROGRAMME_ENTRY = known(free("programme-entry", 10, PLACED));
    public static final RequestKind INTERPOSED_QUESTION = known(charged("interposed-question", 20, INTERPOSED).limited(minutes(1))
            .atMost(1, Quota.Scope.SEGMENT));
    public static final RequestKind REPLY_TO_SPEAKER = known(charged("reply-to-speaker", 21, INTERPOSED).limited(minutes(2))
            .atMost(2, Quota.Scope.SEGMENT));
    public static final RequestKind GROUP_STATEMENT = known(charged("group-statement", 40, LISTED).forAGroup());
    public static final RequestKind STATEMENT = known(charged("statement", 50, LISTED));
    public static final RequestKind BRIEF_REMARK = known(charged("brief-remark", 50, LISTED).limited(minutes(2)));
    public static final RequestKind EXPLANATION_OF_POSITION = known(charged("explanation-of-position", 70, LISTED).limited(minutes(5)));
    public static final RequestKind RIGHT_OF_REPLY = known(free("right-of-reply", 90, LISTED).limited(minutes(10), minutes(5))
            .atMost(2, Quota.Scope.SEGMENT));

    public static final Row<RequestKind> ALL = Row.copyOf(KNOWN);

    private RequestKinds() {}

    private static RequestKind charged(String key, int rank, RequestKind.Manner manner) {
        return new RequestKind(
                new KindId(key), rank, manner, true, Row.of(), false, false, Optional.empty(), Row.of(), RulePacks.PRACTICE);
    }

    /// What is not charged is procedure or programme, so a closed list takes it.
    private static RequestKind free(String key, int rank, RequestKind.Manner manner) {
        return new RequestKind(
                new KindId(key), rank, manner, false, Row.of(), true, false, Optional.empty(), Row.of(), RulePacks.PRACTICE);
    }

    private static RequestKind motion(String key, int rank) {
        return known(free(key, rank, MOVED).limited(minutes(2)));
    }

    private static RequestKind known(RequestKind kind) {
        KNOWN.add(kind);
        return kind;
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
