package org.plenary.accreditation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plenary.core.Badge;
import org.plenary.core.Delegation;
import org.plenary.core.DeskId;
import org.plenary.core.Officer;
import org.plenary.core.Plan;
import org.plenary.core.PlannedBooth;
import org.plenary.core.PlannedSession;
import org.plenary.core.Role;
import org.plenary.core.Words;

/// Whom a plan seats, each with the badge of the seat and the name of whoever sits there.
final class Seating {

    private Seating() {}

    static Map<Badge, Words> of(Plan plan) {
        Map<Badge, Words> people = new LinkedHashMap<>();
        for (PlannedSession session : plan.sessions()) {
            session.chairs().forEach(chair -> people.putIfAbsent(Badge.officer(Role.CHAIR, chair.seat()), chair.name()));
            session.rapporteur().ifPresent(officer -> people.putIfAbsent(badge(officer), officer.name()));
        }
        plan.officers().forEach(officer -> people.putIfAbsent(badge(officer), officer.name()));
        plan.delegations().forEach(delegation -> people.putAll(of(delegation)));
        plan.booths().forEach(booth -> people.putAll(of(booth)));
        return people;
    }

    static Map<Badge, Words> of(Delegation delegation) {
        Map<Badge, Words> people = new LinkedHashMap<>();
        for (int number = 1; number <= delegation.seats(); number++) {
            people.put(Badge.delegate(delegation.seat(number), delegation.id()), new Words(
                    delegation.name().en() + ", seat " + number, delegation.name().ru() + ", место " + number));
        }
        return people;
    }

    private static Map<Badge, Words> of(PlannedBooth booth) {
        Map<Badge, Words> people = new LinkedHashMap<>();
        for (DeskId desk : booth.desks()) {
            people.put(Badge.interpreter(desk.seat(), desk), new Words(
                    "Booth %s, desk %s".formatted(booth.id(), desk), "Кабина %s, пульт %s".formatted(booth.id(), desk)));
        }
        return people;
    }

    private static Badge badge(Officer officer) {
        return Badge.officer(officer.role(), officer.seat());
    }
}
