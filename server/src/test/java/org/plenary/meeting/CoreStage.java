package org.plenary.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.CommandId;
import org.plenary.core.Conference;
import org.plenary.core.ConferenceClock;
import org.plenary.core.Due;
import org.plenary.core.Event;
import org.plenary.core.HouseCommand;
import org.plenary.core.HouseEvent;
import org.plenary.core.Language;
import org.plenary.core.Link;
import org.plenary.core.Minutes;
import org.plenary.core.Outcome;
import org.plenary.core.Plan;
import org.plenary.core.Rules;
import org.plenary.core.Slip;

/// The pure core alone: what is due, decide, after.
final class CoreStage implements Stage {

    private final List<String> told = new ArrayList<>();
    private @Nullable Conference conference;
    private Language language = Language.EN;

    @Override
    public void convene(Plan plan, Instant at) {
        conference = Conference.convened(new HouseEvent.Convened(plan, new ConferenceClock(at, at, 1)));
        long number = 1;
        for (Badge badge : Hall440.SEATED) {
            Link link = new Link("hall", 1, number++);
            play(at, Badge.HOUSE, new HouseCommand.TakeSeat(badge.seat().orElseThrow(), link), Language.EN);
        }
    }

    @Override
    public List<String> play(Instant at, Badge sender, Command command, Language language) {
        told.clear();
        this.language = language;
        for (Optional<Due> due = conference().due(at); due.isPresent(); due = conference().due(at)) {
            Instant instant = due.get().at();
            due.get().events().forEach(event -> happen(instant, event));
        }
        switch (Rules.decide(conference(), new Slip(CommandId.HOUSE, at, sender, command))) {
            case Outcome.Granted granted -> granted.events().forEach(event -> happen(at, event));
            case Outcome.Refused refused -> told.add(Minutes.tell(conference(), refused, language));
        }
        return List.copyOf(told);
    }

    private void happen(Instant at, Event event) {
        Conference before = conference();
        conference = before.after(at, event);
        told.add(Minutes.tell(before, conference(), at, event, language));
    }

    @Override
    public Conference conference() {
        return Optional.ofNullable(conference).orElseThrow();
    }

    @Override
    public void close() {}
}
