package org.plenary.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.ConferenceItem;
import org.plenary.protocol.v1.Officer;
import org.plenary.protocol.v1.SessionItem;

/// The technician: once in a while disconnects the device of whoever presides, where somebody else can take the chair meanwhile,
/// or of an interpreter.
final class TechnicianConduct implements Conduct {

    private final Dice dice;

    TechnicianConduct(Dice dice) {
        this.dice = dice;
    }

    @Override
    public void consider(Mirror mirror, Intentions intend) {
        Optional<SessionItem> session = mirror.currentSession().filter(each -> each.getStatus().equals("open"));
        Optional<Officer> presiding = mirror.conference().filter(ConferenceItem::hasPresiding).map(ConferenceItem::getPresiding);
        if (session.isPresent() && presiding.isPresent()) {
            disconnect(session.get(), presiding.get().getSeat(), mirror, intend);
            disconnect(session.get(), mirror, intend);
        }
    }

    /// Of an interpreter at work, now and then.
    private void disconnect(SessionItem session, Mirror mirror, Intentions intend) {
        String matter = "desk-" + session.getId() + session.getSitting();
        Optional<ChannelItem> served = mirror.channels().stream().filter(channel -> channel.getState().equals("interpreted")).findFirst();
        if (served.isPresent() && dice.chance(matter, 0.5)) {
            Instant due = Times.instant(session.getOpenedAt()).plus(dice.seconds("when-" + matter, 120, 900));
            intend.once(matter, due, Presses.disconnect(served.get().getDesk()));
        }
    }

    private void disconnect(SessionItem session, String presiding, Mirror mirror, Intentions intend) {
        List<String> others = session.getChairsList().stream().map(Officer::getSeat)
                .filter(seat -> !seat.equals(presiding) && mirror.isPresent(seat)).toList();
        String matter = "device-" + session.getId();
        if (!others.isEmpty() && mirror.isPresent(presiding) && dice.chance(matter, 0.9)) {
            Instant due = Times.instant(session.getOpenedAt()).plus(dice.seconds("when-" + matter, 60, 400));
            intend.once(matter, due, Presses.disconnect(presiding));
        }
    }
}
