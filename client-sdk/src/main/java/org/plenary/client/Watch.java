package org.plenary.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// Somebody waits for a mirror of a certain kind.
record Watch(Predicate<Mirror> condition, CompletableFuture<Mirror> met) {

    boolean isOver(Mirror mirror) {
        try {
            if (!met.isDone() && mirror.isWhole() && condition.test(mirror)) {
                met.complete(mirror);
            }
        } catch (RuntimeException e) {
            met.completeExceptionally(e);
        }
        return met.isDone();
    }
}
