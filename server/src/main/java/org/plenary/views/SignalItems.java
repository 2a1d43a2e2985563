package org.plenary.views;

import java.util.ArrayList;
import java.util.List;
import org.plenary.core.Conference;
import org.plenary.core.HelpCall;
import org.plenary.core.Party;
import org.plenary.core.SentMessage;
import org.plenary.core.Signals;
import org.plenary.core.SlowDownShown;

/// Draws the items of what booths, technician and chair tell each other.
final class SignalItems {

    private SignalItems() {}

    /// What is asked of the speaker, and what the technician has to see to; the rest is for the booths and chairs it concerns alone.
    static List<Item> signals(Conference now, Audience audience) {
        Signals heard = now.heard();
        List<Item> items = new ArrayList<>();
        heard.slowDown().ifPresent(shown -> items.add(slowDown(shown)));
        heard.calls().forEach(call -> items.add(help(call)));
        Party technician = new Party.TechnicianParty();
        heard.messages().stream().filter(each -> each.from().equals(technician) || each.to().equals(technician))
                .forEach(each -> items.add(message(each)));
        return items;
    }

    static Item slowDown(SlowDownShown shown) {
        return new SignalItem.SlowdownItem(shown.turn(), shown.until());
    }

    static Item help(HelpCall call) {
        return new SignalItem.HelpItem(call.id(), call.desk(), call.text(), call.at(), call.status());
    }

    static Item message(SentMessage message) {
        return new SignalItem.MessageItem(message.id(), message.from(), message.to(), message.text(), message.at());
    }
}
