package org.plenary.views;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.plenary.core.Agenda;
import org.plenary.core.Attachment;
import org.plenary.core.Behalf;
import org.plenary.core.BudgetId;
import org.plenary.core.Category;
import org.plenary.core.ConferenceClock;
import org.plenary.core.ConferenceId;
import org.plenary.core.ContentHash;
import org.plenary.core.CutOff;
import org.plenary.core.Decision;
import org.plenary.core.DecisionId;
import org.plenary.core.DelegationId;
import org.plenary.core.DocumentId;
import org.plenary.core.EndedBy;
import org.plenary.core.ExpectedTurn;
import org.plenary.core.FloorSpeech;
import org.plenary.core.GroupId;
import org.plenary.core.HardStop;
import org.plenary.core.HoldReason;
import org.plenary.core.KindId;
import org.plenary.core.Language;
import org.plenary.core.MediaType;
import org.plenary.core.Names;
import org.plenary.core.Notice;
import org.plenary.core.Officer;
import org.plenary.core.Ordering;
import org.plenary.core.PauseReason;
import org.plenary.core.ProgrammeEntry;
import org.plenary.core.Proposal;
import org.plenary.core.Publicity;
import org.plenary.core.Range;
import org.plenary.core.RequestId;
import org.plenary.core.Row;
import org.plenary.core.Ruling;
import org.plenary.core.SeatId;
import org.plenary.core.Segment;
import org.plenary.core.SegmentId;
import org.plenary.core.SegmentKind;
import org.plenary.core.Session;
import org.plenary.core.SessionId;
import org.plenary.core.Sitting;
import org.plenary.core.SpeakersList;
import org.plenary.core.Standing;
import org.plenary.core.Subject;
import org.plenary.core.TurnId;
import org.plenary.core.Words;

