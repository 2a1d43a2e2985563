package org.plenary.gateway;

import java.util.HashMap;
import java.util.Map;

/// How many have connected, how many of them have not said who they are, by address, and how many only watch.
final class Crowd {

    private final DoorLimits limits;
    private final Map<String, Integer> waiting = new HashMap<>();
    private int waitingInAll;
    private int present;
    private int watching;

    Crowd(DoorLimits limits) {
        this.limits = limits;
    }

    /// Whether there is room for one more from this address; if so, it is counted.
    synchronized boolean arrive(String address) {
        int ofAddress = waiting.getOrDefault(address, 0);
        if (present >= limits.connections() || waitingInAll >= limits.waiting() || ofAddress >= limits.waitingPerAddress()) {
            return false;
        }
        present++;
        waitingInAll++;
        waiting.put(address, ofAddress + 1);
        return true;
    }

    /// One of those who wait has said who it is.
    ///
    /// @param watches it has no seat
    /// @return whether there is room for it
    synchronized boolean greet(String address, boolean watches) {
        if (watches && watching >= limits.connections() - limits.reserved()) {
            return false;
        }
        watching += watches ? 1 : 0;
        waitNoMore(address);
        return true;
    }

    /// Somebody goes who never said who it was, or for whom there was no room.
    synchronized void leaveUngreeted(String address) {
        present--;
        waitNoMore(address);
    }

    /// Somebody goes.
    synchronized void leave(boolean watched) {
        present--;
        watching -= watched ? 1 : 0;
    }

    private void waitNoMore(String address) {
        waitingInAll--;
        waiting.computeIfPresent(address, (each, count) -> count == 1 ? null : count - 1);
    }
}
