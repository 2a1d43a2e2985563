package org.plenary.rehearsal;

import java.util.Optional;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Granted;

/// A command that the server has answered, under the id that it bore.
///
/// @param who     the seat that sent it
/// @param client  the client's number
/// @param counter from 1
/// @param granted empty where it was refused
/// @param refused the refusal's code; empty where it was granted
record Answered(String who, long client, long counter, Command command, Optional<Granted> granted, String refused) {}
