package org.plenary.views;

import org.plenary.core.Names;

/// The name of an item in every mirror: its kind, for example `request`, and its key among that kind.
public record ItemKey(String kind, String key) {

    private static final int SUFFIX = "-item".length();

    public static ItemKey of(Item item) {
        String kind = Names.key(item.getClass());
        return new ItemKey(kind.substring(0, kind.length() - SUFFIX), item.key());
    }
}
