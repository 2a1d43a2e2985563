package org.plenary.client;

import java.util.Optional;
import org.plenary.protocol.v1.AcknowledgeHelp;
import org.plenary.protocol.v1.Addressee;
import org.plenary.protocol.v1.CallHelp;
import org.plenary.protocol.v1.ChairAddressee;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Disconnect;
import org.plenary.protocol.v1.FinishHelp;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.MatesAddressee;
import org.plenary.protocol.v1.SendMessage;
import org.plenary.protocol.v1.SlowDown;
import org.plenary.protocol.v1.TechnicianAddressee;

/// What booths, technician and chair tell each other, a part of [Commands].
public interface SignalCommands {

    /// Sends a command.
    CommandFuture<Granted> send(Command command);

    /// Asks whoever speaks to slow down; nobody is told which desk asks.
    default CommandFuture<Granted> slowDown() {
        return send(Command.newBuilder().setSlowDown(SlowDown.getDefaultInstance()).build());
    }

    /// Calls the technician to the own desk.
    ///
    /// @param text what is wrong, in 1 to 200 visible characters
    default CommandFuture<Granted> callHelp(Optional<String> text) {
        CallHelp.Builder call = CallHelp.newBuilder();
        text.ifPresent(call::setText);
        return send(Command.newBuilder().setCallHelp(call).build());
    }

    default CommandFuture<Granted> acknowledgeHelp(int call) {
        return send(Command.newBuilder().setAcknowledgeHelp(AcknowledgeHelp.newBuilder().setCall(call)).build());
    }

    default CommandFuture<Granted> finishHelp(int call) {
        return send(Command.newBuilder().setFinishHelp(FinishHelp.newBuilder().setCall(call)).build());
    }

    /// Writes to the other desks of the own booth.
    ///
    /// @param text 1 to 200 visible characters
    default CommandFuture<Granted> writeToMates(String text) {
        return write(Addressee.newBuilder().setMates(MatesAddressee.getDefaultInstance()), text);
    }

    /// Writes to all desks of a booth.
    default CommandFuture<Granted> writeToBooth(String booth, String text) {
        return write(Addressee.newBuilder().setBooth(booth), text);
    }

    default CommandFuture<Granted> writeToTechnician(String text) {
        return write(Addressee.newBuilder().setTechnician(TechnicianAddressee.getDefaultInstance()), text);
    }

    /// Writes to whoever presides.
    default CommandFuture<Granted> writeToChair(String text) {
        return write(Addressee.newBuilder().setChair(ChairAddressee.getDefaultInstance()), text);
    }

    /// Closes every connection of a seat; its devices may come back.
    default CommandFuture<Granted> disconnect(String seat) {
        return send(Command.newBuilder().setDisconnect(Disconnect.newBuilder().setSeat(seat)).build());
    }

    private CommandFuture<Granted> write(Addressee.Builder to, String text) {
        return send(Command.newBuilder().setSendMessage(SendMessage.newBuilder().setTo(to).setText(text)).build());
    }
}
