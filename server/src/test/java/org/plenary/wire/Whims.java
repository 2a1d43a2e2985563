package org.plenary.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.plenary.core.Addressee;
import org.plenary.core.AgendaCommand.CloseConference;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.EndSegment;
import org.plenary.core.AgendaCommand.SuspendSession;
import org.plenary.core.Badge;
import org.plenary.core.Behalf;
import org.plenary.core.BoothId;
import org.plenary.core.BudgetId;
import org.plenary.core.CallId;
import org.plenary.core.Category;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.ContentHash;
import org.plenary.core.Decision;
import org.plenary.core.DecisionId;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.DeskId;
import org.plenary.core.DocumentId;
import org.plenary.core.Headcount;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.HouseCommand.GatewayStarted;
import org.plenary.core.HouseCommand.LeaveSeat;
import org.plenary.core.HouseCommand.SetClock;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.Listeners;
import org.plenary.core.OrderPolicy;
import org.plenary.core.Ordering;
import org.plenary.core.PlannedSegment;
import org.plenary.core.PlannedSession;
import org.plenary.core.ProgrammeCommand.RejectAgenda;
import org.plenary.core.ProgrammeEntry;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKind;
import org.plenary.core.RequestKinds;
import org.plenary.core.Row;
import org.plenary.core.Subject;
import org.plenary.core.Turn;
import org.plenary.core.TurnId;
import org.plenary.core.Words;
import org.plenary.meeting.Hall440;

/// What anybody may take it into the head to do: any command, about anything that there is, drawn from a seed.
final class Whims {

    private static final List<Class<?>> COMMANDS = Samples.records(Command.class)
            .filter(type -> type != Convene.class && type != SetClock.class && type != GatewayStarted.class)
            .toList();

    /// What ends things, after which little can happen.
    private static final Set<Class<?>> RARE =
            Set.of(CloseSession.class, CloseConference.class, EndSegment.class, SuspendSession.class, LeaveSeat.class,
                    RejectAgenda.class);
    private static final List<Headcount> COUNTS = List.of(
            new Headcount("node", 1, Row.of(new Listeners(Optional.empty(), 3, 0), new Listeners(Optional.of(Language.RU), 2, 1))),
            new Headcount("node", 2, Row.of()));
    private static final Words NAME = new Words("Guest", "Гость");

    private final SplittableRandom dice;

    Whims(long seed) {
        dice = new SplittableRandom(seed);
    }

    int upTo(int bound) {
        return dice.nextInt(bound);
    }

    Badge badge() {
        return dice.nextInt(20) == 0 ? Badge.HOUSE : one(Hall440.SEATED);
    }

    Command command(Conference conference, Instant now) {
        var type = one(COMMANDS);
        while (RARE.contains(type) && dice.nextInt(12) > 0) {
            type = one(COMMANDS);
        }
        var values = Stream.of(type.getRecordComponents()).map(each -> value(each.getGenericType(), conference, now));
        return (Command) Shape.of(type).made(values.toArray());
    }

    private Object value(Type generic, Conference conference, Instant now) {
        if (generic instanceof ParameterizedType holder) {
            List<Object> held = dice.nextBoolean() ? List.of(value(holder.getActualTypeArguments()[0], conference, now)) : List.of();
            return holder.getRawType() == Row.class ? Row.copyOf(held) : held.stream().findFirst();
        }
        var type = (Class<?>) generic;
        if (type == boolean.class) {
            return dice.nextBoolean();
        }
        return type.isEnum() ? one(List.of(type.getEnumConstants())) : one(candidates(type, conference, now));
    }

    private List<?> candidates(Class<?> type, Conference conference, Instant now) {
        var plan = conference.plan();
        return switch (type.getSimpleName()) {
            case "SessionId" -> plan.sessions().stream().map(PlannedSession::id).toList();
            case "SegmentId" -> plan.sessions().stream().flatMap(session -> session.segments().stream()).map(PlannedSegment::id).toList();
            case "SeatId" -> Hall440.SEATED.stream().flatMap(badge -> badge.seat().stream()).toList();
            case "DelegationId" -> conference.roster().delegations().stream().map(Delegation::id).toList();
            case "KindId" -> RequestKinds.ALL.stream().map(RequestKind::id).toList();
            case "Behalf" -> plan.groups().stream().map(group -> new Behalf(group.id(), Row.of())).toList();
            case "Language" -> plan.languages();
            case "RequestId" -> requests(conference);
            case "DecisionId" -> decisions(conference);
            case "DocumentId" -> List.of(new DocumentId(1), new DocumentId(conference.papers().last() + 1));
            case "ContentHash" -> List.of(new ContentHash("0".repeat(64)), new ContentHash("1".repeat(64)));
            case "Subject" -> List.of(
                    new Subject.ReportSubject(plan.sessions().getFirst().id()), new Subject.StatementSubject(one(requests(conference))),
                    new Subject.DecisionSubject(one(decisions(conference))));
            case "int" -> List.of(1, 1_000);
            case "Words" -> List.of(NAME);
            case "Addressee" -> List.of(
                    new Addressee.MatesAddressee(), new Addressee.TechnicianAddressee(), new Addressee.ChairAddressee(),
                    new Addressee.BoothAddressee(new BoothId("ru")), new Addressee.BoothAddressee(new BoothId("nowhere")));
            case "DeskId" -> List.of(new DeskId("ru-1"), new DeskId("ru-2"), new DeskId("nowhere"));
            case "CallId" -> List.of(new CallId(1), new CallId(conference.heard().lastCall() + 1));
            case "BudgetId" -> List.of(new BudgetId("debate"));
            case "TurnId" -> turns(conference);
            case "ProgrammeEntry" -> List.of(new ProgrammeEntry(
                    NAME, plan.host(), Optional.empty(), Optional.of(Language.RU), Duration.ofMinutes(5)));
            case "Headcount" -> COUNTS;
            case "Link" -> List.of(new Link("node", 1, 1), new Link("node", 1, 2), new Link("node", 2, 1));
            case "Instant" -> List.of(now.plusSeconds(30), now.plusSeconds(600));
            case "Duration" -> List.of(Duration.ofSeconds(90), Duration.ofMillis(1));
            case "String" -> List.of("because", "потому что", "statement.txt");
            case "Ordering" -> orderings(plan.host());
            case "Delegation" -> List.of(
                    new Delegation(new DelegationId("guest-" + dice.nextInt(9)), Category.GUEST, NAME, Language.EN, Optional.empty(), 2));
            default -> throw new IllegalArgumentException("nobody has a whim about " + type);
        };
    }

    private static List<RequestId> requests(Conference conference) {
        var waiting = conference.lists().all().stream().flatMap(list -> list.queue().stream()).map(Request::id);
        return Stream.concat(waiting, Stream.of(new RequestId(1))).toList();
    }

    private static List<Ordering> orderings(DelegationId delegation) {
        return List.of(
                Ordering.USUAL, new Ordering(new OrderPolicy.ByLot("drawn"), 1, 2), new Ordering(new OrderPolicy.FirstTimeFirst(), 0, 0),
                new Ordering(new OrderPolicy.FixedOrder(Row.of(delegation)), 1, 0));
    }

    private static List<DecisionId> decisions(Conference conference) {
        return Stream.concat(conference.decisions().stream().map(Decision::id), Stream.of(new DecisionId("nowhere-1"))).toList();
    }

    private static List<TurnId> turns(Conference conference) {
        return Stream.concat(conference.floor().turn().stream().map(Turn::id), Stream.of(new TurnId(1))).toList();
    }

    <T> T one(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
