package org.plenary.client;

import java.util.List;
import org.plenary.protocol.v1.AcceptHandover;
import org.plenary.protocol.v1.CloseMicrophone;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.DeclareFloorLanguage;
import org.plenary.protocol.v1.EndHandover;
import org.plenary.protocol.v1.Granted;
import org.plenary.protocol.v1.OpenMicrophone;
import org.plenary.protocol.v1.PressCough;
import org.plenary.protocol.v1.ProposeHandover;
import org.plenary.protocol.v1.ReleaseCough;
import org.plenary.protocol.v1.ReleaseFloorLanguage;
import org.plenary.protocol.v1.SelectIncoming;
import org.plenary.protocol.v1.SelectOutput;
import org.plenary.protocol.v1.StorePresets;

/// What an interpreter may ask of the own desk, and booths and technicians of the floor's language, one method per command.
public interface BoothCommands {

    /// Sends a command; it is kept while there is no connection, and takes effect at most once however often it is sent.
    CommandFuture<Granted> send(Command command);

    default CommandFuture<Granted> openMicrophone() {
        return send(Command.newBuilder().setOpenMicrophone(OpenMicrophone.getDefaultInstance()).build());
    }

    default CommandFuture<Granted> closeMicrophone() {
        return send(Command.newBuilder().setCloseMicrophone(CloseMicrophone.getDefaultInstance()).build());
    }

    default CommandFuture<Granted> pressCough() {
        return send(Command.newBuilder().setPressCough(PressCough.getDefaultInstance()).build());
    }

    default CommandFuture<Granted> releaseCough() {
        return send(Command.newBuilder().setReleaseCough(ReleaseCough.getDefaultInstance()).build());
    }

    /// @param output `a`, `b` or `c`
    default CommandFuture<Granted> selectOutput(String output) {
        return send(Command.newBuilder().setSelectOutput(SelectOutput.newBuilder().setOutput(output)).build());
    }

    /// @param output   `b` or `c`
    /// @param language what it shall feed, of what the booth has for it: ISO 639
    default CommandFuture<Granted> selectOutput(String output, String language) {
        return send(Command.newBuilder().setSelectOutput(SelectOutput.newBuilder().setOutput(output).setLanguage(language)).build());
    }

    default CommandFuture<Granted> listenToFloor() {
        return send(Command.newBuilder().setSelectIncoming(SelectIncoming.getDefaultInstance()).build());
    }

    /// Listens to another channel: relay.
    ///
    /// @param language the channel's, ISO 639
    default CommandFuture<Granted> listenTo(String language) {
        return send(Command.newBuilder().setSelectIncoming(SelectIncoming.newBuilder().setChannel(language)).build());
    }

    /// Puts channels on the keys a, b, c.
    ///
    /// @param languages at most three, each once
    default CommandFuture<Granted> storePresets(List<String> languages) {
        return send(Command.newBuilder().setStorePresets(StorePresets.newBuilder().addAllChannels(languages)).build());
    }

    /// Offers the microphone to a mate, from a desk that is at it; asks a mate for it, from one that is not.
    ///
    /// @param with   the mate's desk
    /// @param timing `now`, `in-30-seconds`, `in-1-minute`, `in-2-minutes`, `in-5-minutes` or `after-this-speaker`
    default CommandFuture<Granted> proposeHandover(String with, String timing) {
        return send(Command.newBuilder().setProposeHandover(ProposeHandover.newBuilder().setWith(with).setTiming(timing)).build());
    }

    /// Agrees to what a mate has proposed; the taker's microphone key completes it.
    default CommandFuture<Granted> acceptHandover() {
        return send(Command.newBuilder().setAcceptHandover(AcceptHandover.getDefaultInstance()).build());
    }

    /// Declines what a mate has proposed, or takes back what is under way.
    default CommandFuture<Granted> endHandover() {
        return send(Command.newBuilder().setEndHandover(EndHandover.getDefaultInstance()).build());
    }

    /// Says what the floor speaks: from a booth, for the speaker who has it; from a technician, until it is released.
    ///
    /// @param language ISO 639
    default CommandFuture<Granted> declareFloorLanguage(String language) {
        return send(Command.newBuilder().setDeclareFloorLanguage(DeclareFloorLanguage.newBuilder().setLanguage(language)).build());
    }

    /// Says that the floor mixes languages.
    default CommandFuture<Granted> declareMixedFloor() {
        return send(Command.newBuilder().setDeclareFloorLanguage(DeclareFloorLanguage.getDefaultInstance()).build());
    }

    default CommandFuture<Granted> releaseFloorLanguage() {
        return send(Command.newBuilder().setReleaseFloorLanguage(ReleaseFloorLanguage.getDefaultInstance()).build());
    }
}
