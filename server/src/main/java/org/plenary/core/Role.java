package org.plenary.core;

/// What a person does in the room; a badge carries exactly one.
public enum Role {
    CHAIR,
    SECRETARY,
    RAPPORTEUR,
    DELEGATE,
    INTERPRETER,
    TECHNICIAN,
    LISTENER,
    MEDIA,
    DISPLAY,
    /// The server itself: its clock, its gateways, its operator.
    HOUSE
}