/// What a mirror holds: a value under a key, replaced or removed whole. The protocol's `Item` has the same fields.
public sealed interface Item
        permits Item.ConferenceItem, Item.SessionItem, Item.SegmentItem, Item.OccasionItem, Item.ListItem, Item.RequestItem,
        Item.SwapItem, Item.FloorItem, Item.TurnItem, Item.PointItem, Item.DecisionItem, Item.DocumentItem,
        Item.TransmissionItem, Item.DelegationItem, Item.MotionItem, Item.RulingItem, Item.GroupItem, Item.PresenceItem,
        Item.AttendanceItem, Item.QuorumItem, Item.ForecastItem,
        Item.BudgetItem, Item.ProposalItem, ChannelsItem, SignalItem {

    /// The key under which a mirror holds it, among the items of its kind.
    String key();

    record ConferenceItem(
            ConferenceId id, Words title, Words venue, ZoneId zone, Row<Language> languages, Agenda.Phase phase,
            Optional<SessionId> session, Optional<Officer> presiding, ConferenceClock clock, Optional<CutOff> cutOff,
            Optional<Duration> cutOffGrace)
            implements Item {
        @Override
        public String key() {
            return id.key();
        }
    }

    record SessionItem(
            SessionId id, Words title, Publicity publicity, Session.Status status, int sitting, Row<Sitting> sittings,
            Row<Officer> chairs, Optional<Officer> rapporteur, Row<SegmentId> segments, Optional<SegmentId> segment,
            Optional<Instant> openedAt, Optional<Instant> closedAt, Optional<Instant> until, Optional<String> reason,
            Optional<Session.Adoption> adoption)
            implements Item {
        @Override
        public String key() {
            return id.key();
        }
    }

    record SegmentItem(
            SegmentId id, SessionId session, SegmentKind kind, Words title, Duration planned, boolean estimated, int sitting,
            Segment.Status status, Optional<Instant> startedAt, Optional<Instant> endedAt, Row<ProgrammeEntry> programme)
            implements Item {
        @Override
        public String key() {
            return id.key();
        }
    }

    record OccasionItem(String id, Words title, Words place, Instant from, Optional<Instant> to, boolean estimated, Words attends)
            implements Item {
        @Override
        public String key() {
            return id;
        }
    }

    record ListItem(
            SegmentId segment, SpeakersList.Status status, Optional<Instant> closingAt, Row<KindId> takes, Row<RequestId> requests,
            Ordering ordering, Optional<Instant> openingAt)
            implements Item {
        @Override
        public String key() {
            return segment.key();
        }
    }

    record RequestItem(
            RequestId id, SegmentId segment, int sequence, KindId kind, DelegationId delegation, Language language,
            Optional<String> speaker, Optional<Words> title, Duration limit, Instant at, Optional<HoldReason> held,
            Optional<Behalf> behalf, Optional<Standing.Why> why, Optional<String> detail)
            implements Item {
        @Override
        public String key() {
            return id.toString();
        }
    }

    record SwapItem(RequestId request, RequestId with) implements Item {
        @Override
        public String key() {
            return request.toString();
        }
    }

    record FloorItem(
            Optional<TurnId> turn, Optional<TurnId> interrupted, Optional<Language> language, Optional<FloorSpeech.By> saidBy)
            implements Item {
        @Override
        public String key() {
            return "floor";
        }
    }

    record TurnItem(
            TurnId id, SegmentId segment, KindId kind, DelegationId delegation, Language language, Optional<String> speaker,
            Optional<Words> title, Instant startedAt, Duration limit, Duration used, Optional<Instant> runningSince,
            Optional<PauseReason> paused, Notice notice, Optional<Instant> endedAt, Optional<EndedBy> endedBy, Optional<Behalf> behalf)
            implements Item {
        @Override
        public String key() {
            return id.toString();
        }
    }

    record PointItem(
            RequestId id, DelegationId delegation, Language language, Optional<String> speaker, Instant raisedAt, boolean recognized)
            implements Item {
        @Override
        public String key() {
            return delegation.key();
        }
    }

    record DecisionItem(
            DecisionId id, SessionId session, int number, String title, Optional<String> reference, Instant proposedAt,
            Decision.Status status, Optional<Instant> until, Optional<DelegationId> objector, Optional<Instant> settledAt,
            Row<Attachment> attachments)
            implements Item {
        @Override
        public String key() {
            return id.key();
        }
    }

    record DocumentItem(
            DocumentId id, Subject subject, ContentHash sha256, String name, int size, MediaType type, Optional<DelegationId> delegation,
            Instant at, boolean out)
            implements Item {
        @Override
        public String key() {
            return id.toString();
        }
    }

    record TransmissionItem(int number, Subject subject, Words to, Instant at) implements Item {
        @Override
        public String key() {
            return Integer.toString(number);
        }
    }

    record DelegationItem(DelegationId id, Category category, Words name, Language language) implements Item {
        @Override
        public String key() {
            return id.key();
        }
    }

    record MotionItem(
            RequestId id, KindId kind, DelegationId delegation, Language language, Optional<String> speaker, Instant movedAt, int place)
            implements Item {
        @Override
        public String key() {
            return id.toString();
        }
    }

    record RulingItem(DelegationId delegation, Ruling ruling, Optional<DelegationId> appellant) implements Item {
        @Override
        public String key() {
            return "ruling";
        }
    }

    record GroupItem(GroupId id, Words name, Row<DelegationId> members) implements Item {
        @Override
        public String key() {
            return id.key();
        }
    }

    record PresenceItem(SeatId seat) implements Item {
        @Override
        public String key() {
            return seat.key();
        }
    }

    record AttendanceItem(DelegationId delegation) implements Item {
        @Override
        public String key() {
            return delegation.key();
        }
    }

    record QuorumItem(int present, int states, int debate, int decision) implements Item {
        @Override
        public String key() {
            return "quorum";
        }
    }

    record ForecastItem(
            Instant asOf, Optional<Range> turn, Optional<Range> list, Optional<Range> segment, Range session, Range day, Duration drift,
            Optional<HardStop> stop, Row<ExpectedTurn> expected)
            implements Item {
        @Override
        public String key() {
            return "forecast";
        }
    }

    record BudgetItem(
            BudgetId id, Words name, Optional<DelegationId> delegation, Duration time, Duration adjusted, Duration charged)
            implements Item {
        @Override
        public String key() {
            return delegation.map(each -> id.key() + "/" + each.key()).orElse(id.key());
        }
    }

    record ProposalItem(
            Proposal.Kind kind, Optional<Duration> limit, int waiting, Instant deadline, Range end, Optional<SegmentId> to, int carried)
            implements Item {
        @Override
        public String key() {
            return Names.key(kind);
        }
    }
}
