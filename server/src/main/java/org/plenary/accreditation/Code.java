package org.plenary.accreditation;

import org.plenary.core.Badge;
import org.plenary.core.Words;

/// A join code: sixteen characters that are exchanged for a badge.
///
/// @param code in groups of four, for example `7K2M-QX4R-0VHD-93TB`
/// @param name whose it is
public record Code(String code, Badge badge, Words name) {}
