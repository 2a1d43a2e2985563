package org.plenary.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// All cables of one life of the server, and the rounds in which its ends of them do what is due.
final class Cables {

    private final Consumer<Runnable> soon;
    private final Dice dice;
    private final List<Cable> cables = new ArrayList<>();
    private boolean sweeping;

    /// @param soon has something run a little later, unless the server ends before
    Cables(Consumer<Runnable> soon, Dice dice) {
        this.soon = soon;
        this.dice = dice;
    }

    void add(Cable cable) {
        cables.add(cable);
    }

    void sweepSoon() {
        if (!sweeping) {
            sweeping = true;
            soon.accept(() -> {
                sweeping = false;
                sweep();
            });
        }
    }

    /// Has every event loop do what is due; another is the first every time.
    void sweep() {
        int first = cables.isEmpty() ? 0 : dice.below(cables.size());
        for (int i = 0; i < cables.size(); i++) {
            Cable cable = cables.get((first + i) % cables.size());
            cable.server().run();
            cable.pump();
        }
    }

    /// The server is gone.
    void orphan() {
        cables.forEach(Cable::orphan);
    }

    /// The server says that it is stopping.
    void stop() {
        cables.forEach(cable -> {
            cable.server().stop();
            cable.server().run();
            cable.pump();
        });
    }

    /// The server has stopped.
    void end() {
        cables.forEach(cable -> {
            cable.server().lose();
            cable.pump();
        });
    }
}
