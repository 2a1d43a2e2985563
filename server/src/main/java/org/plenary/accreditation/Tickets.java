package org.plenary.accreditation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.core.ConferenceId;

/// The tickets that are out, in memory: a restart makes them all unknown.
final class Tickets {

    private static final int BYTES = 16;

    private final AccreditationSettings settings;
    private final InstantSource time;

    /// In the order in which they expire, as all live equally long.
    private final Map<Digest, Given> given = new LinkedHashMap<>();
    private final Map<String, Integer> unused = new HashMap<>();

    private static final class Given {
        final Holder holder;
        final Optional<String> origin;
        final Instant expiresAt;
        boolean used;

        Given(Holder holder, Optional<String> origin, Instant expiresAt) {
            this.holder = holder;
            this.origin = origin;
            this.expiresAt = expiresAt;
        }
    }

    Tickets(AccreditationSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    synchronized Verdict<Ticket> give(Holder holder, Optional<String> origin) {
        Instant now = time.instant();
        forget(now);
        if (given.size() >= settings.tickets() || unused.getOrDefault(holder.number(), 0) >= settings.ticketsPerBadge()) {
            return new Verdict.Denied<>(Denial.TOO_MANY_TICKETS, settings.ticketLife());
        }
        String ticket = Secrets.random(BYTES);
        Instant expiresAt = now.plus(settings.ticketLife());
        given.put(Secrets.digest(ticket), new Given(holder, origin, expiresAt));
        unused.merge(holder.number(), 1, Integer::sum);
        return Verdict.allowed(new Ticket(ticket, expiresAt, holder.conference()));
    }

    /// A ticket that is shown is used up, whatever comes of it.
    synchronized Verdict<Holder> take(String ticket, ConferenceId conference, Optional<String> origin) {
        Given shown = given.get(Secrets.digest(ticket));
        if (shown == null) {
            return Verdict.denied(Denial.TICKET_UNKNOWN);
        }
        if (shown.used) {
            return Verdict.denied(Denial.TICKET_USED);
        }
        use(shown);
        if (!shown.expiresAt.isAfter(time.instant())) {
            return Verdict.denied(Denial.TICKET_EXPIRED);
        }
        if (!shown.origin.equals(origin)) {
            return Verdict.denied(Denial.OTHER_ORIGIN);
        }
        if (!shown.holder.conference().equals(conference)) {
            return Verdict.denied(Denial.OTHER_CONFERENCE);
        }
        return Verdict.allowed(shown.holder);
    }

    /// Tickets are remembered for a second life after they have expired, so that the holder of one is told so.
    private void forget(Instant now) {
        Iterator<Given> oldest = given.values().iterator();
        while (oldest.hasNext()) {
            Given each = oldest.next();
            boolean room = given.size() < settings.tickets();
            if (each.expiresAt.isAfter(now) || room && each.expiresAt.plus(settings.ticketLife()).isAfter(now)) {
                return;
            }
            use(each);
            oldest.remove();
        }
    }

    private void use(Given each) {
        if (!each.used) {
            each.used = true;
            unused.computeIfPresent(each.holder.number(), (number, count) -> count == 1 ? null : count - 1);
        }
    }
}
