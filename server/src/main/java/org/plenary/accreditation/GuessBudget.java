package org.plenary.accreditation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many wrong codes may be entered in a while, by one address and by all.
final class GuessBudget {

    private static final Logger LOG = LoggerFactory.getLogger(GuessBudget.class);
    private static final int ADDRESSES = 4_096;

    private final AccreditationSettings settings;
    private final InstantSource time;
    private final Deque<Instant> all = new ArrayDeque<>();

    /// The address that has guessed longest ago goes first; the budget of all holds whichever are forgotten.
    private final Map<String, Deque<Instant>> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ADDRESSES;
        }
    };

    GuessBudget(AccreditationSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    /// How long the address has to wait before it may enter a code; empty if it need not.
    synchronized Optional<Duration> wait(String address) {
        Instant now = time.instant();
        var own = byAddress.getOrDefault(address, new ArrayDeque<>());
        return wait(own, settings.guessesPerAddress(), now).or(() -> wait(all, settings.guesses(), now));
    }

    synchronized void wrong(String address) {
        Instant now = time.instant();
        byAddress.computeIfAbsent(address, each -> new ArrayDeque<>()).addLast(now);
        all.addLast(now);
        if (all.size() == settings.guesses()) {
            LOG.warn("{} wrong join codes within {}; further codes are refused for a while", all.size(), settings.guessWindow());
        }
    }

    private Optional<Duration> wait(Deque<Instant> wrong, int most, Instant now) {
        while (!wrong.isEmpty() && !wrong.getFirst().plus(settings.guessWindow()).isAfter(now)) {
            wrong.removeFirst();
        }
        return wrong.size() < most ? Optional.empty() : Optional.of(Duration.between(now, wrong.getFirst().plus(settings.guessWindow())));
    }
}
