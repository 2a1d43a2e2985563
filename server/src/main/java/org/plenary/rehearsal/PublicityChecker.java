package org.plenary.rehearsal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;

/// Checks that nobody sees what is not theirs to see: sessions that are not public, desks, presence, unrecognized points.
final class PublicityChecker implements Checker {

    private static final Map<String, Set<String>> SESSIONS = Map.of(
            "media", Set.of("open-to-media"), "listener", Set.of("open-to-media", "participants"));
    /// What shows no session's proceedings while none is under way.
    private static final Set<ItemCase> BETWEEN = EnumSet.of(ItemCase.FLOOR, ItemCase.CHANNEL);
    private static final String NOBODYS = "";
    private static final Set<String> PARTICIPATE = Set.of("podium", "delegate", "booth");
    private static final Set<String> SEE_DESKS = Set.of("podium", "booth", "technician");
    private static final Set<String> SEE_PRESENCE = Set.of("podium", "technician");

    private final Invariant sessions = new Invariant("watchers see nothing of a session that is not theirs to follow");
    private final Invariant narrowed = new Invariant("when a session is closed to watchers, all of it goes with the same update");
    private final Invariant behind = new Invariant("who is present, who interprets and unrecognized points are for those concerned");

    @Override
    public List<Invariant> invariants() {
        return List.of(sessions, narrowed, behind);
    }

    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        boolean watches = SESSIONS.containsKey(mirror.audience());
        for (Item item : mirror.items()) {
            if (watches) {
                sessions.check(isForWatchers(item, mirror),
                        () -> sighting.at("a " + item.getItemCase() + " of a session that is not public is shown"));
            }
            behind.check(isFor(mirror.audience(), item), () -> sighting.at("a " + item.getItemCase() + " is shown"));
        }
        if (watches) {
            sighting.stepFrom().ifPresent(before -> narrowed.check(left(before, mirror).isEmpty(),
                    () -> sighting.at("of a session that is closed to it now it keeps " + left(before, mirror))));
        }
    }

    /// What a watcher still holds of the sessions that it can no longer follow, as it knew them before.
    private static List<Item> left(Mirror before, Mirror after) {
        List<String> gone = before.sessions().stream().filter(was -> follows(before.audience(), was))
                .filter(was -> after.session(was.getId()).filter(is -> follows(after.audience(), is)).isEmpty())
                .map(SessionItem::getId).toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        return before.items().stream().filter(item -> session(item, before).filter(gone::contains).isPresent())
                .filter(item -> Mirror.key(item).flatMap(key -> after.item(item.getItemCase(), key.getKey())).isPresent())
                .filter(item -> after.currentSession().isPresent() || !BETWEEN.contains(item.getItemCase()))
                .toList();
    }

    /// Why a session is suspended is told to those who may follow it, that it is stands on the agenda.
    private static boolean isForWatchers(Item item, Mirror mirror) {
        if (item.hasSession()) {
            return !item.getSession().hasReason() || follows(mirror.audience(), item.getSession());
        }
        return session(item, mirror)
                .filter(id -> mirror.session(id).filter(session -> follows(mirror.audience(), session)).isEmpty()).isEmpty();
    }

    private static boolean follows(String audience, SessionItem session) {
        return SESSIONS.getOrDefault(audience, Set.of()).contains(session.getPublicity());
    }

    /// The session whose proceedings an item shows, nobody's where the mirror does not say; empty for what is on the agenda anyway.
    private static Optional<String> session(Item item, Mirror mirror) {
        return switch (item.getItemCase()) {
            case LIST -> Optional.of(sessionOf(item.getList().getSegment(), mirror));
            case SWAP -> Optional.of(
                    mirror.request(item.getSwap().getRequest()).map(each -> sessionOf(each.getSegment(), mirror)).orElse(NOBODYS));
            case REQUEST -> Optional.of(sessionOf(item.getRequest().getSegment(), mirror));
            case DECISION -> Optional.of(item.getDecision().getSession());
            case FLOOR, TURN, POINT, MOTION, RULING, CHANNEL -> mirror.conference().filter(ConferenceItem::hasSession)
                    .map(ConferenceItem::getSession);
            default -> Optional.empty();
        };
    }

    private static String sessionOf(String segment, Mirror mirror) {
        return mirror.segment(segment).map(SegmentItem::getSession).orElse(NOBODYS);
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
