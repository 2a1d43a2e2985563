package org.plenary.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.protocol.v1.Badge;
import org.plenary.protocol.v1.BoothItem;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.Clock;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.DeskItem;
import org.plenary.protocol.v1.ExpectedTurn;
import org.plenary.protocol.v1.FloorItem;
import org.plenary.protocol.v1.ForecastItem;
import org.plenary.protocol.v1.GroupItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.Kind;
import org.plenary.protocol.v1.MotionItem;
import org.plenary.protocol.v1.OccasionItem;
import org.plenary.protocol.v1.PointItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.RulingItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.TurnItem;
import org.plenary.protocol.v1.Welcome;
import org.plenary.protocol.v1.Words;

/// What a client sees of its conference at one revision: the items of its audience, its own, and the words it was welcomed
/// with. Immutable; every applied frame makes another.
public final class Mirror implements ListItems {

    static final Mirror EMPTY = new Mirror(Welcome.getDefaultInstance(), 0, 0, Items.NONE, Items.NONE);

    private final Welcome welcome;
    private final long revision;
    private final long at;
    private final Items shared;
    private final Items own;

    private Mirror(Welcome welcome, long revision, long at, Items shared, Items own) {
        this.welcome = welcome;
        this.revision = revision;
        this.at = at;
        this.shared = shared;
        this.own = own;
    }

    Mirror welcomed(Welcome with) {
        return new Mirror(with, revision, at, shared, own);
    }

    Mirror replaced(long revision, long at, Items items) {
        return new Mirror(welcome, revision, at, items, Items.NONE);
    }

    Mirror updated(long revision, long at, List<Change> changes) {
        return new Mirror(welcome, revision, at, shared.after(changes), own);
    }

    Mirror withOwn(Items items) {
        return new Mirror(welcome, revision, at, shared, items);
    }

    /// Shared items first: what is announced to all replaces what was its sender's alone.
    List<Change> minus(Mirror before) {
        List<Change> changes = new ArrayList<>(shared.minus(before.shared));
        changes.addAll(own.minus(before.own));
        return changes;
    }

    /// Whether there was a snapshot yet; without one there is nothing to see.
    public boolean isWhole() {
        return this != EMPTY;
    }

    /// The audience's revision.
    public long revision() {
        return revision;
    }

    /// The instant of the revision, in conference time; 1970 before the first snapshot.
    public Instant at() {
        return Micros.instant(at);
    }

    /// The revisions' epoch, for error reports; empty before the first welcome.
    public String epoch() {
        return welcome.getEpoch();
    }

    /// "podium", "delegate", "booth", "technician", "listener", "media" or "display"; empty before the first welcome.
    public String audience() {
        return welcome.getAudience();
    }

    /// Who the client is: role, and where it has them seat, delegation and desk.
    @Override
    public Badge badge() {
        return welcome.getBadge();
    }

    /// The kinds of request that the conference knows, by rank.
    public List<Kind> kinds() {
        return welcome.getKindsList();
    }

    /// The words of a key, in English and in Russian; where the server sent none, the key itself.
    ///
    /// @param topic for example `kind`, `refusal`, `channel`, `role`
    /// @param key   as in an item, for example `statement`
    public Words words(String topic, String key) {
        return welcome.getWordsOrDefault(topic + "." + key, Words.newBuilder().setEn(key).setRu(key).build());
    }

    /// One item of a kind; the client's own where the audience has none.
    @Override
    public Optional<Item> item(ItemCase kind, String key) {
        return shared.item(kind, key).or(() -> own.item(kind, key));
    }

    /// Every item that the audience sees, by kind and key.
    @Override
    public Collection<Item> items() {
        return shared.all();
    }

    /// Every item that this client alone sees.
    @Override
    public Collection<Item> own() {
        return own.all();
    }

    public Optional<ConferenceItem> conference() {
        return all(ItemCase.CONFERENCE, Item::getConference).findFirst();
    }

    /// The conference's clock; empty before the first welcome.
    Optional<Clock> clock() {
        return conference().map(ConferenceItem::getClock).or(() -> welcome.hasClock() ? Optional.of(welcome.getClock()) : Optional.empty());
    }

    /// By id.
    public List<SessionItem> sessions() {
        return all(ItemCase.SESSION, Item::getSession).toList();
    }

    public Optional<SessionItem> session(String id) {
        return item(ItemCase.SESSION, id).map(Item::getSession);
    }

    /// The session that is open or suspended.
    public Optional<SessionItem> currentSession() {
        return conference().filter(ConferenceItem::hasSession).flatMap(conference -> session(conference.getSession()));
    }

    public Optional<SegmentItem> segment(String id) {
        return item(ItemCase.SEGMENT, id).map(Item::getSegment);
    }

    /// The segment that runs.
    public Optional<SegmentItem> currentSegment() {
        return currentSession().filter(SessionItem::hasSegment).flatMap(session -> segment(session.getSegment()));
    }

