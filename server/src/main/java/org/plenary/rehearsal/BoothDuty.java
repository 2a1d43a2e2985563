package org.plenary.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.BoothItem;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.FloorItem;

/// What a booth is there for: the channel of its own language, and of its others those that no booth has for its own.
///
/// @param booth    which one
/// @param channels the channels it serves
record BoothDuty(BoothItem booth, List<String> channels) {

    static BoothDuty of(BoothItem booth, Mirror mirror) {
        List<String> elsewhere = mirror.booths().stream().filter(each -> !each.getId().equals(booth.getId())).map(BoothItem::getLanguage)
                .toList();
        return new BoothDuty(booth, spoken(booth).stream().filter(language -> !elsewhere.contains(language)).toList());
    }

    /// The channels that need the booth while the floor speaks what it speaks.
    List<String> needed(FloorItem floor) {
        return floor.hasLanguage() ? channels.stream().filter(language -> !language.equals(floor.getLanguage())).toList() : List.of();
    }

    /// Whether its interpreters go from one channel to another with each change of the floor's language.
    boolean isBiActive() {
        return channels.size() > 1;
    }

    /// The channel to interpret from, where nobody in the booth understands the floor.
    Optional<String> relay(FloorItem floor, Mirror mirror, String target) {
        List<String> understood = spoken(booth);
        if (!floor.hasLanguage() || understood.contains(floor.getLanguage())) {
            return Optional.empty();
        }
        return mirror.channels().stream().map(ChannelItem::getLanguage)
                .filter(language -> understood.contains(language) && !language.equals(target)).findFirst();
    }

    /// The output that feeds a language of the booth.
    String output(String language) {
        return language.equals(booth.getLanguage()) ? "a" : booth.getOthersList().contains(language) ? "b" : "c";
    }

    private static List<String> spoken(BoothItem booth) {
        List<String> languages = new ArrayList<>(List.of(booth.getLanguage()));
        languages.addAll(booth.getOthersList());
        languages.addAll(booth.getThirdsList());
        return languages;
    }
}
