package org.plenary.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.Headcount;
import org.plenary.core.HouseCommand.CountListeners;
import org.plenary.core.HouseCommand.GatewayStarted;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.Listeners;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.Seats;

/// How people come and go: they sit down, lose their link, come back on another, and are all lost with a server.
final class Comings {

    private static final int SERVERS = 2;

    private final Dice dice;
    private final long[] incarnations = new long[SERVERS];
    private long links;

    Comings(Dice dice) {
        this.dice = dice;
    }

    /// The emptier the hall, the more come.
    Command next(Conference now) {
        List<SeatId> seats = Cast.seats(now).stream().map(Cast::seat).toList();
        List<SeatId> empty = seats.stream().filter(seat -> !now.seats().taken(seat)).toList();
        if (!empty.isEmpty() && dice.below(seats.size()) < 4 * empty.size()) {
            return new TakeSeat(dice.of(empty), link());
        }
        if (dice.oneIn(60)) {
            int server = dice.below(SERVERS);
            return new GatewayStarted(node(server), dice.oneIn(4) ? incarnations[server] : ++incarnations[server]);
        }
        if (dice.oneIn(40)) {
            return counted(now);
        }
        if (now.seats().taken().isEmpty() || dice.oneIn(6)) {
            return new TakeSeat(dice.of(seats), link());
        }
        Seats.Taken taken = dice.of(now.seats().taken());
        return dice.oneIn(12) ? new TakeSeat(taken.seat(), taken.link()) : new LeaveSeat(taken.seat(), taken.link());
    }

    /// Somebody in particular sits down.
    TakeSeat sitting(Badge badge) {
        return new TakeSeat(Cast.seat(badge), link());
    }

    Link link() {
        int server = dice.below(SERVERS);
        return new Link(node(server), incarnations[server], ++links);
    }

    /// A server has counted its listeners, and seldom an earlier life of it is heard late.
    private CountListeners counted(Conference now) {
        int server = dice.below(SERVERS);
        List<Listeners> listeners = new ArrayList<>();
        listening(Optional.empty(), listeners);
        now.plan().languages().forEach(language -> listening(Optional.of(language), listeners));
        return new CountListeners(new Headcount(
                node(server), incarnations[server] - (dice.oneIn(10) ? 1 : 0), Row.copyOf(listeners)));
    }

    private void listening(Optional<Language> channel, List<Listeners> listeners) {
        int count = dice.below(40);
        if (count > 0 && dice.oneIn(2)) {
            listeners.add(new Listeners(channel, count, channel.isEmpty() ? 0 : dice.below(count + 1)));
        }
    }

    private static String node(int server) {
        return "node-" + server;
    }
}
