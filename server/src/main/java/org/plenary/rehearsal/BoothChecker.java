package org.plenary.rehearsal;

import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.HandoverItem;
import org.plenary.protocol.v1.Item;

/// Checks that a channel has one voice: at most one open microphone, the route that follows from it, an epoch for each owner.
final class BoothChecker implements Checker {

    private static final String OUTPUTS = "abc";

    private final Invariant voice = new Invariant("a channel has at most one open microphone");
    private final Invariant route = new Invariant("every channel carries what follows from its desk and the floor");
    private final Invariant epochs = new Invariant("a channel's epoch never falls, and rises with each change of its owner");

    private final Invariant passing = new Invariant("a microphone is handed over from who is at it to a mate who is there and is not");

    private final Invariant shifts = new Invariant("who is live is on air and on shift, who coughs is not on air");

    @Override
    public List<Invariant> invariants() {
        return List.of(voice, route, epochs, passing, shifts);
    }

    @Override
    public void see(Sighting sighting) {
        Mirror mirror = sighting.after();
        List<DeskItem> desks = mirror.items().stream().filter(Item::hasDesk).map(Item::getDesk).toList();
        passing.check(mirror.handovers().stream().allMatch(each -> isAlive(each, mirror)),
                () -> sighting.at("it sees " + mirror.handovers() + " among " + desks));
        desks.forEach(desk -> shifts.check(works(desk, mirror), () -> sighting.at("it sees " + desk)));
        for (ChannelItem channel : mirror.channels()) {
            if (!desks.isEmpty()) {
                List<DeskItem> open = desks.stream()
                        .filter(desk -> !desk.getMicrophone().equals("off") && feeds(desk, channel)).toList();
                voice.check(open.size() <= 1, () -> sighting.at(open.size() + " desks feed " + channel.getLanguage()));
                route.check(fits(channel, open.stream().findFirst(), mirror),
                        () -> sighting.at("the " + channel.getLanguage() + " channel is " + channel.getState() + " of desk '"
                                + channel.getDesk() + "' while desks " + open.stream().map(DeskItem::getId).toList()
                                + " feed it and the floor speaks '" + mirror.floor().getLanguage() + "'"));
            }
            sighting.before().flatMap(before -> before.channel(channel.getLanguage())).ifPresent(before -> {
                boolean sameOwner = before.getDesk().equals(channel.getDesk());
                epochs.check(channel.getEpoch() > before.getEpoch() || channel.getEpoch() == before.getEpoch() && sameOwner,
                        () -> sighting.at("the epoch of " + channel.getLanguage() + " goes from " + before.getEpoch() + " of '"
                                + before.getDesk() + "' to " + channel.getEpoch() + " of '" + channel.getDesk() + "'"));
            });
        }
    }

    private static boolean isAlive(HandoverItem handover, Mirror mirror) {
        Optional<DeskItem> giver = mirror.desk(handover.getGiver()).filter(desk -> !desk.getMicrophone().equals("off"));
        Optional<DeskItem> taker = mirror.desk(handover.getTaker()).filter(desk -> desk.getMicrophone().equals("off") && desk.getPresent());
        return giver.isPresent() && taker.isPresent() && giver.get().getBooth().equals(taker.get().getBooth());
    }

    /// While the session is suspended nobody is on shift.
    private static boolean works(DeskItem desk, Mirror mirror) {
        boolean live = desk.getMicrophone().equals("live");
        return live == desk.hasOnAirSince() && (!live || desk.hasShiftBegan() || !sits(mirror))
                && (desk.hasShiftBegan() || !desk.getReliefDue());
    }

    private static boolean feeds(DeskItem desk, ChannelItem channel) {
        return desk.getFeeds(OUTPUTS.indexOf(desk.getOutput())).equals(channel.getLanguage());
    }

    /// An interpretation of the floor is the first, one of another channel the next after that channel's.
    private static boolean isDeep(ChannelItem channel, Mirror mirror) {
        int before = channel.hasSource() ? mirror.channel(channel.getSource()).map(ChannelItem::getDepth).orElse(-1) : 0;
        boolean heard = mirror.desk(channel.getDesk()).filter(desk -> desk.getHears().equals(channel.getSource())).isPresent();
        return channel.getDepth() == before + 1 && heard;
    }

    /// Between speakers of no known language, and among several, the floor is nobody's in particular.
    private static boolean sits(Mirror mirror) {
        return mirror.floor().hasLanguage() || mirror.floor().hasSaidBy();
    }

    private static boolean fits(ChannelItem channel, Optional<DeskItem> open, Mirror mirror) {
        return switch (channel.getState()) {
            case "interpreted" -> isOf(channel, open, "live") && isDeep(channel, mirror);
            case "muted" -> isOf(channel, open, "cough");
            case "interrupted" -> open.isEmpty() && mirror.desk(channel.getDesk()).filter(DeskItem::hasGraceEnds).isPresent();
            case "pass-through" -> open.isEmpty() && mirror.floor().getLanguage().equals(channel.getLanguage());
            case "quiet" -> open.isEmpty() && !sits(mirror);
            case "floor-at-reduced-level", "silence", "slate" -> open.isEmpty() && sits(mirror)
                    && !mirror.floor().getLanguage().equals(channel.getLanguage());
            default -> false; // no such route
        };
    }

    private static boolean isOf(ChannelItem channel, Optional<DeskItem> open, String microphone) {
        return open.filter(desk -> desk.getId().equals(channel.getDesk()) && desk.getMicrophone().equals(microphone)).isPresent();
    }
}
