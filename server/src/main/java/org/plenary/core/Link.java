package org.plenary.core;

/// One connection of a seat's device, named across restarts.
///
/// @param node        the server process's node
/// @param incarnation which life of that node, rising
/// @param number      the connection within it, from 1
public record Link(String node, long incarnation, long number) {}
