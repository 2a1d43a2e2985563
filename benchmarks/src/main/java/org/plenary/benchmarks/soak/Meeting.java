package org.plenary.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Who presses what next, in the proportions of a debate: a list that fills, turns that begin and end, booths that take turns at the
/// microphone. Lives on one event loop.
final class Meeting {

    private static final int TRIES = 20;

    private final Debate debate;
    private final List<Supplier<Optional<Press>>> usual = new ArrayList<>();
    private final RandomGenerator dice;

    Meeting(Debate debate, Interpretation interpretation, RandomGenerator dice) {
        this.debate = debate;
        this.dice = dice;
        add(24, debate::asked);
        add(16, debate::given);
        add(6, debate::spoken);
        add(3, debate::ended);
        add(5, debate::withdrawn);
        add(2, debate::interrupted);
        add(2, debate::attended);
        add(30, interpretation::microphone);
        add(5, interpretation::relay);
        add(4, interpretation::help);
        add(3, interpretation::message);
    }

    private void add(int parts, Supplier<Optional<Press>> press) {
        for (int i = 0; i < parts; i++) {
            usual.add(press);
        }
    }

    /// @return empty where whoever could press something waits for an answer
    Optional<Press> next() {
        Optional<Press> press = debate.pressing();
        for (int i = 0; i < TRIES && press.isEmpty(); i++) {
            press = usual.get(dice.nextInt(usual.size())).get();
        }
        return press;
    }
}
