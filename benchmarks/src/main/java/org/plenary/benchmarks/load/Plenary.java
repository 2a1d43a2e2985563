package org.plenary.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.plenary.benchmarks.Gathering;
import org.plenary.benchmarks.Reception;
import org.plenary.benchmarks.SelfSigned;
import org.plenary.benchmarks.ServedHouse;
import org.plenary.benchmarks.Timings;

/// The house itself, in the debate of session 1: a delegate asks for the floor and withdraws by turns, and who watches is sent that.
///
/// Every such command is exactly one revision for whoever watches, so the revision is the number.
final class Plenary implements Contender {

    /// Badges of those who watch have so many connections each.
    private static final int PER_BADGE = 4;

    private final ServedHouse house;
    private final Optional<SelfSigned> certificate;
    private final Reception reception;
    private final String code;
    private final URI socket;
    private final AtomicLong seen = new AtomicLong();
    private volatile long base = Long.MAX_VALUE;
    private String token;
    private int connections;

    /// @param role        of those who receive: `listener`, `media` or `display`
    /// @param certificate what the house shows, where it speaks TLS
    Plenary(ServedHouse house, String role, Optional<SelfSigned> certificate)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        this.house = house;
        this.certificate = certificate;
        reception = new Reception(house.address(), certificate);
        try (Gathering gathering = new Gathering(house.address(), house.codes(), new Timings(0), certificate)) {
            gathering.open();
        }
        code = house.code(role, "-").code();
        token = reception.badge(code);
        socket = reception.socket(reception.ticket(token).path());
    }

    @Override
    public String name() {
        return "plenary";
    }

    @Override
    public URI subscribers() {
        return socket;
    }

    @Override
    public URI publisher() {
        return socket;
    }

    @Override
    public Optional<SelfSigned> certificate() {
        return certificate;
    }

    @Override
    public Optional<String> subprotocol() {
        return Optional.of("plenary.v1");
    }

    @Override
    public List<ProcessHandle> processes() {
        return house.processes();
    }

    @Override
    public Dialect dialect() {
        try {
            if (++connections % PER_BADGE == 0) {
                token = reception.badge(code);
            }
            String ticket = reception.ticket(token).ticket();
            return new Watching(() -> ticket, connections, revision -> {
                seen.accumulateAndGet(revision, Math::max);
                return revision - base;
            });
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("nobody was let in", e);
        }
    }

    @Override
    public Dialect publishing() {
        try {
            ServedHouse.Code delegate = house.codes().stream().filter(code -> code.role().equals("delegate")).findFirst().orElseThrow();
            return new Asking(reception.ticket(reception.badge(delegate.code())).ticket());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("nobody was let in", e);
        }
    }

    @Override
    public void begin() {
        base = seen.get();
    }

    @Override
    public void close() {
        try {
            house.close();
        } catch (IOException e) {
            throw new IllegalStateException("the server's data could not be deleted", e);
        }
    }
}
