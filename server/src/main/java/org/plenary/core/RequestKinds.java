package org.plenary.core;

import static org.plenary.core.RequestKind.Manner.LISTED;
import static org.plenary.core.RequestKind.Manner.PLACED;
import static org.plenary.core.RequestKind.Manner.RAISED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The kinds of request that Plenary knows; a new kind is one line here and one line in each file of words.
public final class RequestKinds {

    private static final List<RequestKind> KNOWN = new ArrayList<>();

    public static final RequestKind POINT_OF_ORDER = uncharged("point-of-order", 0, RAISED, Optional.of(Duration.ofMinutes(1)));
    public static final RequestKind PROGRAMME_ENTRY = uncharged("programme-entry", 10, PLACED, Optional.empty());
    public static final RequestKind STATEMENT = charged("statement", 50, LISTED, Optional.empty());
    public static final RequestKind BRIEF_REMARK = charged("brief-remark", 50, LISTED, Optional.of(Duration.ofMinutes(2)));

    public static final Row<RequestKind> ALL = Row.copyOf(KNOWN);

    private RequestKinds() {}

    public static Optional<RequestKind> named(KindId id) {
        return ALL.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    private static RequestKind charged(String key, int rank, RequestKind.Manner manner, Optional<Duration> limit) {
        return known(new RequestKind(new KindId(key), rank, manner, true, limit, false));
    }

    /// What is not charged is procedure or programme, so a closed list takes it.
    private static RequestKind uncharged(String key, int rank, RequestKind.Manner manner, Optional<Duration> limit) {
        return known(new RequestKind(new KindId(key), rank, manner, false, limit, true));
    }

    private static RequestKind known(RequestKind kind) {
        KNOWN.add(kind);
        return kind;
    }
}
