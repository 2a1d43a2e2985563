package org.plenary.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.core.AgendaCommand.CloseSession;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.Badge;
import org.plenary.core.BoothCommand.CloseMicrophone;
import org.plenary.core.BoothCommand.OpenMicrophone;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.FloorCommand.EndTurn;
import org.plenary.core.FloorCommand.GiveFloor;
import org.plenary.core.FloorCommand.Recognize;
import org.plenary.core.FloorCommand.Rule;
import org.plenary.core.HouseCommand.Convene;
import org.plenary.core.HouseCommand.TakeSeat;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.ListCommand.RequestFloor;
import org.plenary.core.RequestId;
import org.plenary.core.RequestKinds;
import org.plenary.core.Role;
import org.plenary.core.Ruling;
import org.plenary.core.Submission;
import org.plenary.core.TurnId;
import org.plenary.meeting.Hall440;

/// A debate in Hall 440 of 60 commands, always the same: whoever was interrupted in it can be asked again from the beginning.
final class Script {

    static final int LENGTH = 60;

    private static final Instant BEGINNING = Hall440.at("09:30:00");
    private static final int ROUNDS = 12;

    private final List<Submission> submissions = new ArrayList<>();
    private final Map<String, Long> counters = new TreeMap<>();

    private Script() {
        house(new Convene(Hall440.plan(), BEGINNING, 1));
        long number = 1;
        for (Badge badge : Hall440.SEATED) {
            if (badge.role() != Role.TECHNICIAN) { // directories of earlier versions hold this script as it was
                house(new TakeSeat(badge.seat().orElseThrow(), new Link("script", 1, number++)));
            }
        }
        send(Hall440.CHAIR, new OpenSession(Hall440.SESSION_1));
        send(Hall440.CHAIR, new StartSegment(Hall440.DEBATE));
        send(Hall440.EN_1, new OpenMicrophone());
        debate();
        send(Hall440.TAJIKISTAN_1, new RequestFloor(RequestKinds.POINT_OF_ORDER, Language.RU));
        send(Hall440.CHAIR, new Recognize(Hall440.TAJIKISTAN));
        send(Hall440.CHAIR, new Rule(Ruling.DENIED));
        send(Hall440.EN_1, new CloseMicrophone());
        send(Hall440.NORWAY_1, new CloseSession()); // refused, and so it stays
        send(Hall440.NORWAY_1, new RequestFloor(RequestKinds.STATEMENT, Language.EN));
        send(Hall440.CHAIR, new GiveFloor(new RequestId(ROUNDS + 2)));
    }

    static List<Submission> submissions() {
        List<Submission> script = List.copyOf(new Script().submissions);
        if (script.size() != LENGTH) {
            throw new IllegalStateException("the script has " + script.size() + " commands");
        }
        return script;
    }

    private void debate() {
        List<Badge> speakers = List.of(Hall440.NORWAY_1, Hall440.TAJIKISTAN_1, Hall440.KYRGYZSTAN_1);
        for (int i = 1; i <= ROUNDS; i++) {
            send(speakers.get(i % speakers.size()), new RequestFloor(RequestKinds.STATEMENT, Language.EN));
            send(Hall440.CHAIR, new GiveFloor(new RequestId(i)));
            send(Hall440.CHAIR, new EndTurn(new TurnId(i)));
        }
    }

    private void house(Command command) {
        submissions.add(new Submission(Hall440.CONFERENCE, CommandId.HOUSE, Badge.HOUSE, command));
    }

    private void send(Badge sender, Command command) {
        String seat = sender.seat().orElseThrow().key();
        long counter = counters.merge(seat, 1L, Long::sum);
        submissions.add(new Submission(Hall440.CONFERENCE, new CommandId(seat.hashCode(), counter), sender, command));
    }
}
