package org.plenary.rehearsal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.plenary.client.Mirror;
import org.plenary.core.Language;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.Command;
import org.plenary.protocol.v1.Item;

/// What is told of a conference of one client's frames, sentence by sentence.
final class Told {

    private final List<String> lines = new ArrayList<>();
    private final Mirrors mirrors;
    private final Teller teller = new Teller(new Saying(Language.EN, ZoneId.of("Asia/Bishkek"), lines::add));

    Told(Mirrors mirrors, Item... items) {
        this.mirrors = mirrors;
        teller.see(mirrors.snapshot(items));
    }

    Told pressed(Command.Builder command) {
        teller.pressed(command.build());
        return this;
    }

    Told put(Item... items) {
        return seen(mirrors.later(Duration.ofSeconds(10)).put(items));
    }

    Told update(Change... changes) {
        return seen(mirrors.later(Duration.ofSeconds(10)).update(List.of(changes)));
    }

    Told own(Item... items) {
        return seen(mirrors.own(items));
    }

    /// What was told since this was asked last, without the time of day.
    List<String> sentences() {
        List<String> sentences = lines.stream().map(line -> line.substring(10)).toList();
        lines.clear();
        return sentences;
    }

    private Told seen(Mirror mirror) {
        teller.see(mirror);
        return this;
    }
}
