/**
 * The shapes of plenary.v1.json, as far as the pages use them. 64-bit numbers travel as decimal strings; instants and
 * durations are microseconds. Of a oneof, the set field is there; an optional field may be absent.
 *
 * @typedef {string} Int64
 * @typedef {{en: string, ru: string}} Words
 * @typedef {{anchor: Int64, base: Int64, rate: number}} Clock
 * @typedef {{role: string, seat?: string, delegation?: string, desk?: string}} Badge
 *
 * @typedef {object} Kind
 * @property {string} id
 * @property {number} rank
 * @property {string} manner
 * @property {boolean} charged
 * @property {boolean} onClosedList
 * @property {Int64[]} limits
 * @property {boolean} forGroup
 * @property {{most: number, scope: string}} [quota]
 * @property {string[]} who the categories that may make it; none where all may
 * @property {string} source
 *
 * @typedef {{role: string, seat: string, name: Words, language: string}} Officer
 * @typedef {{from: Int64, to: Int64, estimated: boolean}} Sitting
 *
 * @typedef {object} Welcome
 * @property {string} conference
 * @property {string} audience
 * @property {Badge} badge
 * @property {string} epoch
 * @property {boolean} resumed
 * @property {Int64} counter
 * @property {Clock} clock
 * @property {Int64} serverTime
 * @property {Kind[]} kinds
 * @property {Record<string, Words>} words
 * @property {{base: Int64, cap: Int64}} [backOff]
 *
 * @typedef {{revision: Int64, at: Int64, items: Item[]}} Snapshot
 * @typedef {{revision: Int64, at: Int64, changes: Change[]}} Update
 * @typedef {{put?: Item, remove?: {kind: string, key: string}}} Change
 * @typedef {{items: Item[]}} Own
 * @typedef {{request: number, sequence: number, at: Int64, place: number}} Receipt
 * @typedef {{revision: Int64, receipt?: Receipt, order?: number[]}} Granted
 * @typedef {{code: string, rule: string, words?: Words, about?: string[]}} Refused
 * @typedef {{reason: string, retryAfter: Int64, detail?: string}} NotTaken
 * @typedef {{counter: Int64, granted?: Granted, refused?: Refused, notTaken?: NotTaken}} Answer
 * @typedef {{serverTime: Int64, condition: string}} Beat
 * @typedef {{sent: Int64, received: Int64, answered: Int64}} ProbeReply
 *
 * @typedef {object} ServerFrame
 * @property {Welcome} [welcome]
 * @property {Snapshot} [snapshot]
 * @property {Update} [update]
 * @property {Own} [own]
 * @property {Answer} [answer]
 * @property {Beat} [beat]
 * @property {ProbeReply} [probeReply]
 *
 * @typedef {Record<string, Record<string, unknown>>} Command  one field, the command's name
 *
 * @typedef {object} ClientFrame
 * @property {{ticket: string, client: string, epoch?: string, revision?: Int64}} [hello]
 * @property {{counter: Int64, command: Command}} [command]
 * @property {{sent: Int64}} [probe]
 * @property {Listening} [listening]
 *
 * @typedef {{floor?: object, channel?: string, always?: string}} Listening  one of them
 *
 * @typedef {Record<string, object>} Item  one field, the item's kind
 *
 * @typedef {object} ConferenceItem
 * @property {string} id
 * @property {Words} title
 * @property {Words} venue
 * @property {string} zone
 * @property {string[]} languages
 * @property {string} phase
 * @property {string} [session]
 * @property {Officer} [presiding]
 * @property {Clock} clock
 * @property {string} [cutOff]
 * @property {Int64} [cutOffGrace]
 *
 * @typedef {object} SessionItem
 * @property {string} id
 * @property {Words} title
 * @property {string} publicity
 * @property {string} status
 * @property {number} sitting
 * @property {Sitting[]} sittings
 * @property {Officer[]} chairs
 * @property {Officer} [rapporteur]
 * @property {string[]} segments
 * @property {string} [segment]
 * @property {Int64} [openedAt]
 * @property {Int64} [closedAt]
 * @property {Int64} [until]
 * @property {string} [reason]
 * @property {string} [adoption]
 *
 * @typedef {{title: Words, delegation: string, speaker?: string, language?: string, limit: Int64}} ProgrammeEntry
 *
 * @typedef {object} SegmentItem
 * @property {string} id
 * @property {string} session
 * @property {string} kind
 * @property {Words} title
 * @property {Int64} planned
 * @property {boolean} estimated
 * @property {number} sitting
 * @property {string} status
 * @property {Int64} [startedAt]
 * @property {Int64} [endedAt]
 * @property {ProgrammeEntry[]} programme
 *
 * @typedef {object} OccasionItem
 * @property {string} id
 * @property {Words} title
 * @property {Words} place
 * @property {Int64} from
 * @property {Int64} [to]
 * @property {boolean} estimated
 * @property {Words} attends
 *
 * @typedef {{segment: string, status: string, closingAt?: Int64, takes: string[], requests: number[], ordering?: Ordering, openingAt?: Int64}} ListItem
 * @typedef {{policy: Record<string, object>, inARow?: number, inAll?: number}} Ordering  of the policy one field, its name
 *
 * @typedef {{group: string, aligned: string[]}} Behalf in whose name a delegation speaks besides its own
 *
 * @typedef {object} RequestItem
 * @property {number} id
 * @property {string} segment
 * @property {number} sequence
 * @property {string} kind
 * @property {string} delegation
 * @property {string} language
 * @property {string} [speaker]
 * @property {Words} [title]
 * @property {Int64} limit
 * @property {Int64} at
 * @property {string} [held] why it has no place
 * @property {string} [why] why it stands where it stands
 * @property {string} [detail] what completes the reason
 * @property {Behalf} [behalf]
 *
 * @typedef {{statement?: number, report?: string, decision?: string}} Subject  one of them: a request, a session, a decision
 *
 * @typedef {object} DocumentItem
 * @property {number} id
 * @property {Subject} subject
 * @property {string} sha256
 * @property {string} name
 * @property {number} size in bytes
 * @property {string} type
 * @property {string} [delegation] whose statement it is
 * @property {Int64} at
 * @property {boolean} out whether it is for every participant
 *
 * @typedef {{number: number, subject: Subject, to: Words, at: Int64}} TransmissionItem
 *
 * @typedef {{request: number, with: number}} SwapItem a proposal that two requests change places
 *
 * @typedef {{turn?: number, interrupted?: number, language?: string, saidBy?: string}} FloorItem
 *
 * @typedef {object} TurnItem
 * @property {number} id
 * @property {string} segment
 * @property {string} kind
 * @property {string} delegation
 * @property {string} language
 * @property {string} [speaker]
 * @property {Words} [title]
 * @property {Int64} startedAt
 * @property {Int64} limit
 * @property {Int64} used
 * @property {Int64} [runningSince]
 * @property {string} [paused]
 * @property {string} notice
 * @property {Int64} [endedAt]
 * @property {string} [endedBy]
 * @property {Behalf} [behalf]
 *
 * @typedef {{id: number, delegation: string, language: string, speaker?: string, raisedAt: Int64, recognized: boolean}} PointItem
 * @typedef {{kind: string, delegation: string, alsoFor: string[], text: string, at: Int64}} Attachment
 *
 * @typedef {object} DecisionItem
 * @property {string} id
 * @property {string} session
 * @property {number} number
 * @property {string} title
 * @property {string} [reference]
 * @property {Int64} proposedAt
 * @property {string} status
 * @property {Int64} [until] when it is adopted unless somebody objects before
 * @property {string} [objector]
 * @property {Int64} [settledAt]
 * @property {Attachment[]} attachments
 *
 * @typedef {{low: Int64, likely: Int64, high: Int64}} Range
 * @typedef {{kind: string, at: Int64, reached: Range}} HardStop
 * @typedef {Range & {request: number}} ExpectedTurn
 *
 * @typedef {{id: string, name: Words, delegation?: string, time: Int64, adjusted: Int64, charged: Int64}} BudgetItem
 * @typedef {{kind: string, limit?: Int64, waiting: number, deadline: Int64, end: Range, to?: string, carried: number}} ProposalItem
 *
 * @typedef {object} ForecastItem
 * @property {Int64} asOf
 * @property {Range} [turn]
 * @property {Range} [list]
 * @property {Range} [segment]
 * @property {Range} session
 * @property {Range} day
 * @property {Int64} drift how far behind the plan; negative before it
 * @property {HardStop} [stop]
 * @property {ExpectedTurn[]} expected
 *
 * @typedef {{id: string, category: string, name: Words, language: string}} DelegationItem
 * @typedef {{id: string, name: Words, members: string[]}} GroupItem
 * @typedef {{delegation: string, ruling: string, appellant?: string}} RulingItem
 *
 * @typedef {object} MotionItem
 * @property {number} id
 * @property {string} kind
 * @property {string} delegation
 * @property {string} language
 * @property {string} [speaker]
 * @property {Int64} movedAt
 * @property {number} place in which order motions are decided, from 1
 *
 * @typedef {{seat: string}} PresenceItem
 * @typedef {{delegation: string}} AttendanceItem
 * @typedef {{present: number, states: number, debate: number, decision: number}} QuorumItem how many States are there, and have to be
 * @typedef {{id: string, language: string, others: string[], desks: string[], thirds: string[], pivot: boolean}} BoothItem
 *
 * @typedef {object} DeskItem
 * @property {string} id
 * @property {string} booth
 * @property {string} output
 * @property {string} microphone
 * @property {boolean} present
 * @property {Int64} [graceEnds]
 * @property {string[]} feeds what the outputs a, b, c feed, as many as the booth has
 * @property {string} [incoming] the channel that it has chosen to listen to
 * @property {string} [hears] the channel that it hears
 * @property {string[]} presets
 * @property {boolean} clash whether the floor speaks already what it sends
 * @property {Int64} [shiftBegan] when its running shift began
 * @property {Int64} onAir how long it was live on the day that ends at dayEnds, up to onAirSince
 * @property {Int64} [onAirSince] since when it is live
 * @property {boolean} reliefDue whether its shift is as long as planned at most
 * @property {Int64} [dayEnds] the midnight at the venue after which onAir counts from 0
 *
 * @typedef {{turn: number, until: Int64}} SlowdownItem that whoever speaks is asked to slow down; nobody is told by whom
 * @typedef {{id: number, desk: string, text?: string, at: Int64, status: string}} HelpItem the latest call for help of a desk
 * @typedef {{booth?: {booth: string, desk?: string}, technician?: object, chair?: string}} Party  one of them
 * @typedef {{id: number, from: Party, to: Party, text: string, at: Int64}} MessageItem
 * @typedef {{seat: string, link: {node: string, incarnation: Int64, number: Int64}}} LinkItem a connection of a seat
 *
 * @typedef {{language: string, at: Int64}} LossItem a channel whose interpreter has not come back
 * @typedef {{language?: string, since?: Int64, desk?: string}} ConsecutiveItem interpreters speak on the floor; in which language at present
 *
 * @typedef {object} HandoverItem
 * @property {string} giver a desk that is at the microphone
 * @property {string} taker its mate
 * @property {boolean} offered whether the giver has proposed it
 * @property {string} timing
 * @property {boolean} agreed
 * @property {Int64} [from]
 * @property {Int64} [until]
 * @property {string} [monitors] once agreed, the channel that the taker hears beside what it listens to
 *
 * @typedef {object} ChannelItem
 * @property {string} language
 * @property {number} number
 * @property {string} state
 * @property {string} [desk]
 * @property {string} [booth]
 * @property {number} depth
 * @property {Int64} epoch
 * @property {string} [source] the channel that is interpreted here
 * @property {boolean} [trailing] whether it is interpreted still although the floor speaks its language already
 *
 * @typedef {{language: string, uncovered: string[]}} CoverageItem the channels that no booth could make of a language
 * @typedef {{channel?: string, count: number, always: number}} ListenersItem how many listen to a channel, or to the floor
 */

export const SUBPROTOCOL = 'plenary.v1.json';
