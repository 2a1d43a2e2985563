package org.plenary.gateway;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.plenary.accreditation.Admission;
import org.plenary.core.Link;
import org.plenary.sequencer.Intake;

/// What every connection finds when it comes in.
///
/// @param condition how the server is: `ok`, `read-only`, `no-quorum` or `stopping`
record Lobby(
        GatewaySettings settings,
        Intake intake,
        Admission admission,
        Announcer announcer,
        Register register,
        Crowd crowd,
        InstantSource serverTime,
        Supplier<String> condition,
        Links links,
        Sweeps sweeps,
        Headcounts headcounts,
        Deposits deposits) {

    /// A lobby of a house that keeps no contents.
    Lobby(
            GatewaySettings settings, Intake intake, Admission admission, Announcer announcer, Register register, Crowd crowd,
            InstantSource serverTime, Supplier<String> condition, Links links, Sweeps sweeps, Headcounts headcounts) {
        this(settings, intake, admission, announcer, register, crowd, serverTime, condition, links, sweeps, headcounts,
                Deposits.NOT_ASKED_FOR);
    }

    /// Numbers the links of one life of this server.
    record Links(String node, long incarnation, AtomicLong last) {

        Links(String node, long incarnation) {
            this(node, incarnation, new AtomicLong());
        }

        Link next() {
            return new Link(node, incarnation, last.incrementAndGet());
        }
    }

    Limits limits() {
        return settings.limits();
    }
}
