package org.plenary.sequencer;

import java.util.Optional;
import org.plenary.core.NotTaken;
import org.plenary.core.Submission;

/// Where commands enter; never blocks.
public interface Intake {

    /// Takes a command in, or says at once why not.
    ///
    /// @return empty when the command is on its way: its outcome will be announced
    Optional<NotTaken> offer(Submission submission);
}
