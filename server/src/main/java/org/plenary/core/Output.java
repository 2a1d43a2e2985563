package org.plenary.core;

/// Which of the booth's languages a desk's microphone feeds; A is the booth's own.
public enum Output {
    A,
    B,
    C
}
