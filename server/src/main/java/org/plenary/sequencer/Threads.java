package org.plenary.sequencer;

import java.util.concurrent.ThreadFactory;

/// Names the threads of the rings, so that a stack dump reads like the route of a command.
final class Threads {

    private Threads() {}

    static ThreadFactory named(String name) {
        return Thread.ofPlatform().name("plenary-" + name + "-", 0).daemon(true).factory();
    }
}
