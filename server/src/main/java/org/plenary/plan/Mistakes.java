package org.plenary.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The mistakes of one file while it is read.
final class Mistakes {

    private static final Comparator<Mistake> BY_PLACE = Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column);

    private final String file;
    private final List<Mistake> made = new ArrayList<>();

    Mistakes(String file) {
        this.file = file;
    }

    void add(int line, int column, String where, String found, String expected, Optional<String> suggestion) {
        made.add(new Mistake(file, line, column, where, found, expected, suggestion));
    }

    /// All of them, as somebody meets them who reads the file from its top.
    List<Mistake> inOrder() {
        return made.stream().sorted(BY_PLACE).toList();
    }
}
