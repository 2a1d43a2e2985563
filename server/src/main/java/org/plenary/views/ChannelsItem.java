package org.plenary.views;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.plenary.core.BoothId;
import org.plenary.core.Desk;
import org.plenary.core.DeskId;
import org.plenary.core.Handover;
import org.plenary.core.Language;
import org.plenary.core.Output;
import org.plenary.core.Route;
import org.plenary.core.Row;

/// What a mirror holds of booths, desks and the channels that they feed.
public sealed interface ChannelsItem extends Item {

    record BoothItem(
            BoothId id, Language language, Row<Language> others, Row<DeskId> desks, Row<Language> thirds, boolean pivot)
            implements ChannelsItem {
        @Override
        public String key() {
            return id.key();
        }
    }

    record DeskItem(
            DeskId id, BoothId booth, Output output, Desk.Microphone microphone, boolean present, Optional<Instant> graceEnds,
            Row<Language> feeds, Optional<Language> incoming, Optional<Language> hears, Row<Language> presets, boolean clash,
            Optional<Instant> shiftBegan, Duration onAir, Optional<Instant> onAirSince, boolean reliefDue, Optional<Instant> dayEnds)
            implements ChannelsItem {
        @Override
        public String key() {
            return id.key();
        }
    }

    record HandoverItem(
            DeskId giver, DeskId taker, boolean offered, Handover.Timing timing, boolean agreed, Optional<Instant> from,
            Optional<Instant> until, Optional<Language> monitors) implements ChannelsItem {
        @Override
        public String key() {
            return giver.key();
        }
    }

    record LossItem(Language language, Instant at) implements ChannelsItem {
        @Override
        public String key() {
            return language.code();
        }
    }

    record ConsecutiveItem(Optional<Language> language, Optional<Instant> since, Optional<DeskId> desk) implements ChannelsItem {
        @Override
        public String key() {
            return "consecutive";
        }
    }

    record ChannelItem(
            Language language, int number, Route.State state, Optional<DeskId> desk, Optional<BoothId> booth, int depth, long epoch,
            Optional<Language> source, Optional<Boolean> trailing) implements ChannelsItem {
        @Override
        public String key() {
            return language.code();
        }
    }

    record CoverageItem(Language language, Row<Language> uncovered) implements ChannelsItem {
        @Override
        public String key() {
            return language.code();
        }
    }

    record ListenersItem(Optional<Language> channel, int count, int always) implements ChannelsItem {
        @Override
        public String key() {
            return channel.map(Language::code).orElse("floor");
        }
    }
}
