/**
 * The mirror: the items that the server shows to this client's audience, at a revision. It holds no rule of the
 * conference: an item is put, replaced or removed, and the rest is reading.
 *
 * @import {
 *     AttendanceItem, BoothItem, BudgetItem, Change, ChannelItem, ConferenceItem, ConsecutiveItem, CoverageItem, DecisionItem, DelegationItem, DeskItem, DocumentItem, FloorItem,
 *     ForecastItem, GroupItem, HandoverItem, HelpItem, Item, LinkItem, ListItem, ListenersItem, LossItem, MessageItem, MotionItem, OccasionItem, Own, PointItem, PresenceItem, ProposalItem, QuorumItem, RequestItem,
 *     RulingItem, SegmentItem, SessionItem, SlowdownItem, Snapshot, SwapItem, TransmissionItem, TurnItem, Update, Welcome
 * } from './protocol.js'
 */

import { micros } from './clock.js';

/**
 * @typedef {object} Kinds
 * @property {ConferenceItem} conference
 * @property {SessionItem} session
 * @property {SegmentItem} segment
 * @property {OccasionItem} occasion
 * @property {ListItem} list
 * @property {RequestItem} request
 * @property {SwapItem} swap
 * @property {FloorItem} floor
 * @property {TurnItem} turn
 * @property {PointItem} point
 * @property {DecisionItem} decision
 * @property {DocumentItem} document
 * @property {TransmissionItem} transmission
 * @property {ForecastItem} forecast
 * @property {ProposalItem} proposal
 * @property {BudgetItem} budget
 * @property {DelegationItem} delegation
 * @property {GroupItem} group
 * @property {MotionItem} motion
 * @property {RulingItem} ruling
 * @property {PresenceItem} presence
 * @property {AttendanceItem} attendance
 * @property {QuorumItem} quorum
 * @property {BoothItem} booth
 * @property {DeskItem} desk
 * @property {HandoverItem} handover
 * @property {LossItem} loss
 * @property {ConsecutiveItem} consecutive
 * @property {ChannelItem} channel
 * @property {CoverageItem} coverage
 * @property {ListenersItem} listeners
 * @property {SlowdownItem} slowdown
 * @property {HelpItem} help
 * @property {MessageItem} message
 * @property {LinkItem} link
 */

/** @type {{[K in keyof Kinds]: (item: Kinds[K]) => string}} */
const KEYS = {
    conference: item => item.id,
    session: item => item.id,
    segment: item => item.id,
    occasion: item => item.id,
    list: item => item.segment,
    request: item => String(item.id),
    swap: item => String(item.request),
    floor: () => 'floor',
    turn: item => String(item.id),
    point: item => item.delegation,
    decision: item => item.id,
    document: item => String(item.id),
    transmission: item => String(item.number),
    forecast: () => 'forecast',
    proposal: item => item.kind,
    budget: item => item.delegation === undefined ? item.id : `${item.id}/${item.delegation}`,
    delegation: item => item.id,
    group: item => item.id,
    motion: item => String(item.id),
    ruling: () => 'ruling',
    presence: item => item.seat,
    attendance: item => item.delegation,
    quorum: () => 'quorum',
    booth: item => item.id,
    desk: item => item.id,
    handover: item => item.giver,
    loss: item => item.language,
    consecutive: () => 'consecutive',
    channel: item => item.language,
    coverage: item => item.language,
    listeners: item => item.channel ?? 'floor',
    slowdown: () => 'slowdown',
    help: item => item.desk,
    message: item => String(item.id),
    link: item => `${item.seat}/${item.link.node}/${item.link.incarnation}/${item.link.number}`,
};

/** Items by kind and key. */
class Items {
    constructor() {
        /** @type {Map<string, Map<string, object>>} */
        this.byKind = new Map();
    }

    /** @param {Item[]} items */
    static of(items) {
        const all = new Items();
        items.forEach(item => all.put(item));
        return all;
    }

