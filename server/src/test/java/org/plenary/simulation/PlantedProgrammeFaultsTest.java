package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.meeting.Hall440.CHAIR;
import static org.plenary.meeting.Hall440.COFFEE;
import static org.plenary.meeting.Hall440.CO_CHAIR;
import static org.plenary.meeting.Hall440.DEBATE;
import static org.plenary.meeting.Hall440.OTHER_CHAIR;
import static org.plenary.meeting.Hall440.OVERVIEW;
import static org.plenary.meeting.Hall440.REMARKS;
import static org.plenary.meeting.Hall440.SESSION_1;
import static org.plenary.simulation.Scene.spoiled;
import static org.plenary.simulation.Scene.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.core.Agenda;
import org.plenary.core.AgendaCommand.OpenSession;
import org.plenary.core.AgendaCommand.StartSegment;
import org.plenary.core.AgendaEvent.SegmentStarted;
import org.plenary.core.Conference;
import org.plenary.core.ListCommand.Side;
import org.plenary.core.Policies;
import org.plenary.core.ProgrammeCommand.AdoptAgenda;
import org.plenary.core.ProgrammeCommand.ChangePublicity;
import org.plenary.core.ProgrammeCommand.EditProgramme;
import org.plenary.core.ProgrammeCommand.MoveSegment;
import org.plenary.core.ProgrammeCommand.SkipSegment;
import org.plenary.core.ProgrammeEvent.AgendaAdopted;
import org.plenary.core.ProgrammeEvent.ProgrammeEdited;
import org.plenary.core.ProgrammeEvent.SegmentMoved;
import org.plenary.core.ProgrammeEvent.SegmentSkipped;
import org.plenary.core.Publicity;
import org.plenary.core.Routing;
import org.plenary.core.Row;
import org.plenary.core.Words;
import org.plenary.meeting.Hall440;
import org.plenary.views.Audience;
import org.plenary.views.View;

/// Faults that are planted in the programme are found under their names.
class PlantedProgrammeFaultsTest {

    @Test
    void a_change_of_the_programme_that_is_lost() {
        Scene scene = Scene.debate().well("09:40:00", CHAIR, new MoveSegment(REMARKS, Side.BEFORE, COFFEE, "Agreed"));
        assertThat(scene.found(spoiled(scene.wake(), now -> with(now, new Agenda(
                now.agenda().phase(), now.agenda().sessions(), now.agenda().presiding(), Row.of())))))
                .contains(Invariant.PROGRAMME_FOLLOWS_FROM_ITS_CHANGES);
    }

    @Test
    void a_segment_that_moves_while_it_runs() {
        Scene scene = Scene.debate();
        assertThat(scene.found(scene.granted("09:40:00", CHAIR, new MoveSegment(DEBATE, Side.AFTER, REMARKS, "Agreed"),
                new SegmentMoved(DEBATE, Side.AFTER, REMARKS, "Agreed"))))
                .contains(Invariant.ONLY_WHAT_LIES_AHEAD_IS_MOVED);
    }

    @Test
    void a_programme_that_is_edited_while_it_stands_on_its_list() {
        Scene scene = new Scene().well("09:30:00", CHAIR, new OpenSession(SESSION_1)).well("09:30:10", CHAIR, new StartSegment(OVERVIEW));
        EditProgramme edit = new EditProgramme(OVERVIEW, new Words("Overview", "Обзор"), Duration.ofMinutes(5), Row.of());
        assertThat(scene.found(scene.granted("09:40:00", CHAIR, edit,
                new ProgrammeEdited(OVERVIEW, edit.title(), edit.planned(), edit.programme()))))
                .contains(Invariant.ONLY_WHAT_LIES_AHEAD_IS_MOVED);
    }

    @Test
    void a_segment_that_was_left_out_and_begins() {
        Scene scene = new Scene().well("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .well("09:30:10", CHAIR, new SkipSegment(DEBATE, "No time"));
        assertThat(scene.found(scene.granted("09:40:00", CHAIR, new StartSegment(DEBATE), new SegmentStarted(DEBATE))))
                .contains(Invariant.ONLY_WHAT_LIES_AHEAD_IS_MOVED);
    }

    @Test
    void a_chair_who_changes_what_another_leads() {
        for (var chair : Row.of(CO_CHAIR, OTHER_CHAIR)) {
            Scene scene = Scene.debate();
            assertThat(scene.found(scene.granted("09:40:00", chair, new SkipSegment(REMARKS, "No time"),
                    new SegmentSkipped(REMARKS, "No time"))))
                    .contains(Invariant.RIGHTS_ARE_KEPT);
        }
    }

    @Test
    void a_session_that_goes_on_without_its_agenda() {
        Scene scene = new Scene(Hall440.plan(Policies.USUAL.adoptingAgendas())).well("09:30:00", CHAIR, new OpenSession(SESSION_1));
        assertThat(scene.found(scene.granted("09:40:00", CHAIR, new StartSegment(DEBATE), new SegmentStarted(DEBATE))))
                .contains(Invariant.AGENDAS_ARE_ADOPTED_FIRST);
    }

    @Test
    void an_agenda_that_is_adopted_twice() {
        Scene scene = new Scene(Hall440.plan(Policies.USUAL.adoptingAgendas())).well("09:30:00", CHAIR, new OpenSession(SESSION_1))
                .well("09:30:10", CHAIR, new AdoptAgenda(SESSION_1));
        assertThat(scene.found(scene.granted("09:40:00", CHAIR, new AdoptAgenda(SESSION_1), new AgendaAdopted(SESSION_1))))
                .contains(Invariant.AGENDAS_ARE_ADOPTED_FIRST);
    }

    /// Views that are drawn by the plan as it was convened still show the listeners a session that was closed to them.
    @Test
    void a_view_that_does_not_hear_of_closed_doors() {
        Scene scene = new Scene(Routing::routes, PlantedProgrammeFaultsTest::asConvened)
                .well("09:30:00", CHAIR, new OpenSession(SESSION_1)).well("09:30:10", CHAIR, new StartSegment(DEBATE));
        List<Invariant> found = new ArrayList<>();
        for (int look = 0; look < 2 * Audience.values().length; look++) {
            Publicity publicity = look % 2 == 0 ? Publicity.CLOSED : Publicity.PARTICIPANTS;
            found.addAll(scene.found(scene.step("09:40:%02d".formatted(look), CHAIR, new ChangePublicity(SESSION_1, publicity))));
        }
        assertThat(found).contains(Invariant.NOTHING_LEAKS);
    }

    private static View asConvened(Conference now, Audience audience) {
        return View.of(with(now, new Agenda(
                now.agenda().phase(), now.agenda().sessions(), now.agenda().presiding(), Row.of())), audience);
    }
}
