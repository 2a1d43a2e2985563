package org.plenary.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.accreditation.Holder;
import org.plenary.core.Badge;
import org.plenary.core.ConferenceId;
import org.plenary.core.SeatId;
import org.plenary.protocol.CloseCode;

/// Who is connected under which badge; here it is settled who gives way to whom.
final class Register {

    private final int most;
    private final Map<Key, List<Entry>> entries = new HashMap<>();

    /// Somebody who can be asked to leave.
    interface Guest {

        /// May be called on any thread.
        void dismiss(CloseCode code);

        /// How its connection does; may be asked on any thread.
        Sighting sighting();
    }

    /// Somebody who is connected, and how well.
    record Seen(Badge badge, Sighting sighting) {}

    /// All badges of one seat count as one; without a seat each counts for itself.
    private record Key(ConferenceId conference, Badge badge, Optional<String> number) {

        static Key of(Holder holder) {
            Badge badge = holder.badge();
            return new Key(holder.conference(), badge, badge.seat().isPresent() ? Optional.empty() : Optional.of(holder.number()));
        }
    }

    private record Entry(Holder holder, long client, Guest guest) {}

    Register(int most) {
        this.most = most;
    }

    /// Enters a connection; an older one of the same client, or at the same desk, gives way.
    ///
    /// @return false where there are too many already
    synchronized boolean enter(Holder holder, long client, Guest guest) {
        List<Entry> present = entries.computeIfAbsent(Key.of(holder), key -> new ArrayList<>());
        boolean desk = holder.badge().desk().isPresent();
        List<Entry> older = present.stream().filter(entry -> desk || entry.client() == client).toList();
        if (older.isEmpty() && present.size() >= most) {
            return false;
        }
        older.forEach(entry -> entry.guest().dismiss(CloseCode.TAKEN_OVER));
        present.removeAll(older);
        present.add(new Entry(holder, client, guest));
        return true;
    }

    synchronized void leave(Holder holder, Guest guest) {
        entries.computeIfPresent(Key.of(holder), (key, present) -> {
            present.removeIf(entry -> entry.guest() == guest);
            return present.isEmpty() ? null : present;
        });
    }

    /// Lets go whoever is connected at a seat.
    synchronized void disconnect(ConferenceId conference, SeatId seat) {
        entries.forEach((key, present) -> {
            if (key.conference().equals(conference) && key.badge().seat().filter(seat::equals).isPresent()) {
                present.forEach(entry -> entry.guest().dismiss(CloseCode.DISCONNECTED));
            }
        });
    }

    /// Everybody who is connected to a conference.
    List<Seen> seen(ConferenceId conference) {
        List<Entry> present = new ArrayList<>();
        synchronized (this) {
            entries.forEach((key, each) -> {
                if (key.conference().equals(conference)) {
                    present.addAll(each);
                }
            });
        }
        return present.stream().map(each -> new Seen(each.holder().badge(), each.guest().sighting())).toList();
    }

    /// Lets go whoever came with a badge that has been revoked.
    synchronized void revoked(Holder holder) {
        entries.getOrDefault(Key.of(holder), List.of()).stream()
                .filter(entry -> entry.holder().equals(holder))
                .forEach(entry -> entry.guest().dismiss(CloseCode.BADGE_REVOKED));
    }
}
