package org.plenary.rehearsal;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import org.plenary.core.Language;
import org.plenary.core.Plan;

/// What a rehearsal shall be like.
///
/// @param planFile    the plan's file, for the server; empty for the built-in example
/// @param speed       conference time over real time
/// @param until       the session that is not held any more
/// @param data        the server's data directory; empty for one that is made and, if all goes well, deleted
/// @param server      a server that runs already; empty for one of the rehearsal's own
/// @param codes       that server's join codes
/// @param killAt      when the server is killed, at the venue on the first day
/// @param delegations how many delegations have a device
/// @param keen        whether everybody asks for the floor as soon as a list opens
/// @param mainClass   what to start the server with
record Settings(
        Plan plan,
        Optional<Path> planFile,
        int speed,
        long seed,
        Optional<String> until,
        Optional<Path> data,
        Optional<URI> server,
        Optional<Path> codes,
        Optional<LocalTime> killAt,
        int listeners,
        int delegations,
        boolean keen,
        Language language,
        String mainClass) {}
