package org.plenary.rehearsal;

import java.util.List;

/// Looks at what clients see, for the invariants of one topic. Sightings of different clients come on different threads.
interface Checker {

    List<Invariant> invariants();

    void see(Sighting sighting);
}
