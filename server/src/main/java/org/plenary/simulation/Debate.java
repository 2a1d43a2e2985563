package org.plenary.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.Category;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.ExtendTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.PauseTurn;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.ResumeTurn;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.Forecast;
import org.plenary.core.ForecastQuality;
import org.plenary.core.ForecastQuality.Kept;
import org.plenary.core.HoldReason;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.HouseEvent.Convened;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.HoldRequest;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.ListCommand.WithdrawRequest;
import org.plenary.core.Outcome;
import org.plenary.core.PauseReason;
import org.plenary.core.Plan;
import org.plenary.core.Request;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKind;
import org.plenary.core.RequestKinds;
import org.plenary.core.Row;
import org.plenary.core.Ruling;
import org.plenary.core.Slip;
import org.plenary.core.SpeakersList;
import org.plenary.core.Turn;

/// One debate from a seed, in virtual time: everybody asks within the first minutes, some withdraw or are absent, some speak beyond
/// their time, points of order and technical pauses come between. After every turn the forecast is kept, and in the end judged.
///
/// How long people speak owes nothing to what the forecast expects: each category has its own temper, drawn from the seed.
final class Debate {

    private static final Duration LATEST_WITHDRAWAL = Duration.ofHours(3);

    /// Something that somebody means to do.
    private record Intent(Instant at, int number, Runnable deed) {}

    private final Dice dice;
    private final Instant start;
    private final Badge chair;
    private final PriorityQueue<Intent> intents =
            new PriorityQueue<>(Comparator.comparing(Intent::at).thenComparingInt(Intent::number));
    private final Map<Category, Double> tempers = new EnumMap<>(Category.class);
    private final List<Kept> kept = new ArrayList<>();
    private Conference now;
    private Instant time;
    private int intended;
    private long commands;

    Debate(long seed, Plan plan) {
        dice = new Dice(seed);
        start = plan.sessions().getFirst().sittings().getFirst().from();
        time = start;
        now = Conference.convened(new Convened(plan, new ConferenceClock(start, start, 1)));
        Cast.seats(now).forEach(badge -> press(Badge.HOUSE, new TakeSeat(Cast.seat(badge), new Link("debate", 1, ++commands))));
        chair = Cast.chairs(plan.sessions().getFirst()).getFirst();
        for (Category category : Category.values()) {
            tempers.put(category, 0.75 + dice.below(500) / 1000.0);
        }
    }

    /// Holds it to its end.
    ForecastQuality held() {
        press(chair, new OpenSession(now.plan().sessions().getFirst().id()));
        press(chair, new StartSegment(now.plan().sessions().getFirst().segments().getFirst().id()));
        for (Delegation delegation : now.roster().delegations()) {
            intend(start.plus(dice.upTo(Duration.ofMinutes(3))), () -> ask(delegation));
        }
        intend(start.plus(Duration.ofMinutes(3)), this::give);
        Instant end = start;
        while (!intents.isEmpty() && (list().isPresent() || time.isBefore(start.plus(Duration.ofMinutes(4))))) {
            Intent next = intents.remove();
            time = next.at();
            next.deed().run();
            end = now.floor().ended().stream().filter(turn -> turn.request().isPresent()).map(Turn::endedAt).flatMap(Optional::stream)
                    .reduce(end, (a, b) -> b.isAfter(a) ? b : a);
        }
        return ForecastQuality.of(Row.copyOf(kept), end);
    }

    Conference conference() {
        return now;
    }

    /// The list, while somebody waits on it or has the floor.
    private Optional<SpeakersList> list() {
        return now.runningList().filter(list -> !list.queue().isEmpty() || now.floor().turn().isPresent());
    }

    private void ask(Delegation delegation) {
        Badge badge = Cast.delegates(delegation).getFirst();
        Outcome outcome = press(badge, new RequestFloor(RequestKinds.STATEMENT.id(), Optional.empty(), Optional.empty()));
        RequestId id = ((Outcome.Granted) outcome).receipt().orElseThrow().request();
        if (dice.below(100) < 12) {
            intend(time.plus(dice.upTo(LATEST_WITHDRAWAL)), () -> {
                if (now.lists().request(id).isPresent()) {
                    press(badge, new WithdrawRequest(id));
                }
            });
        }
    }

