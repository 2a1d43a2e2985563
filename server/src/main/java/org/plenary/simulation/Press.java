package org.plenary.simulation;

import org.plenary.core.Badge;
import org.plenary.core.Command;

/// What somebody sends.
record Press(Badge badge, Command command) {}
