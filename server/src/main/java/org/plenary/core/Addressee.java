package org.plenary.core;

/// To whom somebody writes, as seen from the own place.
public sealed interface Addressee {

    /// The other desks of the sender's own booth.
    record MatesAddressee() implements Addressee {}

    /// All desks of a booth.
    record BoothAddressee(BoothId booth) implements Addressee {}

    record TechnicianAddressee() implements Addressee {}

    /// Whoever presides at that instant.
    record ChairAddressee() implements Addressee {}
}
