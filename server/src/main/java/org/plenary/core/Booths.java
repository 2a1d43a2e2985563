package org.plenary.core;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plenary.core.BoothEvent.ChannelInterrupted;
import org.plenary.core.BoothEvent.ChannelLost;
import org.plenary.core.BoothEvent.ConsecutiveEnded;
import org.plenary.core.BoothEvent.ConsecutiveStarted;
import org.plenary.core.BoothEvent.CoughBegan;
import org.plenary.core.BoothEvent.CoughEnded;
import org.plenary.core.BoothEvent.FloorLanguageDeclared;
import org.plenary.core.BoothEvent.FloorLanguageReleased;
import org.plenary.core.BoothEvent.HandoverAgreed;
import org.plenary.core.BoothEvent.HandoverEnded;
import org.plenary.core.BoothEvent.HandoverProposed;
import org.plenary.core.BoothEvent.IncomingSelected;
import org.plenary.core.BoothEvent.LossAnswered;
import org.plenary.core.BoothEvent.MicrophoneClosed;
import org.plenary.core.BoothEvent.MicrophoneOpened;
import org.plenary.core.BoothEvent.OutputMoved;
import org.plenary.core.BoothEvent.OutputSelected;
import org.plenary.core.BoothEvent.PresetsStored;
import org.plenary.core.BoothEvent.RenditionBegan;
import org.plenary.core.BoothEvent.ShiftIsLong;

