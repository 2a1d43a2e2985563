package org.plenary.simulation;

import static org.plenary.simulation.Promise.ANSWER_IS_NOT_FORGOTTEN;
import static org.plenary.simulation.Promise.MIRROR_SHOWS_THE_VIEW;
import static org.plenary.simulation.Promise.OWN_ITEMS_ARE_THE_BADGES;
import static org.plenary.simulation.Promise.REMAINING_TIME_IS_SHOWN_ALIKE;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.protocol.v1.Item;
import org.plenary.views.Audience;
import org.plenary.views.Own;
import org.plenary.views.View;
import org.plenary.wire.ClientSide;

/// Draws every view anew and holds it against every mirror that has caught up.
final class MirrorAudit {

    private static final Duration ROUNDED = Duration.ofNanos(2_000);

    private final Accounts accounts;
    private final CommandLedger commands;

    MirrorAudit(Accounts accounts, CommandLedger commands) {
        this.accounts = accounts;
        this.commands = commands;
    }

    /// @param now        the conference as all who have caught up must see it
    /// @param serverTime the log's time
    void audit(Conference now, Instant serverTime, List<Device> devices) {
        Map<Audience, Set<Item>> fresh = new EnumMap<>(Audience.class);
        for (Device device : devices) {
            if (device.caughtUp()) {
                Audience audience = Audience.of(device.badge().role());
                Set<Item> view = fresh.computeIfAbsent(audience, each -> new HashSet<>(ClientSide.items(View.of(now, each).items())));
                mirror(device, audience, view);
                own(now, device);
                clock(now, serverTime, device);
                answers(device);
            }
        }
    }

    private void mirror(Device device, Audience audience, Set<Item> view) {
        Set<Item> seen = new HashSet<>(device.state().mirror().items());
        accounts.check(MIRROR_SHOWS_THE_VIEW, seen.equals(view), () -> {
            Set<Item> missing = new HashSet<>(view);
            missing.removeAll(seen);
            seen.removeAll(view);
            return "device %d, of the %s, at revision %d has %s instead of %s".formatted(
                    device.number(), audience, device.state().mirror().revision(), seen, missing);
        });
    }

    private void own(Conference now, Device device) {
        Set<Item> expected = new HashSet<>(ClientSide.items(Own.of(now, device.badge()).stream().toList()));
        accounts.equal(OWN_ITEMS_ARE_THE_BADGES, "what device " + device.number() + " has of its own", expected,
                new HashSet<>(device.state().mirror().own()));
    }

    private void clock(Conference now, Instant serverTime, Device device) {
        Instant local = device.now();
        device.state().clock(local).ifPresent(clock -> {
            Instant expected = now.clock().at(serverTime);
            Duration off = Duration.between(expected, clock.conferenceTime(local)).abs();
            Duration most = clock.error().plus(ROUNDED).multipliedBy(now.clock().rate());
            accounts.check(REMAINING_TIME_IS_SHOWN_ALIKE, off.compareTo(most) <= 0,
                    () -> "device %d is off by %s, and knows of %s".formatted(device.number(), off, most));
        });
    }

    private void answers(Device device) {
        for (long counter : device.unanswered()) {
            CommandId id = new CommandId(device.state().number(), counter);
            accounts.check(ANSWER_IS_NOT_FORGOTTEN, !commands.decided(id), () -> id + " was decided, and nothing came");
        }
        accounts.counted(ANSWER_IS_NOT_FORGOTTEN, 1);
    }
}
