package org.plenary.accreditation;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.plenary.core.Badge;
import org.plenary.core.ConferenceId;
import org.plenary.core.Delegation;
import org.plenary.core.Plan;
import org.plenary.core.SeatId;

/// Who somebody is: a join code is exchanged for a badge, a badge's token for a ticket, a ticket lets one connection in.
public final class Accreditation implements Admission, Closeable {

    private static final int TOKEN_BYTES = 32;

    private final Path folder;
    private final AccreditationSettings settings;
    private final BadgeLedger ledger;
    private final Tickets tickets;
    private final GuessBudget guesses;
    private final Map<ConferenceId, Codes> codes = new ConcurrentHashMap<>();
    private final List<Consumer<Holder>> revocations = new CopyOnWriteArrayList<>();

    private Accreditation(Path folder, AccreditationSettings settings, BadgeLedger ledger, InstantSource time) {
        this.folder = folder;
        this.settings = settings;
        this.ledger = ledger;
        tickets = new Tickets(settings, time);
        guesses = new GuessBudget(settings, time);
    }

    /// Opens what earlier lives of the server have given out.
    ///
    /// @param folder where codes and badges are kept; made if it is missing
    /// @param time   server time
    public static Accreditation open(Path folder, AccreditationSettings settings, InstantSource time) throws IOException {
        Files.createDirectories(folder);
        return new Accreditation(folder, settings, BadgeLedger.open(folder.resolve("badges.txt")), time);
    }

    /// Makes sure that every seat of a plan, and everybody who watches, has a code; codes that were issued before stay.
    ///
    /// @return all codes of the conference
    public List<Code> issue(Plan plan) throws IOException {
        Codes ours = codes(plan);
        ours.issue(Seating.of(plan));
        ours.issue(Codes.watchers());
        return ours.all();
    }

    /// Makes sure that every seat of a delegation has a code, also of one that is not in the plan.
    public List<Code> admit(ConferenceId conference, Delegation delegation) throws IOException {
        Codes ours = Optional.ofNullable(codes.get(conference))
                .orElseThrow(() -> new IllegalArgumentException("no codes have been issued for " + conference));
        ours.issue(Seating.of(delegation));
        return ours.all();
    }

    /// All codes of a conference, for whoever prints the links.
    public List<Code> codes(ConferenceId conference) {
        return Optional.ofNullable(codes.get(conference)).map(Codes::all).orElse(List.of());
    }

    /// Exchanges a join code for a badge. Waits for the disk.
    ///
    /// @param code    as it was typed
    /// @param address where it was typed; wrong codes are counted by it
    public Verdict<BadgeToken> exchange(String code, String address) {
        Optional<Duration> wait = guesses.wait(address);
        if (wait.isPresent()) {
            return new Verdict.Denied<>(Denial.TOO_MANY_GUESSES, wait.get());
        }
        for (Map.Entry<ConferenceId, Codes> each : codes.entrySet()) {
            Optional<Code> found = each.getValue().of(code);
            if (found.isPresent()) {
                return give(each.getKey(), found.get().badge());
            }
        }
        guesses.wrong(address);
        return Verdict.denied(Denial.UNKNOWN_CODE);
    }

    /// A ticket for the badge behind a token.
    ///
    /// @param origin of the page that asks, as its browser tells it; the ticket is good from there only
    public Verdict<Ticket> ticket(String token, Optional<String> origin) {
        Optional<BadgeLedger.Entry> entry = ledger.of(token);
        if (entry.isEmpty()) {
            return Verdict.denied(Denial.UNKNOWN_TOKEN);
        }
        return entry.get().revoked() ? Verdict.denied(Denial.REVOKED) : tickets.give(entry.get().holder(), origin);
    }

    /// Whoever holds the badge behind a token.
    public Verdict<Holder> holder(String token) {
        return ledger.of(token)
                .map(entry -> entry.revoked() ? Verdict.<Holder>denied(Denial.REVOKED) : Verdict.allowed(entry.holder()))
                .orElseGet(() -> Verdict.denied(Denial.UNKNOWN_TOKEN));
    }

    @Override
    public Verdict<Holder> enter(String ticket, ConferenceId conference, Optional<String> origin) {
        Verdict<Holder> verdict = tickets.take(ticket, conference, origin);
        boolean revoked = verdict instanceof Verdict.Allowed<Holder>(Holder holder) && ledger.revoked(holder);
        return revoked ? Verdict.denied(Denial.REVOKED) : verdict;
    }

    @Override
    public boolean revoked(Holder holder) {
        return ledger.revoked(holder);
    }

    /// Revokes every badge of a seat and gives the seat another code. Waits for the disk.
    public void revoke(ConferenceId conference, SeatId seat) throws IOException {
        List<Badge> badges = codes(conference).stream().map(Code::badge).filter(badge -> badge.seat().equals(Optional.of(seat))).toList();
        for (Badge badge : badges) {
            Optional.ofNullable(codes.get(conference)).orElseThrow().replace(badge);
            ledger.good(conference, badge).forEach(this::revoke);
        }
    }

    /// Revokes one badge by its token. Waits for the disk.
    public void revoke(String token) {
        ledger.of(token).filter(entry -> !entry.revoked()).ifPresent(this::revoke);
    }

    /// Has `told` hear of every badge that is revoked from now on.
    public void onRevoked(Consumer<Holder> told) {
        revocations.add(told);
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }

    private Codes codes(Plan plan) throws IOException {
        try {
            return codes.computeIfAbsent(plan.id(), this::read);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Codes read(ConferenceId conference) {
        try {
            return Codes.read(conference, new CodeFile(folder.resolve("codes-" + conference + ".txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Verdict<BadgeToken> give(ConferenceId conference, Badge badge) {
        List<BadgeLedger.Entry> good = ledger.good(conference, badge);
        if (badge.seat().isEmpty() && good.size() >= settings.quota(badge.role())) {
            return Verdict.denied(Denial.QUOTA_REACHED);
        }
        if (badge.seat().isPresent() && good.size() >= settings.badgesPerSeat()) {
            revoke(good.getFirst());
        }
        String token = Secrets.random(TOKEN_BYTES);
        return Verdict.allowed(new BadgeToken(token, ledger.give(token, conference, badge)));
    }

    private void revoke(BadgeLedger.Entry entry) {
        ledger.revoke(entry.digest());
        revocations.forEach(told -> told.accept(entry.holder()));
    }
}
