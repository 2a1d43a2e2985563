package org.plenary.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.accreditation.Admission;
import org.plenary.accreditation.Denial;
import org.plenary.accreditation.Holder;
import org.plenary.accreditation.Verdict;
import org.plenary.core.Badge;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceId;
import org.plenary.core.Role;

/// Whoever comes to a simulated conference with a device, and the tickets they come with.
final class Guests implements Admission {

    private static final int MOST = 300;

    private final List<Device> devices = new ArrayList<>();
    private final Map<Badge, List<Device>> holders = new HashMap<>();
    private final Map<String, Holder> tickets = new HashMap<>();
    private final ConferenceId conference;
    private long given;

    /// A small conference most of the time, seldom a large one.
    Guests(Dice dice, Conference convened, Device.Network network) {
        conference = convened.plan().id();
        List<Badge> seats = new ArrayList<>(Cast.seats(convened));
        int most = switch (dice.below(20)) {
            case 0 -> dice.between(100, MOST);
            case 1, 2, 3 -> dice.between(40, 100);
            default -> dice.between(5, 40);
        };
        add(network, Cast.chairs(convened.plan().sessions().getFirst()).getFirst());
        int seated = 0;
        while (devices.size() < most) {
            boolean watches = seated > 2 * seats.size() || dice.oneIn(4);
            add(network, watches
                    ? Badge.watcher(dice.of(Role.LISTENER, Role.LISTENER, Role.MEDIA, Role.DISPLAY))
                    : dice.oneIn(12) ? dice.of(seats) : seats.get(seated++ % seats.size()));
        }
    }

    private void add(Device.Network network, Badge badge) {
        List<Device> same = holders.computeIfAbsent(badge, each -> new ArrayList<>());
        boolean crowded = badge.desk().isPresent() ? !same.isEmpty() : badge.seat().isPresent() && same.size() >= 2;
        Badge admitted = crowded ? Badge.watcher(Role.LISTENER) : badge;
        Device device = new Device(devices.size() + 1, admitted, network);
        devices.add(device);
        holders.computeIfAbsent(admitted, each -> new ArrayList<>()).add(device);
    }

    List<Device> devices() {
        return devices;
    }

    /// The devices of one badge.
    List<Device> of(Badge badge) {
        return holders.getOrDefault(badge, List.of());
    }

    /// A ticket for one connection.
    String ticket(Device device) {
        String ticket = "ticket-" + ++given;
        tickets.put(ticket, new Holder(conference, device.badge(), "badge-" + device.number()));
        return ticket;
    }

    @Override
    public Verdict<Holder> enter(String ticket, ConferenceId to, Optional<String> origin) {
        Holder holder = tickets.remove(ticket);
        return holder == null ? Verdict.denied(Denial.TICKET_UNKNOWN) : Verdict.allowed(holder);
    }

    @Override
    public boolean revoked(Holder holder) {
        return false;
    }
}
