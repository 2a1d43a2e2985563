package org.plenary.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The names of one sort, for example of delegations: where the plan gives them, and where it uses them.
final class Register {

    private static final int MOST_LISTED = 10;
    private static final int MOST_SUGGESTED = 100;

    private record Use(Spot spot, String name) {}

    private final String sort;
    private final String one;
    private final Map<String, Spot> given = new LinkedHashMap<>();
    private final List<Use> uses = new ArrayList<>();

    /// @param sort a noun, for example `delegation`
    Register(String sort) {
        this.sort = sort;
        this.one = ("aeiou".indexOf(sort.charAt(0)) < 0 ? "a " : "an ") + sort;
    }

    /// An identifier that is given here and nowhere else.
    Form<String> given() {
        return given(Forms.KEY);
    }

    Form<String> given(Form<String> form) {
        return new Form<>(form.expected(), spot -> form.read(spot).filter(name -> give(name, spot)));
    }

    /// A name that must be given somewhere in the plan; whether it is, is known when the whole plan is read.
    Form<String> used() {
        String expected = one + " of this plan";
        return new Form<>(expected, spot -> spot.text(expected).filter(name -> {
            uses.add(new Use(spot, name));
            return Forms.isKey(name);
        }));
    }

    private boolean give(String name, Spot spot) {
        Optional<Spot> first = Optional.ofNullable(given.putIfAbsent(name, spot));
        first.ifPresent(line -> spot.mistake(Letters.shown(name) + " is already " + one + " in line " + line.line(),
                "a name that no other " + sort + " has"));
        return first.isEmpty();
    }

    /// Notes the uses of names that nothing has. Only the first get a suggestion: comparing thousands with thousands takes too long.
    void settle() {
        boolean few = !given.isEmpty() && given.size() <= MOST_LISTED;
        String expected = few ? "one of " + String.join(", ", given.keySet()) : one + " of this plan";
        int suggestions = 0;
        for (Use use : uses) {
            if (given.containsKey(use.name)) {
                continue;
            }
            Optional<String> meant = suggestions++ < MOST_SUGGESTED ? Nearest.to(use.name, given.keySet()) : Optional.empty();
            use.spot.mistake(Letters.shown(use.name) + " is no " + sort + " of this plan", expected, meant);
        }
    }
}
