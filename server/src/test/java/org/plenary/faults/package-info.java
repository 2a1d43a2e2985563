/// What crashes, bad disks and bad clocks do to a real engine over real files, and that nothing acknowledged is lost by it.
@org.jspecify.annotations.NullMarked
package org.plenary.faults;
