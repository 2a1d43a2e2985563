package org.plenary.rehearsal;

import java.util.Map;
import java.util.TreeMap;
import org.plenary.client.CommandRefused;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Granted;

/// What everybody in a rehearsal has in common: who prompts them, who checks what they see, who tells what they did.
final class Scene {

    private final Prompter prompter;
    private final Audit audit;
    private final Teller teller;
    private final Lags lags;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int granted;
    private volatile boolean over;

    Scene(Prompter prompter, Audit audit, Teller teller, Lags lags) {
        this.prompter = prompter;
        this.audit = audit;
        this.teller = teller;
        this.lags = lags;
    }

    Prompter prompter() {
        return prompter;
    }

    Audit audit() {
        return audit;
    }

    Teller teller() {
        return teller;
    }

    Lags lags() {
        return lags;
    }

    /// Nobody presses anything any more.
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /// @param returns how often the client had come back when it sent the command
    void granted(Follower who, Command command, Granted answer, int returns) {
        synchronized (refusals) {
            granted++;
        }
        who.last().ifPresent(mirror -> audit.granted(who.who(), command, answer, mirror, who.returns() == returns));
    }

    void refused(Follower who, Command command, CommandRefused why) {
        synchronized (refusals) {
            refusals.merge(why.code(), 1, Integer::sum);
        }
        audit.refused(who.who(), command, why);
    }

    void unanswered(Follower who, Throwable why) {
        if (!over) {
            audit.unanswered(who.who(), why);
        }
    }

    int acknowledged() {
        synchronized (refusals) {
            return granted;
        }
    }

    /// How often each refusal was answered, by code.
    Map<String, Integer> refusals() {
        synchronized (refusals) {
            return new TreeMap<>(refusals);
        }
    }
}
