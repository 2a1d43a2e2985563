package org.plenary.core;

/// What a segment of a session is for.
public enum SegmentKind {
    WELCOME_ADDRESSES,
    KEYNOTE,
    PRESENTATIONS,
    DEBATE,
    BRIEF_REMARKS,
    APPROVAL_OF_DOCUMENTS,
    CLOSING_REMARKS,
    BREAK
}
