/// Servers that one would take instead of the house, each with the same errand: what one connection publishes goes to all others
/// that listen.
package org.plenary.benchmarks.peers;
