/// The hash-chained record of a conference, and what is told from it: minutes, journal, statistics, exports.
package org.plenary.record;
