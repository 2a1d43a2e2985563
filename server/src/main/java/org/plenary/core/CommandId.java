package org.plenary.core;

/// The name a client gives its command: a random number made when the client starts, and a counter from 1.
///
/// @param client the client's number; 0 is the house's, whose commands may be repeated without harm and are not remembered
public record CommandId(long client, long counter) {

    public static final CommandId HOUSE = new CommandId(0, 0);
}
