package org.plenary.core;

/// An interpretation booth: its own language, the others it may send, and its desks.
///
/// @param language the A language, which output A feeds
/// @param others   the B languages; output B feeds the first unless a desk chooses another
/// @param desks    one for each interpreter
/// @param thirds   the C languages, which output C feeds in the same way
public record PlannedBooth(BoothId id, Language language, Row<Language> others, Row<DeskId> desks, Row<Language> thirds) {

    /// The languages that an output may feed; none where the booth does not have it.
    public Row<Language> fed(Output output) {
        return switch (output) {
            case A -> Row.of(language);
            case B -> others;
            case C -> thirds;
        };
    }
}