/// The interpreters' desks, the channels they feed, and what they hear on the floor.
///
/// @param speech    what the floor was said to speak, where somebody has
/// @param handovers at most one of each desk
/// @param lost      the channels that the chair is asked about
public record Booths(
        Row<Desk> desks, Row<LanguageChannel> channels, Optional<FloorSpeech> speech, Row<Handover> handovers, Row<Loss> lost,
        Optional<Consecutive> consecutive) {

    public Booths(Row<Desk> desks, Row<LanguageChannel> channels, Optional<FloorSpeech> speech, Row<Handover> handovers) {
        this(desks, channels, speech, handovers, Row.of(), Optional.empty());
    }

    static Booths of(Plan plan) {
        Row<Desk> desks = Row.copyOf(plan.booths().stream()
                .flatMap(booth -> booth.desks().stream().map(desk -> Desk.of(desk, booth.id())))
                .toList());
        return new Booths(desks, Row.copyOf(plan.languages().stream().map(LanguageChannel::of).toList()), Optional.empty(), Row.of());
    }

    public Optional<Desk> desk(DeskId id) {
        return desks.first(desk -> desk.id().equals(id));
    }

    public LanguageChannel channel(Language language) {
        return channels.get(channels.where(channel -> channel.language().equals(language)));
    }

    /// The channel that a desk owns: while it is live, coughs, or is within grace.
    public Optional<LanguageChannel> ownedBy(DeskId desk) {
        return channels.first(channel -> channel.owner().filter(desk::equals).isPresent());
    }

    /// What somebody renders on the floor, where the speaker waits for it.
    public Optional<Rendition> rendition() {
        return consecutive.flatMap(Consecutive::rendition);
    }

    Optional<Loss> loss(Language channel) {
        return lost.first(loss -> loss.channel().equals(channel));
    }

    /// The handover that a desk gives or takes in.
    public Optional<Handover> handoverOf(DeskId desk) {
        return handovers.first(handover -> handover.concerns(desk));
    }

    /// What one of two has left or closed is over in the same step.
    ///
    /// @param presided whether there is a chair to ask how to go on
    Booths after(Instant at, BoothEvent event, boolean presided) {
        Booths after = changed(at, event).standing();
        return event instanceof ChannelLost lost && presided ? after.asked(lost.channel(), at) : after;
    }

    private Booths changed(Instant at, BoothEvent event) {
        return switch (event) {
            case MicrophoneOpened e ->
                    unrendered(e.desk()).off(e.from()).owned(e.channel(), Optional.of(e.desk()), e.epoch()).desk(e.desk(), Desk::live);
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
            case FloorLanguageDeclared(FloorSpeech said) -> heard(Optional.of(said));
            case FloorLanguageReleased() -> heard(Optional.empty());
            case HandoverProposed(Handover handover) -> with(handovers.plus(handover));
            case HandoverAgreed e ->
                    with(Row.copyOf(handovers.stream().map(each -> each.concerns(e.giver()) ? each.agreed(at) : each).toList()));
            case HandoverEnded e -> with(Row.copyOf(handovers.stream().filter(each -> !each.concerns(e.giver())).toList()));
            case ChannelInterrupted e -> desk(e.desk(), desk -> desk.interrupted(e.graceEnds()));
            case ChannelLost e -> owned(e.channel(), Optional.empty(), e.epoch()).desk(e.desk(), Desk::off);
            case LossAnswered e -> answered(e.channel());
            case ConsecutiveStarted() -> with(Optional.of(Consecutive.BEGUN));
            case ConsecutiveEnded() -> silenced().with(Optional.empty());
            case RenditionBegan(Rendition rendition) -> unsaid().with(Optional.of(new Consecutive(Optional.of(rendition))));
            case ShiftIsLong(DeskId late) -> desk(late, Desk::reminded);
        };
    }

    /// What a booth has said of a speaker holds for that speaker, and what waits for the speaker's end has its time then.
    Booths after(Instant at, FloorEvent event) {
        return switch (event) {
            case FloorEvent.TurnEnded(TurnId turn, EndedBy by) -> unsaid().spoken(turn, at).rendered(turn);
            case FloorEvent.GivingUndone undone -> unsaid().spoken(undone.turn(), at).rendered(undone.turn());
            case FloorEvent.TurnResumed(TurnId turn) -> rendered(turn);
            case FloorEvent.TurnStarted started -> unsaid();
            case FloorEvent.TurnPaused e -> this;
            case FloorEvent.TurnExtended e -> this;
            case FloorEvent.TurnCorrected e -> this;
            case FloorEvent.TimeNoticed e -> this;
            case FloorEvent.OvertimeCounted e -> this;
            case FloorEvent.PointRaised e -> this;
            case FloorEvent.PointRecognized e -> this;
            case FloorEvent.PointRuled e -> this;
            case FloorEvent.PointWithdrawn e -> this;
            case FloorEvent.PointLapsed e -> this;
        };
    }

    /// What is rendered of a turn is rendered no more.
    private Booths rendered(TurnId turn) {
        return rendition().filter(rendition -> rendition.turn().equals(turn)).isPresent() ? silenced() : this;
    }

    /// A desk renders no more.
    private Booths unrendered(DeskId desk) {
        return rendition().filter(rendition -> rendition.desk().equals(desk)).isPresent() ? silenced() : this;
    }

    /// The booths when no interpreter speaks on the floor any longer; what a booth has said of that voice is over with it.
    private Booths silenced() {
        return rendition().isPresent() ? unsaid().with(Optional.of(Consecutive.BEGUN)) : this;
    }

    private Booths spoken(TurnId turn, Instant at) {
        return handovers.isEmpty() ? this : with(Row.copyOf(handovers.stream().map(each -> each.after(turn, at)).toList()));
    }

    /// The booths when another one speaks than a booth has spoken of.
    Booths unsaid() {
        return speech.filter(said -> !said.isTechnicians()).isPresent() ? unheard() : this;
    }

    private Booths with(Row<Handover> now) {
        return new Booths(desks, channels, speech, now, lost, consecutive);
    }

    private Booths with(Optional<Consecutive> now) {
        return new Booths(desks, channels, speech, handovers, lost, now);
    }

    private Booths heard(Optional<FloorSpeech> now) {
        return new Booths(desks, channels, now, handovers, lost, consecutive);
    }

    private Booths asked(Language channel, Instant at) {
        return new Booths(desks, channels, speech, handovers, lost.plus(new Loss(channel, at)), consecutive);
    }

    private Booths answered(Language channel) {
        int index = lost.where(loss -> loss.channel().equals(channel));
        return index < 0 ? this : new Booths(desks, channels, speech, handovers, lost.without(index), consecutive);
    }

    /// A handover is between one who is at the microphone and one who is there and is not.
    private Booths standing() {
        Row<Handover> stand = Row.copyOf(handovers.stream().filter(this::stands).toList());
        return stand.size() == handovers.size() ? this : with(stand);
    }

    private boolean stands(Handover handover) {
        Desk giver = desk(handover.giver()).orElseThrow();
        Desk taker = desk(handover.taker()).orElseThrow();
        return giver.microphone() != Desk.Microphone.OFF && taker.present() && taker.microphone() == Desk.Microphone.OFF;
    }

    /// The booths when the conference is over: nobody hands anything over.
    Booths over() {
        return handovers.isEmpty() ? this : with(Row.of());
    }

    /// The booths when nobody is on the floor any longer.
    Booths unheard() {
        return speech.isEmpty() ? this : heard(Optional.empty());
    }

    /// The booths when the session has closed.
    Booths closed() {
        Booths silent = unheard();
        return lost.isEmpty() && consecutive.isEmpty()
                ? silent
                : new Booths(desks, channels, silent.speech, handovers, Row.of(), Optional.empty());
    }

    /// The booths after the presence at a desk's seat has changed; a desk's seat bears the desk's name.
    Booths present(SeatId seat, boolean present) {
        if (desks.where(desk -> desk.id().seat().equals(seat)) < 0) {
            return this;
        }
        DeskId desk = new DeskId(seat.key());
        Booths now = desk(desk, each -> each.with(present)).standing();
        return present ? now : now.unrendered(desk);
    }

    Booths with(DeskId id, Shift shift) {
        return desk(id, desk -> desk.with(shift));
    }

    private Booths off(Optional<DeskId> desk) {
        return desk.map(id -> desk(id, Desk::off)).orElse(this);
    }

    private Booths owned(Language language, Optional<DeskId> owner, long epoch) {
        int index = channels.where(channel -> channel.language().equals(language));
        Row<LanguageChannel> now = channels.replaced(index, new LanguageChannel(language, owner, epoch));
        Booths served = owner.isPresent() ? answered(language) : this;
        return new Booths(desks, now, speech, handovers, served.lost, consecutive);
    }

    private Booths desk(DeskId id, UnaryOperator<Desk> change) {
        int index = desks.where(desk -> desk.id().equals(id));
        return new Booths(desks.replaced(index, change.apply(desks.get(index))), channels, speech, handovers, lost, consecutive);
    }
}
