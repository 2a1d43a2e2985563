package org.plenary.plan;

import java.util.Optional;

/// One mistake in a plan file: where it stands, what is there, and what should be.
///
/// @param line       counted from 1
/// @param column     in characters, counted from 1
/// @param where      the path to the value, for example `sessions[2].segments[1].kind`; empty where the file as a whole is meant
/// @param found      what is there, as the sentence says it
/// @param expected   what should be there instead
/// @param suggestion the known word that was most likely meant
public record Mistake(String file, int line, int column, String where, String found, String expected, Optional<String> suggestion) {

    /// The mistake told to a person, for example
    /// `small.yaml:41:9: sessions[2].segments[1].kind: "kenote" is no kind of segment; expected ...; did you mean "keynote"?`.
    public String sentence() {
        String place = file + ":" + line + ":" + column + ": " + (where.isEmpty() ? "" : where + ": ");
        return place + found + "; expected " + expected + suggestion.map(word -> "; did you mean \"" + word + "\"?").orElse("");
    }

    @Override
    public String toString() {
        return sentence();
    }
}
