package org.plenary.accreditation;

import org.plenary.core.Badge;
import org.plenary.core.ConferenceId;

/// Whoever holds one badge token.
///
/// @param number names the token without giving it away
public record Holder(ConferenceId conference, Badge badge, String number) {}
