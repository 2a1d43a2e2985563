package org.plenary.views;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.plenary.core.Conference;

/// A part of every view that is drawn from the same values of a conference, and drawn again only when one of them is another object.
enum Topic {
    CONFERENCE(Items::conference, now -> List.of(now.plan(), now.agenda(), now.clock())),
    SESSIONS(Items::sessions, now -> List.of(now.agenda(), now.plan())),
    OCCASIONS(Items::occasions, now -> List.of(now.plan())),
    LISTS(Items::lists, now -> List.of(now.lists(), now.agenda(), now.floor().ended(), now.roster())),
    FLOOR(Items::floor, now -> List.of(now.floor(), now.agenda(), now.booths().speech(), now.booths().consecutive())),
    ROSTER(Items::roster, now -> List.of(now.roster(), now.plan())),
    ATTENDANCE(Items::attendance, now -> List.of(now.roster(), now.agenda(), now.plan())),
    SEATS(Items::seats, now -> List.of(now.seats().taken())),
    DECISIONS(Items::decisions, now -> List.of(now.decisions(), now.agenda())),
    DOCUMENTS(Items::documents, now -> List.of(now.documents(), now.floor().ended(), now.agenda())),
    PROPOSALS(Items::proposals, now -> List.of(now.pace(), now.lists(), now.floor(), now.agenda())),
    FORECAST(Items::forecast, now -> List.of(now.pace(), now.lists(), now.floor(), now.agenda())),
    BUDGETS(Items::budgets, now -> List.of(now.floor().ended(), now.lists().adjustments(), now.roster())),
    SIGNALS(SignalItems::signals, now -> List.of(now.signals())),
    COVERAGE(BoothItems::coverage, now -> List.of(now.booths().desks(), now.plan())),
    LISTENERS(BoothItems::listeners, now -> List.of(now.seats().counts())),
    BOOTHS(BoothItems::all, now -> List.of(now.booths(), now.floor(), now.agenda()));

    private final BiFunction<Conference, Audience, List<Item>> drawn;
    private final Function<Conference, List<Object>> inputs;

    Topic(BiFunction<Conference, Audience, List<Item>> drawn, Function<Conference, List<Object>> inputs) {
        this.drawn = drawn;
        this.inputs = inputs;
    }

    List<Item> items(Conference now, Audience audience) {
        return drawn.apply(now, audience);
    }

    /// Whether this part of a view would be drawn from the very same values.
    boolean same(Conference before, Conference after) {
        List<Object> was = inputs.apply(before);
        List<Object> is = inputs.apply(after);
        for (int i = 0; i < was.size(); i++) {
            if (was.get(i) != is.get(i)) {
                return false;
            }
        }
        return true;
    }
}
