package org.plenary.core;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenary.core.BoothEvent.ChannelInterrupted;
import org.plenary.core.BoothEvent.ChannelLost;
import org.plenary.core.BoothEvent.CoughBegan;
import org.plenary.core.BoothEvent.CoughEnded;
import org.plenary.core.BoothEvent.FloorLanguageDeclared;
import org.plenary.core.BoothEvent.FloorLanguageReleased;
import org.plenary.core.BoothEvent.IncomingSelected;
import org.plenary.core.BoothEvent.MicrophoneClosed;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.BoothEvent.OutputMoved;
import org.plenary.core.BoothEvent.OutputSelected;
import org.plenary.core.BoothEvent.PresetsStored;

/// The interpreters' desks, the channels they feed, and what they hear on the floor.
///
/// @param speech what the floor was said to speak, where somebody has
public record Booths(Row<Desk> desks, Row<LanguageChannel> channels, Optional<FloorSpeech> speech) {

    static Booths of(Plan plan) {
        Row<Desk> desks = Row.copyOf(plan.booths().stream()
                .flatMap(booth -> booth.desks().stream().map(desk -> Desk.of(desk, booth.id())))
                .toList());
        return new Booths(desks, Row.copyOf(plan.languages().stream().map(LanguageChannel::of).toList()), Optional.empty());
    }

    public Optional<Desk> desk(DeskId id) {
        return desks.stream().filter(desk -> desk.id().equals(id)).findFirst();
    }

    public LanguageChannel channel(Language language) {
        return channels.get(channels.where(channel -> channel.language().equals(language)));
    }

    /// The channel that a desk owns: while it is live, coughs, or is within grace.
    public Optional<LanguageChannel> ownedBy(DeskId desk) {
        return channels.stream().filter(channel -> channel.owner().filter(desk::equals).isPresent()).findFirst();
    }

    Booths after(BoothEvent event) {
        return switch (event) {
            case MicrophoneOpened e -> off(e.from()).owned(e.channel(), Optional.of(e.desk()), e.epoch()).desk(e.desk(), Desk::live);
            case MicrophoneClosed e -> owned(e.channel(), Optional.empty(), e.epoch()).desk(e.desk(), Desk::off);
            case CoughBegan e -> desk(e.desk(), Desk::coughing);
            case CoughEnded e -> desk(e.desk(), Desk::live);
            case OutputSelected e -> desk(e.desk(), desk -> desk.with(e.output(), e.language()));
            case OutputMoved e -> off(e.taken())
                    .owned(e.from(), Optional.empty(), e.fromEpoch())
                    .owned(e.to(), Optional.of(e.desk()), e.toEpoch())
                    .desk(e.desk(), desk -> desk.with(e.output(), Optional.of(e.to())));
            case IncomingSelected e -> desk(e.desk(), desk -> desk.listeningTo(e.channel()));
            case PresetsStored e -> desk(e.desk(), desk -> desk.with(e.channels()));
            case FloorLanguageDeclared(FloorSpeech said) -> new Booths(desks, channels, Optional.of(said));
            case FloorLanguageReleased() -> new Booths(desks, channels, Optional.empty());
            case ChannelInterrupted e -> desk(e.desk(), desk -> desk.interrupted(e.graceEnds()));
            case ChannelLost e -> owned(e.channel(), Optional.empty(), e.epoch()).desk(e.desk(), Desk::off);
        };
    }

    /// What a booth has said of a speaker holds for that speaker.
    Booths after(FloorEvent event) {
        boolean passes = event instanceof FloorEvent.TurnStarted || event instanceof FloorEvent.TurnEnded
                || event instanceof FloorEvent.GivingUndone;
        return passes && speech.filter(said -> !said.isTechnicians()).isPresent() ? new Booths(desks, channels, Optional.empty()) : this;
    }

    /// The booths when nobody is on the floor any longer.
    Booths unheard() {
        return speech.isEmpty() ? this : new Booths(desks, channels, Optional.empty());
    }

    /// The booths after the presence at a desk's seat has changed; a desk's seat bears the desk's name.
    Booths present(SeatId seat, boolean present) {
        return desks.where(desk -> desk.id().seat().equals(seat)) < 0
                ? this
                : desk(new DeskId(seat.key()), desk -> desk.with(present));
    }

    private Booths off(Optional<DeskId> desk) {
        return desk.map(id -> desk(id, Desk::off)).orElse(this);
    }

    private Booths owned(Language language, Optional<DeskId> owner, long epoch) {
        int index = channels.where(channel -> channel.language().equals(language));
        return new Booths(desks, channels.replaced(index, new LanguageChannel(language, owner, epoch)), speech);
    }

    private Booths desk(DeskId id, UnaryOperator<Desk> change) {
        int index = desks.where(desk -> desk.id().equals(id));
        return new Booths(desks.replaced(index, change.apply(desks.get(index))), channels, speech);
    }
}
