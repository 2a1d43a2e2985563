package org.plenary.gateway;

import java.util.HashMap;
import java.util.Map;

/// How many have connected, and how many of them have not said who they are, by address.
final class Crowd {

    private final DoorLimits limits;
    private final Map<String, Integer> waiting = new HashMap<>();
    private int waitingInAll;
    private int present;

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
    synchronized void greet(String address) {
        waitingInAll--;
        waiting.computeIfPresent(address, (each, count) -> count == 1 ? null : count - 1);
    }

    synchronized void leave(String address, boolean greeted) {
        present--;
        if (!greeted) {
            greet(address);
        }
    }
}
