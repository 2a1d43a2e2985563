package org.plenary.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.SessionItem;

/// Checks that nobody sees what is not theirs to see: sessions that are not public, desks, presence, unrecognized points.
final class PublicityChecker implements Checker {

    private static final Map<String, Set<String>> SESSIONS = Map.of(
            "media", Set.of("open-to-media"), "listener", Set.of("open-to-media", "participants"));
    private static final Set<String> PARTICIPATE = Set.of("podium", "delegate", "booth");
    private static final Set<String> SEE_DESKS = Set.of("podium", "booth", "technician");
    private static final Set<String> SEE_PRESENCE = Set.of("podium", "technician");

    private final Invariant sessions = new Invariant("watchers see nothing of a session that is not theirs to follow");
    private final Invariant behind = new Invariant("who is present, who interprets and unrecognized points are for those concerned");

    @Override
    public List<Invariant> invariants() {
        return List.of(sessions, behind);
    }

    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        for (Item item : mirror.items()) {
            if (SESSIONS.containsKey(mirror.audience())) {
                boolean hidden = session(item, mirror).filter(session -> !follows(mirror.audience(), session)).isPresent();
                sessions.check(!hidden, () -> sighting.at("a " + item.getItemCase() + " of a session that is not public is shown"));
            }
            behind.check(isFor(mirror.audience(), item), () -> sighting.at("a " + item.getItemCase() + " is shown"));
        }
    }

    private static boolean follows(String audience, SessionItem session) {
        return SESSIONS.getOrDefault(audience, Set.of()).contains(session.getPublicity());
    }

    /// The session whose proceedings an item shows; empty for what is on the agenda anyway.
    private static Optional<SessionItem> session(Item item, Mirror mirror) {
        return switch (item.getItemCase()) {
            case LIST -> mirror.segment(item.getList().getSegment()).flatMap(segment -> mirror.session(segment.getSession()));
            case SWAP -> mirror.request(item.getSwap().getRequest()).flatMap(request -> mirror.segment(request.getSegment()))
                    .flatMap(segment -> mirror.session(segment.getSession()));
            case REQUEST -> mirror.segment(item.getRequest().getSegment()).flatMap(segment -> mirror.session(segment.getSession()));
            case DECISION -> mirror.session(item.getDecision().getSession());
            case FLOOR, TURN, POINT, CHANNEL -> mirror.currentSession();
            default -> Optional.empty();
        };
    }

    private static boolean isFor(String audience, Item item) {
        return switch (item.getItemCase()) {
            case DESK -> SEE_DESKS.contains(audience);
            case PRESENCE -> SEE_PRESENCE.contains(audience);
            case ATTENDANCE -> audience.equals("podium");
            case POINT -> item.getPoint().getRecognized() || audience.equals("podium");
            case DOCUMENT -> PARTICIPATE.contains(audience) && (item.getDocument().getOut() || audience.equals("booth"));
            case HELP, MESSAGE, LINK -> audience.equals("technician");
            case SLOWDOWN -> audience.equals("podium") || audience.equals("booth");
            case TRANSMISSION -> PARTICIPATE.contains(audience);
            case CHANNEL -> SEE_DESKS.contains(audience) || isBare(item.getChannel());
            default -> true;
        };
    }

    private static boolean isBare(ChannelItem channel) {
        return !channel.hasDesk() && !channel.hasBooth();
    }
}
