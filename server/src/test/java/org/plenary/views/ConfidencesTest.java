package org.plenary.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.core.CallId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.DocumentEvent.DocumentTransmitted;
import org.plenary.core.DocumentEvent.DocumentWithdrawn;
import org.plenary.core.DocumentId;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent.PointLapsed;
import org.plenary.core.FloorEvent.PointRecognized;
import org.plenary.core.HouseEvent;
import org.plenary.core.OrderEvent.SwapProposed;
import org.plenary.core.RequestId;
import org.plenary.core.Role;
import org.plenary.core.RosterEvent.AttendanceRegistered;
import org.plenary.core.SignalEvent.HelpFinished;
import org.plenary.core.SignalEvent.SlowDownFaded;
import org.plenary.core.Subject;
import org.plenary.core.Words;
import org.plenary.meeting.Hall440;

/// Who reads what in the running minutes.
class ConfidencesTest {

    private static final HouseEvent.Convened CONVENED =
            new HouseEvent.Convened(Hall440.plan(), new ConferenceClock(Hall440.at("09:00:00"), Hall440.at("09:00:00"), 1));
    private static final Event SWAP = new SwapProposed(new RequestId(1), new RequestId(2));
    private static final Event HELP = new HelpFinished(new CallId(1));

    @Test
    void the_chair_reads_everything_and_nobody_beside_the_four_reads_anything() {
        for (Event event : List.of(CONVENED, new SlowDownFaded(), HELP, SWAP, new DocumentWithdrawn(new DocumentId(1)))) {
            assertThat(readers(event)).contains(Role.CHAIR).isSubsetOf(Confidences.ALL);
        }
        assertThat(readers(CONVENED)).isEqualTo(Confidences.ALL);
    }

    @Test
    void calls_for_help_are_the_technicians_and_changes_of_places_the_podiums() {
        assertThat(readers(HELP)).containsExactlyInAnyOrder(Role.CHAIR, Role.TECHNICIAN);
        assertThat(readers(SWAP)).doesNotContain(Role.TECHNICIAN);
        assertThat(readers(new AttendanceRegistered(Hall440.NORWAY, true))).doesNotContain(Role.TECHNICIAN);
        assertThat(readers(new SlowDownFaded())).doesNotContain(Role.TECHNICIAN);
    }

    @Test
    void a_point_of_order_is_the_podiums_until_it_is_recognized() {
        assertThat(readers(new PointLapsed(Hall440.NORWAY))).doesNotContain(Role.TECHNICIAN);
        assertThat(readers(new PointRecognized(Hall440.NORWAY))).contains(Role.TECHNICIAN);
    }

    @Test
    void the_text_of_a_statement_is_the_secretariats_before_it_is_delivered() {
        assertThat(readers(new DocumentWithdrawn(new DocumentId(1)))).containsExactlyInAnyOrder(Role.CHAIR, Role.SECRETARY);
        assertThat(readers(new DocumentTransmitted(new Subject.ReportSubject(Hall440.SESSION_1), new Words("a", "b"))))
                .contains(Role.RAPPORTEUR).doesNotContain(Role.TECHNICIAN);
    }

    private static Set<Role> readers(Event event) {
        return Confidences.readers(Conference.convened(CONVENED), event);
    }
}
