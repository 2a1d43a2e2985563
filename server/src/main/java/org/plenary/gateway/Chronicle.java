package org.plenary.gateway;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.plenary.core.ConferenceId;
import org.plenary.core.Language;
import org.plenary.core.Role;

/// What has happened in a conference so far, in sentences and as far as a role may know it.
public interface Chronicle {

    /// @param most how many lines, at most
    /// @throws IOException where it cannot be told at present
    Page page(ConferenceId conference, Role role, Language language, Span span, int most) throws IOException;

    /// Which lines are wanted, by the numbers of their events.
    sealed interface Span {

        /// The earliest lines after a number.
        record After(long number) implements Span {}

        /// The latest lines before a number.
        record Before(long number) implements Span {}
    }

    /// A sentence and the conference time at which it became true.
    record Line(long number, Instant at, String sentence) {}

    /// Some lines, the earliest first.
    ///
    /// @param last    after which number to go on
    /// @param earlier whether lines before these can be told
    record Page(List<Line> lines, long last, boolean earlier) {}
}
