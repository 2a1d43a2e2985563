package org.plenary.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plenary.client.Mirror;
import org.plenary.protocol.v1.BoothItem;
import org.plenary.protocol.v1.ChannelItem;
import org.plenary.protocol.v1.DeskItem;

/// The service of each channel: every stretch in which the floor spoke another language and nobody interpreted it, and why.
///
/// It is told what one client of the podium sees. A gap is explained where excuses cover it from end to end.
final class ServiceGaps {

    /// Why nobody interprets, as far as it can be helped.
    enum Cause {
        CHANGE_OF_LANGUAGE,
        COUGH,
        LINK_LOST,
        OTHER_OUTPUT,
        SERVER_DOWN,
        NONE
    }

    /// A stretch without interpretation.
    record Gap(String channel, Instant from, Instant to, Cause cause) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    /// An interval in which a channel may be without interpretation.
    private record Excuse(Cause cause, Optional<String> channel, Instant from, Instant to) {

        boolean covers(String of, Instant at, Duration slack) {
            return channel.map(of::equals).orElse(true) && !at.isBefore(from) && at.isBefore(to.plus(slack));
        }
    }

    /// How long an interpreter may take to notice and to press.
    private static final Duration REACTION = Duration.ofSeconds(15);
    private static final Duration LONGEST_COUGH = Duration.ofSeconds(10);

    /// From a change to the press that follows there are three ways: to who sees it, to the end of a wait, and back.
    private static final int WAYS = 3;

    private final Lags lags;
    private final List<Excuse> excuses = new ArrayList<>();
    private final Map<String, Instant> open = new TreeMap<>();
    private final List<Gap> closed = new ArrayList<>();
    private final Set<String> channels = new HashSet<>();
    private final Map<String, Instant> absent = new HashMap<>();
    private Optional<Mirror> last = Optional.empty();

    ServiceGaps(Lags lags) {
        this.lags = lags;
    }

    synchronized void see(Mirror mirror) {
        Instant at = mirror.at();
        String language = mirror.floor().getLanguage();
        if (!last.map(before -> before.floor().getLanguage()).orElse("").equals(language)) {
            excuses.add(new Excuse(Cause.CHANGE_OF_LANGUAGE, Optional.empty(), at, at.plus(REACTION)));
        }
        mirror.booths().forEach(booth -> booth.getDesksList().forEach(desk -> seat(booth, desk, mirror)));
        for (ChannelItem channel : mirror.channels()) {
            channels.add(channel.getLanguage());
            excuse(channel, at);
            boolean silent = !language.isEmpty() && !language.equals(channel.getLanguage()) && !channel.getState().equals("interpreted");
            if (silent) {
                open.putIfAbsent(channel.getLanguage(), at);
            } else {
                close(channel.getLanguage(), at);
            }
        }
        last = Optional.of(mirror);
    }

    /// The server was away, and the hall with it until everybody was back.
    synchronized void serverDown(Instant from, Instant to) {
        excuses.add(new Excuse(Cause.SERVER_DOWN, Optional.empty(), from, to.plus(REACTION)));
    }

    /// Nobody is told of any more from here on.
    synchronized void end(Instant at) {
        List.copyOf(open.keySet()).forEach(channel -> close(channel, at));
    }

    synchronized List<String> channels() {
        return channels.stream().sorted().toList();
    }

    /// All gaps, each with the cause that is known of it by now.
    synchronized List<Gap> gaps() {
        return closed.stream().map(gap -> new Gap(gap.channel(), gap.from(), gap.to(), cause(gap.channel(), gap.from(), gap.to())))
                .toList();
    }

    private void excuse(ChannelItem channel, Instant at) {
        String before = last.flatMap(mirror -> mirror.channel(channel.getLanguage())).map(ChannelItem::getState).orElse("");
        if (before.equals(channel.getState())) {
            return;
        }
        Optional<String> here = Optional.of(channel.getLanguage());
        if (channel.getState().equals("muted")) {
            excuses.add(new Excuse(Cause.COUGH, here, at, at.plus(LONGEST_COUGH).plus(REACTION)));
        } else if (channel.getState().equals("interrupted")) {
            excuses.add(new Excuse(Cause.LINK_LOST, here, at, at.plus(REACTION).plus(REACTION)));
        }
    }

    /// A desk that comes back was excused while it was away; one that turned to its other output, until a mate has noticed.
    private void seat(BoothItem booth, String id, Mirror mirror) {
        Optional<DeskItem> before = last.flatMap(seen -> seen.desk(id));
        Optional<DeskItem> now = mirror.desk(id);
        Optional<String> channel = Optional.of(booth.getLanguage());
        if (now.filter(DeskItem::getPresent).isEmpty()) {
            absent.putIfAbsent(id, mirror.at());
        } else if (absent.containsKey(id)) {
            excuses.add(new Excuse(Cause.LINK_LOST, channel, absent.remove(id), mirror.at().plus(REACTION)));
        }
        boolean turned = before.isPresent() && now.isPresent() && !before.get().getOutput().equals(now.get().getOutput());
        if (turned) {
            excuses.add(new Excuse(Cause.OTHER_OUTPUT, channel, mirror.at(), mirror.at().plus(REACTION)));
        }
    }

    private void close(String channel, Instant to) {
        Instant from = open.remove(channel);
        if (from != null && from.isBefore(to)) {
            closed.add(new Gap(channel, from, to, Cause.NONE));
        }
    }

    /// The excuse in which the gap began, if excuses reach to its end.
    private Cause cause(String channel, Instant from, Instant to) {
        Duration slack = lags.longest(from, to).multipliedBy(WAYS);
        Optional<Excuse> first = excusing(channel, from, slack);
        Optional<Excuse> each = first;
        while (each.isPresent() && each.get().to().plus(slack).isBefore(to)) {
            each = excusing(channel, each.get().to().plus(slack), slack);
        }
        return each.isPresent() ? first.map(Excuse::cause).orElseThrow() : Cause.NONE;
    }

    private Optional<Excuse> excusing(String channel, Instant at, Duration slack) {
        return excuses.stream().filter(excuse -> excuse.covers(channel, at, slack)).max(Comparator.comparing(Excuse::to));
    }
}
