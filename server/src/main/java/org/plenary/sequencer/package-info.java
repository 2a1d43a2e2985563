/// The two rings: intake before the log, announcement after it.
package org.plenary.sequencer;
