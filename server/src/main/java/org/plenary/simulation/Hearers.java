package org.plenary.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.plenary.client.Choices;
import org.plenary.core.Conference;
import org.plenary.core.Language;
import org.plenary.core.Listeners;
import org.plenary.core.Plan;
import org.plenary.core.Row;
import org.plenary.protocol.v1.Listening;

/// The users of the devices of a conference, as far as they listen: they choose, and choose something else now and then.
final class Hearers {

    private static final Duration SLOWEST = Duration.ofSeconds(2);

    private final List<Device> devices;
    private final Row<Language> languages;
    private final Timetable time;
    private final Dice dice;

    Hearers(List<Device> devices, Plan plan, Timetable time, Dice dice) {
        this.devices = devices;
        this.languages = plan.languages();
        this.time = time;
        this.dice = dice;
    }

    /// @param going whether anybody still chooses
    void begin(BooleanSupplier going) {
        time.in(dice.upTo(SLOWEST), () -> {
            if (going.getAsBoolean()) {
                dice.of(devices).listen(choice());
                begin(going);
            }
        });
    }

    private Listening choice() {
        String language = dice.of(languages).code();
        return switch (dice.below(3)) {
            case 0 -> Choices.floor();
            case 1 -> Choices.channel(language);
            default -> Choices.always(language);
        };
    }

    /// How many the connected devices make of each choice: on a channel, and of them always.
    SortedMap<String, Integer> chosen() {
        SortedMap<String, Integer> chosen = new TreeMap<>();
        devices.stream().filter(device -> device.cable().filter(cable -> !cable.broken()).isPresent())
                .forEach(device -> device.choice().ifPresent(choice -> {
                    String channel = choice.hasFloor() ? "floor" : choice.hasAlways() ? choice.getAlways() : choice.getChannel();
                    chosen.merge(channel, 1, Integer::sum);
                    if (choice.hasAlways()) {
                        chosen.merge("always " + channel, 1, Integer::sum);
                    }
                }));
        return chosen;
    }

    /// The same, as the conference has counted it.
    SortedMap<String, Integer> counted(Conference now) {
        SortedMap<String, Integer> counted = new TreeMap<>();
        Stream.concat(Stream.of(Optional.<Language>empty()), languages.stream().map(Optional::of)).forEach(channel -> {
            Listeners listeners = now.seats().listeners(channel);
            String name = channel.map(Language::code).orElse("floor");
            counted.put(name, listeners.count());
            counted.put("always " + name, listeners.always());
        });
        counted.values().removeIf(count -> count == 0);
        return counted;
    }
}
