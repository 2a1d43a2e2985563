package org.plenary.core;

/// An interpretation booth: its own language, the others it may send, and its desks.
///
/// @param language the A language, which output A feeds
/// @param others   the B languages, which output B feeds in order
public record PlannedBooth(BoothId id, Language language, Row<Language> others, Row<DeskId> desks) {

    /// The language that a desk's output feeds, if the booth has it.
    public boolean has(Output output) {
        return output == Output.A || !others.isEmpty();
    }

    public Language fed(Output output) {
        return switch (output) {
            case A -> language;
            case B -> others.getFirst();
        };
    }
}
