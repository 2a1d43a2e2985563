package org.plenary.wire;

import org.plenary.core.Badge;
import org.plenary.core.Command;
import org.plenary.core.ConferenceClock;
import org.plenary.core.Event;
import org.plenary.core.Hall;
import org.plenary.core.HouseCommand;
import org.plenary.core.Receipt;
import org.plenary.core.RequestKind;
import org.plenary.core.Submission;
import org.plenary.core.Words;
import org.plenary.protocol.v1.Clock;
import org.plenary.protocol.v1.Kind;

/// Every mapping there is. They are all made together, so the first use of any codec finds whatever does not match.
final class Mappings {

    private static final Matching ALL = new Matching();
    private static final Matching WITHOUT_THE_HOUSE = new Matching(HouseCommand.class);

    /// What clients may ask; the house's own commands have no place in the public protocol.
    static final Mapper<Command, org.plenary.protocol.v1.Command> COMMAND =
            Mapper.of(Command.class, org.plenary.protocol.v1.Command.getDefaultInstance(), WITHOUT_THE_HOUSE);

    static final Mapper<ClientMessage.Hello, org.plenary.protocol.v1.Hello> HELLO =
            Mapper.of(ClientMessage.Hello.class, org.plenary.protocol.v1.Hello.getDefaultInstance(), ALL);
    static final Mapper<ClientMessage.Listening, org.plenary.protocol.v1.Listening> LISTENING =
            Mapper.of(ClientMessage.Listening.class, org.plenary.protocol.v1.Listening.getDefaultInstance(), ALL);
    static final Mapper<ServerMessage.Snapshot, org.plenary.protocol.v1.Snapshot> SNAPSHOT =
            Mapper.of(ServerMessage.Snapshot.class, org.plenary.protocol.v1.Snapshot.getDefaultInstance(), ALL);
    static final Mapper<ServerMessage.Update, org.plenary.protocol.v1.Update> UPDATE =
            Mapper.of(ServerMessage.Update.class, org.plenary.protocol.v1.Update.getDefaultInstance(), ALL);
    static final Mapper<ServerMessage.Own, org.plenary.protocol.v1.Own> OWN =
            Mapper.of(ServerMessage.Own.class, org.plenary.protocol.v1.Own.getDefaultInstance(), ALL);
    static final Mapper<ServerMessage.Beat, org.plenary.protocol.v1.Beat> BEAT =
            Mapper.of(ServerMessage.Beat.class, org.plenary.protocol.v1.Beat.getDefaultInstance(), ALL);
    static final Mapper<ServerMessage.ProbeReply, org.plenary.protocol.v1.ProbeReply> PROBE_REPLY =
            Mapper.of(ServerMessage.ProbeReply.class, org.plenary.protocol.v1.ProbeReply.getDefaultInstance(), ALL);

    static final Mapper<Badge, org.plenary.protocol.v1.Badge> BADGE =
            Mapper.of(Badge.class, org.plenary.protocol.v1.Badge.getDefaultInstance(), ALL);
    static final Mapper<ConferenceClock, Clock> CLOCK = Mapper.of(ConferenceClock.class, Clock.getDefaultInstance(), ALL);
    static final Mapper<RequestKind, Kind> KIND = Mapper.of(RequestKind.class, Kind.getDefaultInstance(), ALL);
    static final Mapper<Receipt, org.plenary.protocol.v1.Receipt> RECEIPT =
            Mapper.of(Receipt.class, org.plenary.protocol.v1.Receipt.getDefaultInstance(), ALL);
    static final Mapper<Words, org.plenary.protocol.v1.Words> WORDS =
            Mapper.of(Words.class, org.plenary.protocol.v1.Words.getDefaultInstance(), ALL);

    static final Mapper<Command, org.plenary.stored.v1.Command> STORED_COMMAND =
            Mapper.of(Command.class, org.plenary.stored.v1.Command.getDefaultInstance(), ALL);
    static final Mapper<Submission, org.plenary.stored.v1.Submission> SUBMISSION =
            Mapper.of(Submission.class, org.plenary.stored.v1.Submission.getDefaultInstance(), ALL);
    static final Mapper<Event, org.plenary.stored.v1.Event> EVENT =
            Mapper.of(Event.class, org.plenary.stored.v1.Event.getDefaultInstance(), ALL);
    static final Mapper<Hall, org.plenary.stored.v1.Hall> HALL =
            Mapper.of(Hall.class, org.plenary.stored.v1.Hall.getDefaultInstance(), ALL);

    private Mappings() {}
}
