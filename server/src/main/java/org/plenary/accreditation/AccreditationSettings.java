package org.plenary.accreditation;

import java.time.Duration;
import java.util.Map;
import org.plenary.core.Role;

/// The limits of accreditation.
///
/// @param quotas          how many badges the shared code of a role gives
/// @param badgesPerSeat   how many badges of one seat are good at a time; one more revokes the oldest
/// @param ticketLife      how long a ticket is good
/// @param tickets         how many tickets are remembered
/// @param ticketsPerBadge how many unused tickets one badge may have
/// @param guessWindow     the time in which wrong codes are counted
/// @param guessesPerAddress how many wrong codes one address may enter in that time
/// @param guesses         how many wrong codes all may enter in that time
public record AccreditationSettings(
        Map<Role, Integer> quotas,
        int badgesPerSeat,
        Duration ticketLife,
        int tickets,
        int ticketsPerBadge,
        Duration guessWindow,
        int guessesPerAddress,
        int guesses) {

    public static final AccreditationSettings DEFAULTS = new AccreditationSettings(
            Map.of(Role.LISTENER, 2_000, Role.MEDIA, 200, Role.DISPLAY, 20),
            16, Duration.ofSeconds(30), 50_000, 16, Duration.ofMinutes(1), 10, 100);

    int quota(Role role) {
        return quotas.getOrDefault(role, 0);
    }
}
