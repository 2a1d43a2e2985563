/// A conference in the hand of a delegate, chair or interpreter: connect, mirror, command.
@NullMarked
package org.plenary.client;

import org.jspecify.annotations.NullMarked;
