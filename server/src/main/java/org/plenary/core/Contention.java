package org.plenary.core;

/// What happens when a desk presses its microphone for a channel that another booth has.
public enum Contention {
    /// The channel stays with its owner, and the other is refused.
    INTERLOCK,
    /// Whose own language it is takes the channel from those who send it beside their own.
    A_OVER_BC,
    /// Whose own language it is takes it from another booth of the same language.
    A_OVER_A,
    /// Whose own language it is takes it from anybody.
    A_OVER_ABC,
    /// Whoever presses last has it.
    OVERRIDE;

    /// @param by   the output that the presser would send on
    /// @param from the output on which the occupant sends
    boolean allows(Output by, Output from) {
        return switch (this) {
            case INTERLOCK -> false;
            case A_OVER_BC -> by == Output.A && from != Output.A;
            case A_OVER_A -> by == Output.A && from == Output.A;
            case A_OVER_ABC -> by == Output.A;
            case OVERRIDE -> true;
        };
    }
}
