package org.plenary.core;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/// What a conference means to be before it begins: its sessions, people, booths and policies.
///
/// @param host       the delegation of the host country, which may admit further delegations
/// @param officers   secretariat and technicians; chairs and rapporteurs stand with their sessions
/// @param groups     delegations in whose name one of them may speak
/// @param rules      the rules of the body that meets; the usual ones where the plan says nothing
/// @param time    what the plan says of speaking time beside its lists; nothing, where empty
/// @param delegations everybody who may speak, in the order of the plan
public record Plan(
        ConferenceId id,
        Words title,
        Words venue,
        ZoneId zone,
        Row<Language> languages,
        DelegationId host,
        Row<PlannedSession> sessions,
        Row<Occasion> occasions,
        Row<Delegation> delegations,
        Row<Officer> officers,
        Row<PlannedBooth> booths,
        Policies policies,
        Row<Group> groups,
        Optional<Rulebook> rules,
        Optional<Timekeeping> time) {

    /// A plan without groups, under the usual rules.
    public Plan(
            ConferenceId id, Words title, Words venue, ZoneId zone, Row<Language> languages, DelegationId host,
            Row<PlannedSession> sessions, Row<Occasion> occasions, Row<Delegation> delegations, Row<Officer> officers,
            Row<PlannedBooth> booths, Policies policies) {
        this(id, title, venue, zone, languages, host, sessions, occasions, delegations, officers, booths, policies, Row.of(),
                Optional.empty(), Optional.empty());
    }

    /// What the plan says of speaking time beside its lists.
    public Timekeeping timekeeping() {
        return time.orElse(Timekeeping.NONE);
    }

    /// The rules that hold in this conference.
    public Rulebook rulebook() {
        return rules.orElse(RulePacks.OSCE);
    }

    public Optional<Group> group(GroupId id) {
        return groups.first(group -> group.id().equals(id));
    }

    /// The session that a segment belongs to.
    public Optional<PlannedSession> sessionOf(SegmentId id) {
        return sessions.first(session -> session.segments().any(segment -> segment.id().equals(id)));
    }

    public Optional<PlannedSession> session(SessionId id) {
        return sessions.first(session -> session.id().equals(id));
    }

    public Optional<PlannedSegment> segment(SegmentId id) {
        return sessions.stream().flatMap(session -> session.segments().stream()).filter(segment -> segment.id().equals(id)).findFirst();
    }

    /// The officer at a seat: a chair, a rapporteur, a secretary or a technician.
    public Optional<Officer> officer(SeatId seat) {
        Stream<Officer> ofSessions = sessions.stream()
                .flatMap(session -> Stream.concat(session.chairs().stream(), session.rapporteur().stream()));
        return Stream.concat(ofSessions, officers.stream()).filter(officer -> officer.seat().equals(seat)).findFirst();
    }

    /// Whether a seat is an officer's or an interpreter's.
    boolean places(SeatId seat) {
        return officer(seat).isPresent()
                || booths.stream().flatMap(booth -> booth.desks().stream()).anyMatch(desk -> desk.seat().equals(seat));
    }

    public Optional<PlannedBooth> booth(BoothId id) {
        return booths.first(booth -> booth.id().equals(id));
    }
}
