/// Wakes the conference when it asked to be woken.
package org.plenary.clock;
