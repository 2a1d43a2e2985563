package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.FloorEvent;
import org.plenary.core.FloorEvent.GivingUndone;
import org.plenary.core.FloorEvent.OvertimeCounted;
import org.plenary.core.FloorEvent.PointLapsed;
import org.plenary.core.FloorEvent.PointRaised;
import org.plenary.core.FloorEvent.PointRecognized;
import org.plenary.core.FloorEvent.PointRuled;
import org.plenary.core.FloorEvent.PointWithdrawn;
import org.plenary.core.FloorEvent.TimeNoticed;
import org.plenary.core.FloorEvent.TurnCorrected;
import org.plenary.core.FloorEvent.TurnEnded;
import org.plenary.core.FloorEvent.TurnExtended;
import org.plenary.core.FloorEvent.TurnPaused;
import org.plenary.core.FloorEvent.TurnResumed;
import org.plenary.core.FloorEvent.TurnStarted;
import org.plenary.core.Language;
import org.plenary.core.Notice;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;

/// The time of every turn as its events alone tell it.
final class TurnBook {

    /// What one turn was given and has spoken.
    ///
    /// @param spoken the sum of the running intervals that are over
    /// @param since  when the present one began
    /// @param told   the last notice since the limit was last changed
    record Account(Language language, Duration limit, Duration spoken, Optional<Instant> since, Notice told) {

        Account begun(Instant at) {
            return new Account(language, limit, spoken, Optional.of(at), told);
        }

        Account stopped(Instant at) {
            return new Account(language, limit, spokenAt(at), Optional.empty(), told);
        }

        Account extended(Duration by) {
            return new Account(language, limit.plus(by), spoken, since, Notice.NONE);
        }

        Account speaking(Language corrected) {
            return new Account(corrected, limit, spoken, since, told);
        }

        Account told(Notice notice) {
            return new Account(language, limit, spoken, since, notice);
        }

        Duration spokenAt(Instant at) {
            return since.map(begun -> spoken.plus(Duration.between(begun, at))).orElse(spoken);
        }
    }

    private final Map<TurnId, Account> accounts = new HashMap<>();
    private final List<Turn> begun = new ArrayList<>();
    private final Set<TurnId> over = new HashSet<>();
    private final Set<TurnId> touched = new HashSet<>();
    private final Set<TurnId> undone = new HashSet<>();
    private final Set<TurnId> running = new LinkedHashSet<>();

    void keep(Instant at, FloorEvent event) {
        switch (event) {
            case TurnStarted(Turn turn) -> {
                begun.add(turn);
                put(turn.id(), new Account(turn.language(), turn.limit(), Duration.ZERO, Optional.of(at), Notice.NONE));
            }
            case TurnEnded e -> {
                over.add(e.turn());
                put(e.turn(), account(e.turn()).stopped(at));
            }
            case GivingUndone e -> {
                over.add(e.turn());
                undone.add(e.turn());
                put(e.turn(), account(e.turn()).stopped(at));
                e.goesOn().ifPresent(turn -> {
                    over.remove(turn.id());
                    touched.add(turn.id());
                    put(turn.id(), turn.paused().isEmpty() ? account(turn.id()).begun(at) : account(turn.id()));
                });
            }
            case TurnPaused e -> {
                touched.add(e.turn());
                put(e.turn(), account(e.turn()).stopped(at));
            }
            case TurnResumed e -> put(e.turn(), account(e.turn()).begun(at));
            case TurnCorrected e -> put(e.turn(), account(e.turn()).speaking(e.language()));
            case TurnExtended e -> {
                touched.add(e.turn());
                put(e.turn(), account(e.turn()).extended(e.by()));
            }
            case TimeNoticed e -> put(e.turn(), account(e.turn()).told(e.notice()));
            case OvertimeCounted e -> {}
            case PointRaised e -> {}
            case PointRecognized e -> {}
            case PointRuled e -> {}
            case PointWithdrawn e -> {}
            case PointLapsed e -> {}
        }
    }

    /// A turn was given another limit.
    void limited(TurnId id, Duration limit) {
        Account was = account(id);
        put(id, new Account(was.language(), limit, was.spoken(), was.since(), Notice.NONE));
    }

    Account account(TurnId id) {
        return Optional.ofNullable(accounts.get(id)).orElseThrow(() -> new IllegalStateException("turn " + id + " was never started"));
    }

    /// The turns whose time runs.
    Set<TurnId> running() {
        return running;
    }

    /// What has begun is not to be undone any more.
    void confirmed() {
        begun.forEach(turn -> touched.add(turn.id()));
    }

    /// Whether nothing has happened to a turn since it began.
    boolean untouched(TurnId id) {
        return !touched.contains(id);
    }

    /// All turns as they began, in order.
    List<Turn> begun() {
        return begun;
    }

    /// Whether it was taken back.
    boolean undone(TurnId id) {
        return undone.contains(id);
    }

    boolean over(TurnId id) {
        return over.contains(id);
    }

    int started() {
        return accounts.size();
    }

    private void put(TurnId id, Account account) {
        accounts.put(id, account);
        if (account.since().isPresent()) {
            running.add(id);
        } else {
            running.remove(id);
        }
    }
}
