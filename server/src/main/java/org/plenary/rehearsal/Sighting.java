package org.plenary.rehearsal;

import java.util.Optional;
import org.plenary.client.Mirror;

/// What one client sees next.
///
/// @param who    the client
/// @param before what it saw before; empty the first time
/// @param steady whether nobody has given it cause since then to miss a revision: where its connection broke by itself, it resumes
record Sighting(String who, Optional<Mirror> before, Mirror after, boolean steady) {

    /// What the client saw one revision earlier, if it did.
    Optional<Mirror> stepFrom() {
        return before.filter(mirror -> mirror.epoch().equals(after.epoch()) && mirror.revision() + 1 == after.revision());
    }

    String at(String what) {
        return "%s at revision %d of %s (%s): %s".formatted(who, after.revision(), after.audience(), after.at(), what);
    }
}
