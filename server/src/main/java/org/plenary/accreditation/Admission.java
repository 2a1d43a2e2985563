package org.plenary.accreditation;

import java.util.Optional;
import org.plenary.core.ConferenceId;

/// Lets connections in, each by a ticket of its own.
public interface Admission {

    /// Lets the holder of a ticket in; the ticket is used up.
    ///
    /// @param origin of the page that connects, as its browser tells it
    Verdict<Holder> enter(String ticket, ConferenceId conference, Optional<String> origin);

    /// Whether a badge has been revoked, also since its ticket was taken.
    boolean revoked(Holder holder);
}
