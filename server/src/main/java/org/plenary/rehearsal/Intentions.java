package org.plenary.rehearsal;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.plenary.protocol.v1.Command;

/// What somebody means to do, each thing at its time. Of what is due, the first that was named is pressed; where nothing is,
/// the person looks again when the next will be.
final class Intentions {

    private final Instant now;
    private final Set<String> done;
    private Optional<Press> press = Optional.empty();
    private Instant wakeAt = Instant.MAX;

    /// Something that is to be pressed now.
    ///
    /// @param matter what it is about, if it is to be done only once; else empty
    /// @param paper  what is handed in before it is pressed
    record Press(Command command, String matter, Optional<Paper> paper) {}

    /// @param now  conference time
    /// @param done the matters that have been seen to
    Intentions(Instant now, Set<String> done) {
        this.now = now;
        this.done = Set.copyOf(done);
    }

    Instant now() {
        return now;
    }

    /// For what is seen to be done once it is.
    void at(Instant due, Command command) {
        add(due, new Press(command, "", Optional.empty()));
    }

    /// For what is done once, whatever comes of it.
    void once(String matter, Instant due, Command command) {
        if (!done.contains(matter)) {
            add(due, new Press(command, matter, Optional.empty()));
        }
    }

    /// Hands a text in, once.
    void handIn(String matter, Instant due, Paper paper) {
        if (!done.contains(matter)) {
            add(due, new Press(paper.submission(), matter, Optional.of(paper)));
        }
    }

    /// Looks again at an instant, whatever will be to be done then.
    void look(Instant at) {
        if (at.isAfter(now)) {
            wakeAt = Times.earlier(wakeAt, at);
        }
    }

    Optional<Press> press() {
        return press;
    }

    /// [Instant#MAX] for never.
    Instant wakeAt() {
        return wakeAt;
    }

    private void add(Instant due, Press what) {
        look(due);
        if (!due.isAfter(now) && press.isEmpty()) {
            press = Optional.of(what);
        }
    }
}
