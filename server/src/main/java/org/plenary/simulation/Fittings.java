package org.plenary.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.plenary.core.Badge;
import org.plenary.log.Applier;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.sequencer.Announcement;
import org.plenary.sequencer.AnnouncementHandler;
import org.plenary.sequencer.Intake;
import org.plenary.sequencer.Recording;

/// What the rooms of a simulated server are joined by. As they stand here the joints hold; whoever replaces one finds out whether
/// the auditors notice.
class Fittings {

    /// Promises of which no breach is noticed, so that another auditor has to find out by itself.
    Set<Promise> unseen() {
        return Set.of();
    }

    /// The disk under the log.
    MemoryDisk disk() {
        return new MemoryDisk();
    }

    /// Between the log and deliberation.
    Applier applier(Applier deliberation) {
        return deliberation;
    }

    /// Between deliberation and the record, when a snapshot is taken.
    Recording recording(Recording record) {
        return record;
    }

    /// Between deliberation and whoever hears of its steps.
    Announcement announcement(Announcement announcement) {
        return announcement;
    }

    /// Between the announcement and the record.
    AnnouncementHandler recorder(AnnouncementHandler recorder) {
        return recorder;
    }

    /// Between the announcement and the connections.
    AnnouncementHandler announcer(AnnouncementHandler announcer) {
        return announcer;
    }

    /// Between the announcement and the clock.
    AnnouncementHandler waker(AnnouncementHandler waker) {
        return waker;
    }

    /// Between everybody and the intake.
    Intake intake(Intake intake) {
        return intake;
    }

    /// Which life of the server this is, by its clock.
    long incarnation(long micros) {
        return micros;
    }

    /// Between a client and the network, outward.
    ClientFrame sent(Badge badge, ClientFrame frame) {
        return frame;
    }

    /// Between the network and a client, inward.
    ///
    /// @param device the client's number
    List<ServerFrame> received(int device, Badge badge, ServerFrame frame) {
        return List.of(frame);
    }

    /// Between a client and its own clock.
    Instant clock(Instant clients) {
        return clients;
    }

    /// The server went down.
    void crashed() {}
}
