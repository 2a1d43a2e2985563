package org.plenary.simulation;

import static org.plenary.simulation.Promise.ANSWER_FOLLOWS_ITS_EFFECT;
import static org.plenary.simulation.Promise.EPOCH_IS_NEW_IN_EVERY_LIFE;
import static org.plenary.simulation.Promise.FRAMES_COME_IN_ORDER;
import static org.plenary.simulation.Promise.NOBODY_IS_CLOSED_FOR_NOTHING;
import static org.plenary.simulation.Promise.REVISIONS_HAVE_NO_GAP;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.plenary.client.Reconnect;
import org.plenary.core.CommandId;
import org.plenary.protocol.CloseCode;
import org.plenary.protocol.v1.Answer;
import org.plenary.protocol.v1.Welcome;

/// Watches what comes to every device, frame by frame.
final class DeviceWatch {

    /// What the server may close a connection for whose client keeps to the protocol.
    private static final Set<CloseCode> FOR_A_REASON = EnumSet.of(
            CloseCode.STOPPING, CloseCode.TAKEN_OVER, CloseCode.TOO_SLOW, CloseCode.TOO_FAST, CloseCode.SILENT,
            CloseCode.TOO_MANY_CONNECTIONS, CloseCode.HELLO_TIMEOUT, CloseCode.NOT_CONVENED);

    private final Accounts accounts;
    private final CommandLedger commands;
    private final Trace trace;
    private final StepWatch steps;
    private final Set<String> epochs = new HashSet<>();
    private int reconnects;
    private int resumed;
    private int snapshots;

    DeviceWatch(Accounts accounts, CommandLedger commands, Trace trace, StepWatch steps) {
        this.accounts = accounts;
        this.commands = commands;
        this.trace = trace;
        this.steps = steps;
    }

    Trace trace() {
        return trace;
    }

    CommandLedger commands() {
        return commands;
    }

    /// Another life of the server begins: it may not call itself as any before.
    void begins(String newEpoch) {
        accounts.check(EPOCH_IS_NEW_IN_EVERY_LIFE, epochs.add(newEpoch), () -> "there was an epoch " + newEpoch + " before");
    }

    void welcomed(Welcome welcome) {
        accounts.check(EPOCH_IS_NEW_IN_EVERY_LIFE, epochs.contains(welcome.getEpoch()),
                () -> "a welcome is of the epoch " + welcome.getEpoch());
        if (welcome.getResumed()) {
            resumed++;
        } else {
            snapshots++;
        }
    }

    void applied() {
        accounts.counted(REVISIONS_HAVE_NO_GAP, 1);
        accounts.counted(FRAMES_COME_IN_ORDER, 1);
    }

    void answered(CommandId id, Answer answer) {
        commands.answered(id, answer);
    }

    void granted(Device device, long revision) {
        accounts.check(ANSWER_FOLLOWS_ITS_EFFECT, revision <= device.state().mirror().revision(),
                () -> "device %d at revision %d is granted something of revision %d".formatted(
                        device.number(), device.state().mirror().revision(), revision));
    }

    void closed(Device device, Optional<CloseCode> code) {
        steps.note("device %d, %s, is closed: %s".formatted(device.number(), device.badge().role(), code));
        boolean disconnected = code.equals(Optional.of(CloseCode.DISCONNECTED))
                && device.badge().seat().filter(steps::disconnected).isPresent();
        accounts.check(NOBODY_IS_CLOSED_FOR_NOTHING, disconnected || code.filter(FOR_A_REASON::contains).isPresent(),
                () -> "device " + device.number() + " was closed with " + code);
    }

    void reconnects(Device device, Reconnect reason) {
        steps.note("device %d, %s, connects anew: %s".formatted(device.number(), device.badge().role(), reason));
        accounts.check(REVISIONS_HAVE_NO_GAP, reason != Reconnect.GAP,
                () -> "after revision %d device %d was sent another than the next".formatted(
                        device.state().mirror().revision(), device.number()));
        accounts.check(FRAMES_COME_IN_ORDER, reason != Reconnect.DISORDER,
                () -> "device " + device.number() + " was sent a frame that has no place there");
    }

    void unplugged(Cable cable) {
        reconnects++;
        cable.abandon();
    }

    int reconnects() {
        return reconnects;
    }

    /// How many came back with what they had missed, instead of a snapshot.
    int resumed() {
        return resumed;
    }

    int snapshots() {
        return snapshots;
    }
}
