package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ProgrammeEntry;
import org.plenary.protocol.v1.SegmentItem;
import org.plenary.protocol.v1.SessionItem;

/// The secretariat at the agenda: has lists opened before their time comes, names who will speak by the programme, and lets the media
/// in for a while.
final class AgendaDuty {

    private static final Duration EARLY = Duration.ofMinutes(20);
    private static final Duration NOTICE = Duration.ofMinutes(2);
    private static final String MEDIA = "open-to-media";

    private final Dice dice;
    private final Recollection memory;
    private final Map<String, String> planned = new HashMap<>();

    AgendaDuty(Dice dice, Recollection memory) {
        this.dice = dice;
        this.memory = memory;
    }

    void consider(Mirror mirror, Intentions intend) {
        for (SessionItem session : mirror.sessions()) {
            if (!session.getStatus().equals("closed")) {
                publicity(session, intend);
                mirror.items().stream().filter(Item::hasSegment).map(Item::getSegment)
                        .filter(segment -> segment.getSession().equals(session.getId()) && segment.getStatus().equals("planned"))
                        .forEach(segment -> prepare(segment, Times.begins(session, segment.getSitting()).minus(EARLY), mirror, intend));
            }
        }
    }

    private void prepare(SegmentItem segment, Instant from, Mirror mirror, Intentions intend) {
        String opening = "opening-" + segment.getId();
        boolean unopened = mirror.list(segment.getId())
                .filter(list -> list.getTakesCount() > 0 && list.getStatus().equals("planned") && !list.hasOpeningAt()).isPresent();
        Instant due = from.plus(dice.seconds("when-" + opening, 0, 900));
        if (unopened && dice.chance(opening, 0.4)) {
            intend.once(opening, due, ListPresses.announceOpening(segment.getId(), Times.later(due, intend.now()).plus(NOTICE)));
        }
        String naming = "naming-" + segment.getId();
        List<ProgrammeEntry> programme = segment.getProgrammeList();
        if (!programme.isEmpty() && !programme.getFirst().hasSpeaker() && dice.chance(naming, 0.4)) {
            List<ProgrammeEntry> named = new ArrayList<>(programme);
            named.set(0, programme.getFirst().toBuilder().setSpeaker("Head of delegation").build());
            intend.once(naming, from.plus(dice.seconds("when-" + naming, 0, 900)), AgendaPresses.editProgramme(segment, named));
        }
    }

    /// The media come in for a few minutes once a session has begun, and leave again.
    private void publicity(SessionItem session, Intentions intend) {
        String matter = "media-" + session.getId();
        String before = planned.computeIfAbsent(session.getId(), id -> session.getPublicity());
        if (before.equals(MEDIA) || !session.hasOpenedAt() || !dice.chance(matter, 0.4)) {
            return;
        }
        Instant since = memory.since(matter, session.getPublicity(), intend.now());
        if (session.getPublicity().equals(MEDIA)) {
            intend.once("back-" + matter, since.plus(dice.seconds("back-" + matter, 240, 480)),
                    AgendaPresses.changePublicity(session.getId(), before));
        } else {
            intend.once(matter, since.plus(dice.seconds("in-" + matter, 20, 90)), AgendaPresses.changePublicity(session.getId(), MEDIA));
        }
    }
}
