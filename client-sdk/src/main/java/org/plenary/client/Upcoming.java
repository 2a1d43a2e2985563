package org.plenary.client;

import java.util.List;
import org.plenary.protocol.v1.RequestItem;
import org.plenary.protocol.v1.Words;

/// One of the next speakers, as the booths need to know.
///
/// @param delegation its name
/// @param language   ISO 639
/// @param behalf     the name of the group that is spoken for; empty words where there is none
/// @param text       whether the text of the statement is there; always false for who may not read it before it is delivered
/// @param uncovered  the channels that no booth could make of the language, for podium, booths and technician
public record Upcoming(RequestItem request, Words delegation, String language, Words behalf, boolean text, List<String> uncovered) {}
