package org.plenary.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.plenary.accreditation.Accreditation;
import org.plenary.accreditation.AccreditationSettings;
import org.plenary.client.CommandRefused;
import org.plenary.client.PlenaryClient;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.Delegation;
import org.plenary.core.HouseCommand;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.Names;
import org.plenary.core.NotTaken;
import org.plenary.core.Outcome;
import org.plenary.core.Plan;
import org.plenary.core.Submission;
import org.plenary.gateway.CannotListen;
import org.plenary.gateway.Gateway;
import org.plenary.gateway.GatewaySettings;
import org.plenary.sequencer.Announced;
import org.plenary.sequencer.Announcement;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.Deliberation;
import org.plenary.sequencer.Intake;
import org.plenary.sequencer.Recording;
import org.plenary.simulation.InMemoryEngine;
import org.plenary.simulation.MemoryDisk;
import org.plenary.views.Audience;
import org.plenary.views.View;
import org.plenary.wire.LogCodec;
import org.plenary.wire.PublicCommands;

/// Over the wire: a gateway on loopback and a real client for everybody who speaks. After every line the speaker's mirror holds
/// exactly what the speaker's audience may see.
final class WireStage implements Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<Badge, PlenaryClient> clients = new LinkedHashMap<>();
    private final Path folder = folder();
    private final Rooms house = new Rooms();
    private final Accreditation accreditation;
    private final Gateway gateway;

    WireStage() {
        try {
            accreditation = Accreditation.open(folder, AccreditationSettings.DEFAULTS, InstantSource.system());
            gateway = Gateway.start(
                    GatewaySettings.DEFAULTS.on("127.0.0.1", 0), house, accreditation, InstantSource.system(), () -> "ok", "test", 1,
                    Map::of, Optional.empty());
            house.announcer = gateway.announcer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CannotListen e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void convene(Plan plan, Instant at) {
        try {
            accreditation.issue(plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        play(at, Badge.HOUSE, new HouseCommand.Convene(plan, at, 1), Language.EN);
        long number = 1;
        for (Badge badge : Hall440.SEATED) {
            play(at, Badge.HOUSE, new HouseCommand.TakeSeat(badge.seat().orElseThrow(), new Link("test", 1, number++)), Language.EN);
        }
    }

    @Override
    public List<String> play(Instant at, Badge sender, Command command, Language language) {
        house.now = house.stamp(at);
        if (command instanceof HouseCommand) {
            Announced step = house.step(new Submission(Hall440.CONFERENCE, CommandId.HOUSE, sender, command));
            return LogStage.told(step, language);
        }
        PlenaryClient client = clients.computeIfAbsent(sender, this::connected);
        String refused = answer(client, command);
        Announced step = house.last();
        String expected = step.outcome() instanceof Outcome.Refused refusal ? Names.key(refusal.why()) : "";
        assertThat(refused).isEqualTo(expected);
        View view = View.of(conference(), Audience.of(sender.role()));
        client.await(mirror -> PublicCommands.shows(mirror.items(), view), PATIENCE);
        return LogStage.told(step, language);
    }

    /// The code of the refusal that the client was answered; empty when it was granted.
    private static String answer(PlenaryClient client, Command command) {
        try {
            client.send(PublicCommands.command(command), PATIENCE).get();
            return "";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CommandRefused refused) {
                return refused.code();
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private PlenaryClient connected(Badge badge) {
        conference().roster().delegations().forEach(this::admitted);
        String code = accreditation.codes(Hall440.CONFERENCE).stream()
                .filter(each -> each.badge().equals(badge))
                .findFirst()
                .orElseThrow()
                .code();
        return PlenaryClient.connect(URI.create("http://127.0.0.1:" + gateway.port()), code);
    }

    private void admitted(Delegation delegation) {
        try {
            accreditation.admit(Hall440.CONFERENCE, delegation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Conference conference() {
        return house.last().after().orElseThrow();
    }

    @Override
    public void close() {
        clients.values().forEach(PlenaryClient::close);
        gateway.close();
        try {
            accreditation.close();
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("plenary-wire-stage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rooms behind the gateway, at the transcript's own time; who is seated is the transcript's own affair too.
    private static final class Rooms implements Intake, Announcement, Recording {

        private final List<Announced> steps = new ArrayList<>();
        private final InMemoryEngine engine;
        private volatile Instant now = Instant.EPOCH;
        private volatile AnnouncementHandler announcer = (step, endOfBatch) -> {};

        Rooms() {
            Deliberation deliberation = new Deliberation(this, this);
            engine = new InMemoryEngine(new MemoryDisk(), InMemoryEngine.Recovery.LOG, deliberation, () -> now);
            deliberation.live();
        }

        @Override
        public Optional<NotTaken> offer(Submission submission) {
            boolean seating = submission.command() instanceof HouseCommand;
            if (!seating) {
                step(submission);
            }
            return Optional.empty();
        }

        synchronized Announced step(Submission submission) {
            var arrival = engine.submit(LogCodec.encode(List.of(submission)));
            engine.settle();
            assertThat(arrival).isCompleted();
            return steps.getLast();
        }

        /// The log's time at which the conference's clock shows `at`.
        synchronized Instant stamp(Instant at) {
            return steps.isEmpty() ? at : last().after().orElseThrow().clock().stamp(at);
        }

        synchronized Announced last() {
            return steps.getLast();
        }

        @Override
        public synchronized void announce(Announced step) {
            steps.add(step);
            try {
                announcer.on(step, true);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void through(long index) {}

        @Override
        public long lastIndex() {
            return -1;
        }

        @Override
        public void startsAfter(long index) {}

        @Override
        public void awaitRecorded(long index) {}
    }
}
