package org.plenary.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.core.DeskId;
import org.plenary.core.Names;
import org.plenary.core.Officer;
import org.plenary.core.Role;
import org.plenary.core.Words;

/// Who sits where: a seat is for one person in one role, who may use it in several sessions.
final class Seating {

    private record Sitter(Role role, Words name) {

        @Override
        public String toString() {
            return switch (role) {
                case DELEGATE -> "a delegate of " + name.en();
                case INTERPRETER -> "an interpreter";
                default -> "the " + Names.key(role) + " " + Letters.shown(name.en());
            };
        }
    }

    private record Claim(Spot spot, String seat, Sitter sitter) {

        /// The seat and the list that names it, where it stands in one.
        String listing() {
            return seat + " " + spot.path().replaceFirst("\\[\\d+]\\.seat$", "");
        }
    }

    private final List<Claim> claims = new ArrayList<>();

    void officer(Spot spot, Officer officer) {
        claims.add(new Claim(spot, officer.seat().key(), new Sitter(officer.role(), officer.name())));
    }

    void delegate(Spot spot, String delegation, int number) {
        claims.add(new Claim(spot, delegation + "-" + number, new Sitter(Role.DELEGATE, new Words(delegation, delegation))));
    }

    void interpreter(Spot spot, DeskId desk) {
        claims.add(new Claim(spot, desk.seat().key(), new Sitter(Role.INTERPRETER, new Words(desk.key(), desk.key()))));
    }

    /// Notes the seats that two people would have to share, and those that one list names twice.
    void settle() {
        Map<String, Claim> seats = new HashMap<>();
        Set<String> listings = new HashSet<>();
        claims.sort(Comparator.comparingInt((Claim claim) -> claim.spot.line()).thenComparingInt(claim -> claim.spot.column()));
        for (Claim claim : claims) {
            Claim first = seats.getOrDefault(claim.seat, claim);
            seats.put(claim.seat, first);
            boolean again = !listings.add(claim.listing());
            if (!first.sitter.equals(claim.sitter)) {
                String taken = Letters.shown(claim.seat) + " is already the seat of " + first.sitter + " in line " + first.spot.line();
                claim.spot.mistake(taken, "a seat of its own for " + claim.sitter);
            } else if (again) {
                claim.spot.mistake(Letters.shown(claim.seat) + " is here again", "each seat once");
            }
        }
    }
}
