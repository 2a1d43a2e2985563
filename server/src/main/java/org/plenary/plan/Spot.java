package org.plenary.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A value in the file, the path that leads to it, and where its mistakes are noted.
record Spot(Node node, String path, Mistakes mistakes) {

    Spot item(int index, Node item) {
        return new Spot(item, path + "[" + index + "]", mistakes);
    }

    Spot field(String key, Node value) {
        return new Spot(value, path.isEmpty() ? key : path + "." + key, mistakes);
    }

    int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    int column() {
        return node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }

    void mistake(String found, String expected) {
        mistake(found, expected, Optional.empty());
    }

    void mistake(String found, String expected, Optional<String> suggestion) {
        mistakes.add(line(), column(), path, found, expected, suggestion);
    }

    boolean isGroup() {
        return node instanceof MappingNode;
    }

    /// The text that stands here; anything else is a mistake.
    Optional<String> text(String expected) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR) && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue());
        }
        mistake(told() + " is here", expected);
        return Optional.empty();
    }

    /// The single value that stands here as it is written, if it is written without quotes; anything else is a mistake.
    Optional<String> plain(Tag tag, String expected) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
            return Optional.of(scalar.getValue());
        }
        mistake(told() + " is here", expected);
        return Optional.empty();
    }

    /// The items of the list that stands here; anything else is a mistake.
    Optional<List<Spot>> items(String expected) {
        if (node instanceof SequenceNode list) {
            List<Spot> items = new ArrayList<>();
            for (Node item : list.getValue()) {
                items.add(item(items.size(), item));
            }
            return Optional.of(items);
        }
        mistake(told() + " is here", expected);
        return Optional.empty();
    }

    /// The keys and values of the group that stands here; anything else is a mistake.
    Optional<Fields> fields(String expected) {
        if (node instanceof MappingNode group) {
            return Optional.of(Fields.of(this, group));
        }
        mistake(told() + " is here", expected);
        return Optional.empty();
    }

    /// What stands here, as a sentence names it.
    String told() {
        if (!(node instanceof ScalarNode scalar)) {
            return node instanceof SequenceNode ? "a list" : "a group of keys";
        }
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL) || scalar.getValue().isBlank()) {
            return "nothing";
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? "the number " + scalar.getValue() : Letters.shown(scalar.getValue());
    }
}