    /// By id.
    public List<OccasionItem> occasions() {
        return all(ItemCase.OCCASION, Item::getOccasion).toList();
    }

    public FloorItem floor() {
        return item(ItemCase.FLOOR, "floor").map(Item::getFloor).orElse(FloorItem.getDefaultInstance());
    }

    /// The turn that has the floor, running or paused.
    public Optional<TurnItem> currentTurn() {
        return floor().hasTurn() ? turn(floor().getTurn()) : Optional.empty();
    }

    /// Whether the badge's own delegation has the floor.
    public boolean hasFloor() {
        return currentTurn().filter(turn -> isOwn(turn.getDelegation())).isPresent();
    }

    /// The turn that keeps its place under a point of order.
    public Optional<TurnItem> interruptedTurn() {
        return floor().hasInterrupted() ? turn(floor().getInterrupted()) : Optional.empty();
    }

    public Optional<TurnItem> turn(int id) {
        return item(ItemCase.TURN, Integer.toString(id)).map(Item::getTurn);
    }

    /// The turns of the running segment, in the order in which they began.
    public List<TurnItem> turns() {
        return all(ItemCase.TURN, Item::getTurn).sorted(Comparator.comparingInt(TurnItem::getId)).toList();
    }

    /// The points of order that this client may see and that await a ruling, in the order in which they were raised.
    public List<PointItem> points() {
        return all(ItemCase.POINT, Item::getPoint).sorted(Comparator.comparingInt(PointItem::getId)).toList();
    }

    /// The point of order that the badge's delegation has raised.
    public Optional<PointItem> ownPoint() {
        return points().stream().filter(point -> isOwn(point.getDelegation())).findFirst();
    }

    /// By number; channel 0, the floor, is not among them.
    public List<ChannelItem> channels() {
        return all(ItemCase.CHANNEL, Item::getChannel).sorted(Comparator.comparingInt(ChannelItem::getNumber)).toList();
    }

    /// @param language ISO 639, for example `ru`
    public Optional<ChannelItem> channel(String language) {
        return item(ItemCase.CHANNEL, language).map(Item::getChannel);
    }

    /// By id.
    public List<BoothItem> booths() {
        return all(ItemCase.BOOTH, Item::getBooth).toList();
    }

    public Optional<DeskItem> desk(String id) {
        return item(ItemCase.DESK, id).map(Item::getDesk);
    }

    /// The interpreter's own desk.
    public Optional<DeskItem> ownDesk() {
        return badge().hasDesk() ? desk(badge().getDesk()) : Optional.empty();
    }

    /// The decisions of the sessions that this audience follows, in the order in which they were proposed.
    public List<DecisionItem> decisions() {
        return all(ItemCase.DECISION, Item::getDecision)
                .sorted(Comparator.comparingLong(DecisionItem::getProposedAt).thenComparingInt(DecisionItem::getNumber)).toList();
    }

    /// When what is under way is expected to end; empty while no session is under way, and for audiences that are not told.
    public Optional<ForecastItem> forecast() {
        return item(ItemCase.FORECAST, "forecast").map(Item::getForecast);
    }

    /// When a waiting request is expected to come to the floor.
    public Optional<ExpectedTurn> expected(int request) {
        return forecast().stream().flatMap(forecast -> forecast.getExpectedList().stream())
                .filter(turn -> turn.getRequest() == request).findFirst();
    }

    /// By id.
    public List<DelegationItem> delegations() {
        return all(ItemCase.DELEGATION, Item::getDelegation).toList();
    }

    /// Motions before the chair, in the order in which they are decided.
    public List<MotionItem> motions() {
        return all(ItemCase.MOTION, Item::getMotion).sorted(Comparator.comparingInt(MotionItem::getPlace)).toList();
    }

    /// The latest ruling on a point of order, while it can be appealed against.
    public Optional<RulingItem> ruling() {
        return item(ItemCase.RULING, "ruling").map(Item::getRuling);
    }

    /// Groups in whose name their members may speak, by id.
    public List<GroupItem> groups() {
        return all(ItemCase.GROUP, Item::getGroup).toList();
    }

    /// A delegation's name; where it is not on the roster, its id in both languages.
    public Words delegationName(String id) {
        return item(ItemCase.DELEGATION, id).map(item -> item.getDelegation().getName())
                .orElseGet(() -> Words.newBuilder().setEn(id).setRu(id).build());
    }

    /// Whether somebody sits on a seat.
    public boolean isPresent(String seat) {
        return item(ItemCase.PRESENCE, seat).isPresent();
    }

    private boolean isOwn(String delegation) {
        return badge().hasDelegation() && badge().getDelegation().equals(delegation);
    }

    private <T> Stream<T> all(ItemCase kind, Function<Item, T> part) {
        Stream<Item> alone = own.all(kind).stream().filter(item -> shared.item(kind, Items.key(item)).isEmpty());
        return Stream.concat(shared.all(kind).stream(), alone).map(part);
    }
}
