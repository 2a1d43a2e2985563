package org.plenary.accreditation;

import java.time.Instant;
import org.plenary.core.ConferenceId;

/// Lets one connection in, once and soon.
///
/// @param ticket    128 random bits in base64url
/// @param expiresAt server time
public record Ticket(String ticket, Instant expiresAt, ConferenceId conference) {

    @Override
    public String toString() {
        return "Ticket to " + conference + " until " + expiresAt;
    }
}
