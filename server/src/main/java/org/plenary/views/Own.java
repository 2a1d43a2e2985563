package org.plenary.views;

import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.Row;

/// What concerns one badge alone and stands on no shared view: its delegation's point of order before it is recognized.
public final class Own {

    private Own() {}

    public static Row<Item> of(Conference now, Badge badge) {
        return Row.copyOf(badge.delegation()
                .flatMap(now.floor()::point)
                .filter(point -> !point.recognized())
                .map(Items::point)
                .stream()
                .toList());
    }
}
