package org.plenary.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.protocol.v1.AttendanceItem;
import org.plenary.protocol.v1.Badge;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Clock;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.DecisionItem;
import org.plenary.protocol.v1.DelegationItem;
import org.plenary.protocol.v1.DocumentItem;
import org.plenary.protocol.v1.GroupItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.ItemKey;
import org.plenary.protocol.v1.Kind;
import org.plenary.protocol.v1.ListItem;
import org.plenary.protocol.v1.OccasionItem;
import org.plenary.protocol.v1.QuorumItem;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;
import org.plenary.protocol.v1.SwapItem;
import org.plenary.protocol.v1.TransmissionItem;
import org.plenary.protocol.v1.Welcome;
import org.plenary.protocol.v1.Words;

/// What a client sees of its conference at one revision: the items of its audience, its own, and the words it was welcomed
/// with. Immutable; every applied frame makes another.
public final class Mirror implements BoothReadings, FloorReadings, SignalReadings {

    /// How many of the next speakers the booths are shown.
    public static final int UPCOMING = 5;

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

    @Override
    public Optional<Item> item(ItemCase kind, String key) {
        return shared.item(kind, key).or(() -> own.item(kind, key));
    }

    /// Under which key a mirror holds an item; empty for a kind that this version does not know.
    public static Optional<ItemKey> key(Item item) {
        String key = Items.key(item);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(ItemKey.newBuilder().setKind(Items.name(item.getItemCase())).setKey(key).build());
    }

    /// Every item that the audience sees, by kind and key.
    public Collection<Item> items() {
        return shared.all();
    }

    /// Every item that this client alone sees.
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

    /// The speakers' list of a segment.
    public Optional<ListItem> list(String segment) {
        return item(ItemCase.LIST, segment).map(Item::getList);
    }

    /// The requests that wait on a segment's list, next first; empty where the segment has no list.
    public List<RequestItem> requests(String segment) {
        return list(segment).stream().flatMap(list -> list.getRequestsList().stream())
                .flatMap(id -> request(id).stream()).toList();
    }

    /// The next who wait on the running list, [#UPCOMING] at most.
    public List<Upcoming> upcoming() {
        return currentSegment().map(segment -> requests(segment.getId())).orElse(List.of()).stream().limit(UPCOMING)
                .map(this::upcoming).toList();
    }

    private Upcoming upcoming(RequestItem request) {
        Words behalf = request.hasBehalf()
                ? item(ItemCase.GROUP, request.getBehalf().getGroup()).map(item -> item.getGroup().getName())
                        .orElseGet(() -> words("group", request.getBehalf().getGroup()))
                : Words.getDefaultInstance();
        boolean text = documents().stream().map(DocumentItem::getSubject)
                .anyMatch(subject -> subject.hasStatement() && subject.getStatement() == request.getId());
        return new Upcoming(
                request, delegationName(request.getDelegation()), request.getLanguage(), behalf, text, coverage(request.getLanguage()));
    }

    public Optional<RequestItem> request(int id) {
        return item(ItemCase.REQUEST, Integer.toString(id)).map(Item::getRequest);
    }

    /// How many participating States are present in the sitting under way; empty between sessions.
    public Optional<QuorumItem> quorum() {
        return all(ItemCase.QUORUM, Item::getQuorum).findFirst();
    }

    /// The delegations that are registered as present in the sitting; of a delegate's mirror the own one.
    public List<String> attendance() {
        return all(ItemCase.ATTENDANCE, Item::getAttendance).map(AttendanceItem::getDelegation).toList();
    }

    /// The proposals to change places that this client may see, by the proposing request; at the podium all, to a delegation its own.
    public List<SwapItem> swaps() {
        return all(ItemCase.SWAP, Item::getSwap).sorted(Comparator.comparingInt(SwapItem::getRequest)).toList();
    }

    /// What the badge's delegation has waiting, by number; empty for a badge without a delegation.
    public List<RequestItem> ownRequests() {
        return all(ItemCase.REQUEST, Item::getRequest).filter(request -> isOwn(request.getDelegation()))
                .sorted(Comparator.comparingInt(RequestItem::getId)).toList();
    }

    /// The decisions of the sessions that this audience follows, in the order in which they were proposed.
    public List<DecisionItem> decisions() {
        return all(ItemCase.DECISION, Item::getDecision)
                .sorted(Comparator.comparingLong(DecisionItem::getProposedAt).thenComparingInt(DecisionItem::getNumber)).toList();
    }

    /// The documents that this client may read, by number: those for every participant, and its own or those that its role prepares with.
    public List<DocumentItem> documents() {
        return all(ItemCase.DOCUMENT, Item::getDocument).sorted(Comparator.comparingInt(DocumentItem::getId)).toList();
    }

    /// What went to bodies outside the conference, in order.
    public List<TransmissionItem> transmissions() {
        return all(ItemCase.TRANSMISSION, Item::getTransmission).sorted(Comparator.comparingInt(TransmissionItem::getNumber)).toList();
    }

    /// What is expected: the forecast, and what the limit solver proposes.
    public Outlook outlook() {
        return new Outlook(this);
    }

    /// By id.
    public List<DelegationItem> delegations() {
        return all(ItemCase.DELEGATION, Item::getDelegation).toList();
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

    @Override
    public <T> Stream<T> all(ItemCase kind, Function<Item, T> part) {
        Stream<Item> alone = own.all(kind).stream().filter(item -> shared.item(kind, Items.key(item)).isEmpty());
        return Stream.concat(shared.all(kind).stream(), alone).map(part);
    }
}
