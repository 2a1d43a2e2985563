package org.plenary.core;

import java.time.Duration;
import java.util.Optional;

/// What a plan may settle differently from others.
///
/// @param warning              how long before the limit a speaker is warned
/// @param lastCall             how long before the limit the last call is given
/// @param pointRecognizedAfter when a point of order is recognized without the chair; never, where empty
/// @param linkGrace            how long a desk whose link is lost keeps its channel
/// @param cutOff               what comes of a turn that has used its limit; nothing, where empty
/// @param cutOffGrace          how long after its limit a turn is cut off by itself
/// @param addressee            the body to which final documents and reports go; where empty, each transmission names one
/// @param adoptsAgenda         whether each session adopts its agenda before it goes on to it
/// @param sharesOverrun        whether what a turn took beyond its limit is taken off those that wait
/// @param pivot                the booth that the others hear instead of a floor that speaks what few understand
/// @param shift                how long an interpreter's shift is at most; half an hour, where empty
public record Policies(
        Duration warning,
        Duration lastCall,
        Optional<Duration> pointRecognizedAfter,
        Duration linkGrace,
        Contention contention,
        MateTakeover mateTakeover,
        IdleChannel idleChannel,
        Optional<CutOff> cutOff,
        Optional<Duration> cutOffGrace,
        Optional<Words> addressee,
        boolean adoptsAgenda,
        boolean sharesOverrun,
        Optional<Pivot> pivot,
        Optional<Duration> shift) {

    private static final Duration USUAL_SHIFT = Duration.ofMinutes(30);

    public static final Policies USUAL = new Policies(
            Duration.ofSeconds(60),
            Duration.ofSeconds(15),
            Optional.empty(),
            Duration.ofSeconds(3),
            Contention.INTERLOCK,
            MateTakeover.ALLOWED,
            IdleChannel.FLOOR_AT_REDUCED_LEVEL);

    /// Policies that cut nobody off.
    public Policies(
            Duration warning, Duration lastCall, Optional<Duration> pointRecognizedAfter, Duration linkGrace, Contention contention,
            MateTakeover mateTakeover, IdleChannel idleChannel) {
        this(warning, lastCall, pointRecognizedAfter, linkGrace, contention, mateTakeover, idleChannel, Optional.empty(),
                Optional.empty(), Optional.empty(), false, false, Optional.empty(), Optional.empty());
    }

    /// These policies with another for turns that have used their limit.
    public Policies cuttingOff(CutOff how, Optional<Duration> grace) {
        return new Policies(
                warning, lastCall, pointRecognizedAfter, linkGrace, contention, mateTakeover, idleChannel, Optional.of(how), grace,
                addressee, adoptsAgenda, sharesOverrun, pivot, shift);
    }

    /// These policies with a body to which final documents and reports go.
    public Policies transmittingTo(Words body) {
        return new Policies(
                warning, lastCall, pointRecognizedAfter, linkGrace, contention, mateTakeover, idleChannel, cutOff, cutOffGrace,
                Optional.of(body), adoptsAgenda, sharesOverrun, pivot, shift);
    }

    /// These policies with agendas that are adopted.
    public Policies adoptingAgendas() {
        return new Policies(
                warning, lastCall, pointRecognizedAfter, linkGrace, contention, mateTakeover, idleChannel, cutOff, cutOffGrace, addressee,
                true, sharesOverrun, pivot, shift);
    }

    /// These policies with overruns that those who wait make up for.
    public Policies sharingOverrun() {
        return new Policies(
                warning, lastCall, pointRecognizedAfter, linkGrace, contention, mateTakeover, idleChannel, cutOff, cutOffGrace, addressee,
                adoptsAgenda, true, pivot, shift);
    }

    /// These policies with a booth that the others hear instead of the floor.
    public Policies pivotingOn(Pivot booth) {
        return new Policies(
                warning, lastCall, pointRecognizedAfter, linkGrace, contention, mateTakeover, idleChannel, cutOff, cutOffGrace, addressee,
                adoptsAgenda, sharesOverrun, Optional.of(booth), shift);
    }

    /// These policies with shifts of another length.
    public Policies relievingAfter(Duration length) {
        return new Policies(
                warning, lastCall, pointRecognizedAfter, linkGrace, contention, mateTakeover, idleChannel, cutOff, cutOffGrace, addressee,
                adoptsAgenda, sharesOverrun, pivot, Optional.of(length));
    }

    /// How long a shift is at most before its interpreter is reminded of it.
    public Duration shiftLength() {
        return shift.orElse(USUAL_SHIFT);
    }

    /// How long after its limit a turn is cut off by itself; empty where it is not.
    public Optional<Duration> cutOffAfter() {
        return cutOff.filter(how -> how == CutOff.AUTOMATIC).map(how -> cutOffGrace.orElse(Duration.ZERO));
    }
}
