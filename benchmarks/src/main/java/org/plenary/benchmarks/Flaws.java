package org.plenary.benchmarks;

/// What must not be: each is counted over all mirrors and the whole run.
///
/// @param missing   changes that never came to a mirror, and revisions that were left out
/// @param repeated  updates or changes that came twice, or after a later one
/// @param snapshots snapshots that had to take the place of updates
/// @param lost      connections that ended
/// @param differing mirrors that do not hold what the others of their audience hold at the end
/// @param refused   presses that were not granted
record Flaws(long missing, long repeated, long snapshots, long lost, long differing, long refused) {

    boolean none() {
        return missing + repeated + snapshots + lost + differing + refused == 0;
    }
}