    /// The floor goes to the next, unless the next is not in the hall: then to the one after.
    private void give() {
        List<Request> waiting = now.runningList().orElseThrow().queue();
        if (waiting.isEmpty()) {
            return;
        }
        if (dice.oneIn(40)) {
            press(chair, new HoldRequest(waiting.getFirst().id(), HoldReason.ABSENT));
            intend(time.plusSeconds(5), this::give);
            return;
        }
        press(chair, new GiveFloor(waiting.getFirst().id()));
        speak(now.floor().turn().orElseThrow());
    }

    /// Three in eight speak beyond their time, and the chair stops whoever does not stop.
    private void speak(Turn turn) {
        Category category = now.roster().delegation(turn.delegation()).orElseThrow().category();
        int temper = dice.below(1000);
        double part = temper < 640 ? 0.4 + dice.below(600) / 1000.0
                : temper < 870 ? 1 + dice.below(130) / 1000.0 : 1.1 + dice.below(350) / 1000.0;
        Duration length = Duration.ofMillis((long) (turn.limit().toMillis() * part * tempers.getOrDefault(category, 1.0)));
        if (dice.oneIn(10) && length.compareTo(turn.limit()) > 0) {
            intend(time.plus(turn.limit()).minusSeconds(8), () -> press(chair, new ExtendTurn(turn.id(), Duration.ofMinutes(1))));
        }
        Duration stopped = Duration.ZERO;
        int chance = dice.below(100);
        if (chance < 18) {
            stopped = point(turn, time.plus(length.dividedBy(3)));
        } else if (chance < 25) {
            stopped = Duration.ofSeconds(dice.between(10, 45));
            Instant paused = time.plus(length.dividedBy(2));
            intend(paused, () -> press(chair, new PauseTurn(turn.id(), PauseReason.TECHNICAL)));
            intend(paused.plus(stopped), () -> press(chair, new ResumeTurn(turn.id())));
        }
        intend(time.plus(length).plus(stopped), () -> end(turn));
    }

    /// @return for how long the speaker is stopped by it
    private Duration point(Turn turn, Instant raised) {
        RequestKind kind = now.plan().rulebook().kind(RequestKinds.POINT_OF_ORDER.id()).orElseThrow();
        List<Delegation> others = now.roster().delegations().stream()
                .filter(each -> !each.id().equals(turn.delegation()) && kind.isOpenTo(each.category())).toList();
        DelegationId by = dice.of(others).id();
        Badge badge = Cast.delegates(now.roster().delegation(by).orElseThrow()).getFirst();
        Instant recognized = raised.plusSeconds(dice.between(2, 8));
        Duration heard = Duration.ofSeconds(dice.between(30, 80));
        intend(raised, () -> press(badge, new RequestFloor(RequestKinds.POINT_OF_ORDER.id(), Optional.empty(), Optional.empty())));
        intend(recognized, () -> press(chair, new Recognize(by)));
        intend(recognized.plus(heard), () -> press(chair, new Rule(dice.of(Ruling.values()))));
        return heard;
    }

    private void end(Turn turn) {
        press(Badge.delegate(now.roster().delegation(turn.delegation()).orElseThrow().seat(1), turn.delegation()), new EndTurn(turn.id()));
        List<Request> waiting = now.runningList().orElseThrow().queue();
        if (!waiting.isEmpty()) {
            Duration all = waiting.stream().map(Request::limit).reduce(Duration.ZERO, Duration::plus);
            kept.add(new Kept(Forecast.of(now).flatMap(Forecast::list).orElseThrow(), time.plus(all)));
        }
        intend(time.plusSeconds(dice.between(3, 25)), this::give);
    }

    private void intend(Instant at, Runnable deed) {
        intents.add(new Intent(at, ++intended, deed));
    }

    private Outcome press(Badge badge, Command command) {
        Step step = Step.of(now, new Slip(new CommandId(1, ++commands), time, badge, command));
        now = step.after();
        if (step.outcome() instanceof Outcome.Refused refused) {
            throw new IllegalStateException(command + " is refused at " + time + ": " + refused);
        }
        return step.outcome();
    }
}
