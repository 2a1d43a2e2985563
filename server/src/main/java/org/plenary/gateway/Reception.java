package org.plenary.gateway;

import io.netty.util.concurrent.EventExecutor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.accreditation.Accreditation;
import org.plenary.accreditation.BadgeToken;
import org.plenary.accreditation.Holder;
import org.plenary.accreditation.Ticket;
import org.plenary.accreditation.Verdict;
import org.plenary.accreditation.Verdict.Allowed;
import org.plenary.accreditation.Verdict.Denied;
import org.plenary.core.Badge;
import org.plenary.core.DelegationId;
import org.plenary.core.DeskId;
import org.plenary.core.Names;
import org.plenary.core.SeatId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes join codes and gives badges, takes badges and gives tickets, over HTTP.
final class Reception implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    /// The sign U+FFFD stands where the bytes are no UTF-8.
    private static final Pattern CODE = Pattern.compile("\\s*\\{\\s*\"code\"\\s*:\\s*\"([^\"\\\\\\x00-\\x1f\\ufffd]{1,64})\"\\s*}\\s*");
    private static final Pattern BEARER = Pattern.compile("Bearer ([A-Za-z0-9_-]{1,128})");

    private final Accreditation accreditation;
    private final DoorLimits limits;
    private final long opening;
    private final Map<EventExecutor, TicketQueue> queues = new ConcurrentHashMap<>();

    /// A badge is written to the disk before it is given, which no event loop can wait for.
    private final ExecutorService clerk;

    /// @param opening when whoever has no seat may have a ticket, by the clock of the event loops
    Reception(Accreditation accreditation, DoorLimits limits, long opening) {
        this.accreditation = accreditation;
        this.limits = limits;
        this.opening = opening;
        clerk = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(limits.exchanges()),
                Thread.ofPlatform().name("reception").daemon().factory());
    }

    /// A badge for the join code in the body of a request; answered on a thread of its own.
    void badge(String body, String address, Consumer<Reply> answer) {
        Matcher code = CODE.matcher(body);
        if (!code.matches()) {
            answer.accept(Reply.refused(HttpRefusal.BAD_REQUEST));
            return;
        }
        try {
            clerk.execute(() -> answer.accept(exchanged(code.group(1), address)));
        } catch (RejectedExecutionException e) {
            answer.accept(Reply.refused(HttpRefusal.BUSY).with("Retry-After", "1"));
        }
    }

    /// A ticket for the badge of a request that came on this event loop; whoever has no seat may have to wait for it.
    void ticket(Optional<String> authorization, Optional<String> origin, EventExecutor loop, Consumer<Reply> answer) {
        Runnable serve = () -> answer.accept(ticket(authorization, origin));
        if (shown(authorization) instanceof Known(Holder holder) && holder.badge().seat().isPresent()) {
            serve.run();
        } else {
            queues.computeIfAbsent(loop, each -> new TicketQueue(each, limits.slice(), opening)).add(serve);
        }
    }

    private Reply ticket(Optional<String> authorization, Optional<String> origin) {
        Optional<Matcher> bearer = authorization.map(BEARER::matcher).filter(Matcher::matches);
        return bearer.map(token -> reply(accreditation.ticket(token.group(1), origin), Reception::told))
                .orElseGet(() -> Reply.refused(HttpRefusal.TOKEN_MISSING).with("WWW-Authenticate", "Bearer"));
    }

    /// Whoever shows a badge with a request.
    ///
    /// @return who, or what is answered
    Shown shown(Optional<String> authorization) {
        Optional<Matcher> bearer = authorization.map(BEARER::matcher).filter(Matcher::matches);
        if (bearer.isEmpty()) {
            return new Unknown(Reply.refused(HttpRefusal.TOKEN_MISSING).with("WWW-Authenticate", "Bearer"));
        }
        return switch (accreditation.holder(bearer.get().group(1))) {
            case Allowed<Holder>(Holder holder) -> new Known(holder);
            case Denied<Holder> denied -> new Unknown(Reply.denied(denied));
        };
    }

    /// What comes of showing a badge.
    sealed interface Shown {}

    /// The badge is good.
    record Known(Holder holder) implements Shown {}

    /// There is none, or it is no good.
    record Unknown(Reply reply) implements Shown {}

    @Override
    public void close() {
        clerk.shutdownNow();
    }

    private Reply exchanged(String code, String address) {
        try {
            return reply(accreditation.exchange(code, address), Reception::told);
        } catch (RuntimeException e) {
            LOG.error("A join code could not be exchanged", e);
            return Reply.refused(HttpRefusal.FAULT);
        }
    }

    private static <T> Reply reply(Verdict<T> verdict, Function<T, String> told) {
        return switch (verdict) {
            case Allowed<T>(T value) -> Reply.json(200, told.apply(value));
            case Denied<T> denied -> Reply.denied(denied);
        };
    }

    private static String told(BadgeToken token) {
        Holder holder = token.holder();
        Badge badge = holder.badge();
        return "{\"token\":%s,\"conference\":%s,\"role\":%s,\"seat\":%s,\"delegation\":%s,\"desk\":%s}".formatted(
                Reply.quoted(token.token()), Reply.quoted(holder.conference().key()), Reply.quoted(Names.key(badge.role())),
                quoted(badge.seat().map(SeatId::key)), quoted(badge.delegation().map(DelegationId::key)),
                quoted(badge.desk().map(DeskId::key)));
    }

    private static String told(Ticket ticket) {
        String conference = ticket.conference().key();
        return "{\"ticket\":%s,\"expiresAt\":%d,\"conference\":%s,\"path\":%s}".formatted(
                Reply.quoted(ticket.ticket()), ticket.expiresAt().toEpochMilli(), Reply.quoted(conference),
                Reply.quoted("/ws/" + conference));
    }

    private static String quoted(Optional<String> text) {
        return text.map(Reply::quoted).orElse("null");
    }
}
