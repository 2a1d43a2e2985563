package org.plenary.views;

/// One difference between two views: an item put in or replaced, or one taken out.
public sealed interface Change {

    record Put(Item item) implements Change {}

    record Remove(ItemKey key) implements Change {}
}
