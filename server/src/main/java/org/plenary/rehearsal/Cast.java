package org.plenary.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.client.ClientOptions;
import org.plenary.client.PlenaryClient;
import org.plenary.client.PlenaryClients;
import org.plenary.core.Delegation;
import org.plenary.core.DeskId;
import org.plenary.core.Plan;
import org.plenary.core.PlannedBooth;

/// Everybody who takes part in a rehearsal, each behind a client of their own.
final class Cast {

    private static final ClientOptions OPTIONS =
            ClientOptions.standard().withBackOff(Duration.ofMillis(50), Duration.ofMillis(400));
    /// A chair's device takes its time to come back, so that a co-chair sees the empty seat.
    private static final ClientOptions CHAIRS = ClientOptions.standard().withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final double POINTS_PER_TURN = 0.2;
    private static final int DOUBLED = 3;
    private static final int MEDIA = 2;

    private final Settings settings;
    private final CodeList codes;
    private final Scene scene;
    private final URI server;
    private final PaperDesk desk;
    private final PlenaryClients clients = new PlenaryClients();
    private final List<Person> people = new ArrayList<>();
    private final List<Person> delegates = new ArrayList<>();
    private final List<Hearer> hearers = new ArrayList<>();
    private final Set<String> delegations;

    Cast(Settings settings, URI server, CodeList codes, Scene scene) {
        this.settings = settings;
        this.server = server;
        this.desk = new PaperDesk(server);
        this.codes = codes;
        this.scene = scene;
        this.delegations = delegations(settings);
    }

    /// Lets everybody in: first those without whom nothing can begin.
    void enter() {
        Plan plan = settings.plan();
        plan.booths().forEach(booth -> booth.desks().forEach(desk -> interpreter(booth, desk)));
        codes.ofRole("chair").forEach(line -> person(line, new ChairConduct(line.seat(), settings.until(), dice(line.seat()))));
        codes.ofRole("secretary").forEach(line -> person(line, new SecretaryConduct(delegations, dice(line.seat()))));
        codes.ofRole("rapporteur").forEach(line -> person(line, new RapporteurConduct(line.seat(), dice(line.seat()))));
        codes.ofRole("technician").forEach(line -> person(line, new TechnicianConduct(dice(line.seat()))));
        List<Delegation> seated = plan.delegations().stream().filter(each -> delegations.contains(each.id().key())).toList();
        seated.forEach(delegation -> delegate(delegation, 1));
        seated.stream().filter(delegation -> delegation.seats() > 1).limit(DOUBLED).forEach(delegation -> delegate(delegation, 2));
        watchers("display", 1);
        watchers("media", MEDIA);
        watchers("listener", settings.listeners());
    }

    List<Person> people() {
        return people;
    }

    List<Hearer> hearers() {
        return hearers;
    }

    List<Person> delegates() {
        return delegates;
    }

    /// The one through whose eyes the conference is told: somebody of the podium who does not preside.
    Person witness() {
        return Stream.of("secretary", "rapporteur", "chair").flatMap(role -> codes.ofRole(role).stream())
                .flatMap(line -> people.stream().filter(person -> person.follower().who().equals(line.seat())))
                .findFirst().orElseThrow(() -> new RehearsalBroken("the codes have nobody for the podium"));
    }

    /// Everybody goes.
    void leave() {
        people.forEach(person -> person.client().close());
        clients.close();
    }

    /// Those who are on the programme, the host, and as many more as are wanted, drawn from the roster.
    private static Set<String> delegations(Settings settings) {
        Plan plan = settings.plan();
        Set<String> chosen = new LinkedHashSet<>();
        chosen.add(plan.host().key());
        plan.sessions().stream().flatMap(session -> session.segments().stream()).flatMap(segment -> segment.programme().stream())
                .forEach(entry -> chosen.add(entry.delegation().key()));
        Dice dice = Dice.of(settings.seed(), "roster");
        plan.delegations().stream().map(delegation -> delegation.id().key())
                .sorted(Comparator.comparingDouble(dice::share))
                .filter(id -> chosen.size() < settings.delegations())
                .forEach(chosen::add);
        return chosen;
    }

    private void interpreter(PlannedBooth booth, DeskId desk) {
        Dice shared = dice("booth-" + booth.id());
        codes.ofSeat(desk.seat().key()).ifPresent(
                line -> person(line, new InterpreterConduct(desk.key(), dice(line.seat()), shared)));
    }

    private void delegate(Delegation delegation, int seat) {
        String key = delegation.seat(seat).key();
        codes.ofSeat(key).ifPresent(
                line -> delegates.add(person(line, new DelegateConduct(POINTS_PER_TURN / delegations.size(), settings.keen(), dice(key)))));
    }

    private void watchers(String role, int count) {
        Optional<CodeList.Line> line = codes.ofRole(role).stream().findFirst();
        for (int i = 1; i <= count && line.isPresent(); i++) {
            Person person = person(role + "-" + i, line.get(), watching());
            people.add(person);
            if (role.equals("listener")) {
                hearers.add(new Hearer(person.client(), settings.plan().languages(), dice(role + "-" + i), scene));
            }
        }
    }

    private Person person(CodeList.Line line, Conduct conduct) {
        Person person = person(line.seat(), line, conduct);
        people.add(person);
        return person;
    }

    private Person person(String who, CodeList.Line line, Conduct conduct) {
        PlenaryClient client = clients.open(server, line.code(), line.role().equals("chair") ? CHAIRS : OPTIONS);
        return new Person(who, client, desk, conduct, scene);
    }

    private Dice dice(String who) {
        return Dice.of(settings.seed(), who);
    }

    private static Conduct watching() {
        return (mirror, intend) -> {};
    }
}
