package org.plenary.meeting;

import java.time.Instant;
import java.util.List;
import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.Conference;
import org.plenary.core.Language;
import org.plenary.core.Plan;

/// Where a transcript is played: in the pure core, through the log, or over the wire.
public interface Stage extends AutoCloseable {

    /// Convenes a conference whose clock shows `at`, with everybody of [Hall440#SEATED] seated.
    void convene(Plan plan, Instant at);

    /// Sends one command at an instant.
    ///
    /// Seats are taken and left by commands of [Badge#HOUSE], which a stage with real connections may make and lose instead.
    ///
    /// @return the minutes of everything that happened since the last line, in `language`; a refusal is told too
    List<String> play(Instant at, Badge sender, Command command, Language language);

    /// The conference as it stands.
    Conference conference();

    @Override
    void close();
}