    /**
     * A kind that a newer server sends and this page does not know is passed over.
     *
     * @param {Item} item
     */
    put(item) {
        for (const [kind, value] of Object.entries(item)) {
            const key = /** @type {Record<string, ((item: any) => string) | undefined>} */ (KEYS)[kind];
            if (key !== undefined) {
                let ofKind = this.byKind.get(kind);
                if (ofKind === undefined) {
                    this.byKind.set(kind, ofKind = new Map());
                }
                ofKind.set(key(value), value);
            }
        }
    }

    /**
     * @param {string} kind
     * @param {string} key
     */
    remove(kind, key) {
        this.byKind.get(kind)?.delete(key);
    }

    /**
     * @template {keyof Kinds} K
     * @param {K} kind
     * @returns {ReadonlyMap<string, Kinds[K]>}
     */
    of(kind) {
        return /** @type {ReadonlyMap<string, any>} */ (this.byKind.get(kind) ?? new Map());
    }
}

/** What became of an update: applied, known already, or not next in line, so that something in between is missing. */
export const APPLIED = 'applied';
export const KNOWN = 'known';
export const GAP = 'gap';

export class Mirror {
    #items = new Items();
    #own = new Items();

    constructor() {
        /** @type {string | undefined} revisions count within it */
        this.epoch = undefined;
        /** @type {number | undefined} the revision that the items are of; undefined before the first snapshot */
        this.revision = undefined;
        /** @type {number | undefined} conference time of the revision */
        this.at = undefined;
    }

    /** Where to resume from, as Hello carries it; nothing where a snapshot is needed. */
    get cursor() {
        return this.epoch === undefined || this.revision === undefined
            ? {}
            : { epoch: this.epoch, revision: String(this.revision) };
    }

    /**
     * A connection begins. Until its snapshot comes, what was known stays to be seen.
     *
     * @param {Pick<Welcome, 'epoch' | 'resumed'>} welcome
     */
    welcomed(welcome) {
        if (!welcome.resumed) {
            this.forget();
        }
        this.epoch = welcome.epoch;
    }

    /** From here on only a snapshot helps. */
    forget() {
        this.revision = undefined;
    }

    /** @param {Snapshot} snapshot */
    snapshot(snapshot) {
        this.#items = Items.of(snapshot.items ?? []);
        this.revision = micros(snapshot.revision);
        this.at = micros(snapshot.at);
    }

    /**
     * @param {Update} update
     * @returns {typeof APPLIED | typeof KNOWN | typeof GAP}
     */
    update(update) {
        const revision = micros(update.revision);
        if (this.revision === undefined || revision > this.revision + 1) {
            return GAP;
        }
        if (revision <= this.revision) {
            return KNOWN;
        }
        for (const change of update.changes ?? []) {
            this.#change(change);
        }
        this.revision = revision;
        this.at = micros(update.at);
        return APPLIED;
    }

    /** @param {Own} own */
    own(own) {
        this.#own = Items.of(own.items ?? []);
    }

    /** @param {Change} change */
    #change(change) {
        if (change.put !== undefined) {
            this.#items.put(change.put);
        } else if (change.remove !== undefined) {
            this.#items.remove(change.remove.kind, change.remove.key);
        }
    }

    /**
     * The items of a kind by key; what concerns this client alone is among them.
     *
     * @template {keyof Kinds} K
     * @param {K} kind
     * @returns {ReadonlyMap<string, Kinds[K]>}
     */
    all(kind) {
        const own = this.#own.of(kind);
        return own.size === 0 ? this.#items.of(kind) : new Map([...this.#items.of(kind), ...own]);
    }

    /**
     * @template {keyof Kinds} K
     * @param {K} kind
     * @param {string | number | undefined} key
     * @returns {Kinds[K] | undefined}
     */
    one(kind, key) {
        return key === undefined ? undefined : this.#own.of(kind).get(String(key)) ?? this.#items.of(kind).get(String(key));
    }
}
