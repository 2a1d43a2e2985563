package org.plenary.house.rules;

import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.core.Agenda;
import org.plenary.core.Category;
import org.plenary.core.Contention;
import org.plenary.core.Desk;
import org.plenary.core.EndedBy;
import org.plenary.core.Event;
import org.plenary.core.Handover;
import org.plenary.core.HelpCall;
import org.plenary.core.HouseEvent;
import org.plenary.core.MateTakeover;
import org.plenary.core.Names;
import org.plenary.core.NotTaken;
import org.plenary.core.Notice;
import org.plenary.core.PauseReason;
import org.plenary.core.Publicity;
import org.plenary.core.Refusal;
import org.plenary.core.RequestKinds;
import org.plenary.core.Role;
import org.plenary.core.Route;
import org.plenary.core.Ruling;
import org.plenary.core.Segment;
import org.plenary.core.SegmentKind;
import org.plenary.core.Session;
import org.plenary.core.SpeakersList;

/// Whatever people are shown, they are shown in their own language.
final class WordRules {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)((?:\\|[^}|]+)*)}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]+");
    private static final List<String> PRODUCT_NAMES = List.of("Plenary");
    private static final int ENGLISH_FORMS = 2;
    private static final int RUSSIAN_FORMS = 3;

    private WordRules() {}

    static List<Rule> all() {
        return List.of(
                rule("Every word stands once in English and once in Russian", WordRules::unpaired),
                rule("Whatever people are shown has words", WordRules::unworded),
                rule("Words are the words of something", WordRules::unshown),
                rule("A sentence has the same places in both languages", WordRules::places),
                rule("A counted noun has every form of its language", WordRules::forms),
                rule("Each language is written in its own letters", WordRules::letters));
    }

    private static Rule rule(String sentence, BiFunction<WordFile, WordFile, Stream<Violation>> search) {
        return new Rule(sentence, sources -> search.apply(WordFile.of("en"), WordFile.of("ru")));
    }

    static Stream<Violation> unpaired(WordFile english, WordFile russian) {
        return Stream.of(
                missing(english, russian), missing(russian, english), twice(english), twice(russian)).flatMap(each -> each);
    }

    private static Stream<Violation> missing(WordFile has, WordFile hasNot) {
        return has.entries().values().stream().filter(entry -> !hasNot.entries().containsKey(entry.key()))
                .map(entry -> has.violation(entry.line(), entry.key() + " stands here only.", "Write it in " + hasNot.path() + " too."));
    }

    private static Stream<Violation> twice(WordFile file) {
        return file.twice().stream().map(entry -> file.violation(entry.line(), entry.key() + " stands here again.", "Keep one of them."));
    }

    static Stream<Violation> unworded(WordFile english, WordFile russian) {
        return shown().stream().filter(key -> !english.entries().containsKey(key))
                .map(key -> english.violation(1, key + " has no words.", "Write a line for it."));
    }

    /// An event may have several sentences; of everything else that is shown there is one word for each, and no other.
    static Stream<Violation> unshown(WordFile english, WordFile russian) {
        var shown = shown();
        var topics = shown.stream().map(WordRules::topic).filter(topic -> !topic.equals("event.")).collect(Collectors.toSet());
        return english.entries().values().stream()
                .filter(entry -> topics.contains(topic(entry.key())) && !shown.contains(entry.key()))
                .map(entry -> english.violation(entry.line(), entry.key() + " is the word of nothing.", "Take it out, or mend its key."));
    }

    private static String topic(String key) {
        return key.substring(0, key.indexOf('.') + 1);
    }

    /// The keys of every event, refusal, kind of request and constant that people are shown.
    static SortedSet<String> shown() {
        var keys = new TreeSet<String>();
        Arrays.stream(Event.class.getPermittedSubclasses())
                .flatMap(topic -> Arrays.stream(topic.getPermittedSubclasses()))
                .filter(event -> event != HouseEvent.ListenersCounted.class) // too often to be told
                .forEach(event -> keys.add("event." + Names.key(event)));
        RequestKinds.ALL.forEach(kind -> keys.add("kind." + kind.id().key()));
        constants(keys, "refusal", Refusal.class, "not-taken", NotTaken.class, "role", Role.class, "category", Category.class);
        constants(keys, "phase", Agenda.Phase.class, "publicity", Publicity.class, "session-status", Session.Status.class);
        constants(keys, "segment-status", Segment.Status.class, "segment-kind", SegmentKind.class);
        constants(keys, "list-status", SpeakersList.Status.class, "pause-reason", PauseReason.class, "notice", Notice.class);
        constants(keys, "ended-by", EndedBy.class, "ruling", Ruling.class, "microphone", Desk.Microphone.class);
        constants(keys, "help-status", HelpCall.Status.class, "timing", Handover.Timing.class);
        constants(keys, "route", Route.State.class, "policy", Contention.class, "policy", MateTakeover.class);
        return keys;
    }

    private static void constants(SortedSet<String> keys, Object... topicsAndTypes) {
        for (int i = 0; i < topicsAndTypes.length; i += 2) {
            Class<?> type = (Class<?>) topicsAndTypes[i + 1];
            for (Object constant : type.getEnumConstants()) {
                keys.add(topicsAndTypes[i] + "." + Names.key((Enum<?>) constant));
            }
        }
    }

    static Stream<Violation> places(WordFile english, WordFile russian) {
        return russian.entries().values().stream()
                .filter(entry -> english.entry(entry.key()).filter(other -> !names(other.text()).equals(names(entry.text()))).isPresent())
                .map(entry -> russian.violation(
                        entry.line(), entry.key() + " has other places than in English.", "Give both the same {places}."));
    }

    private static List<String> names(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).sorted().toList();
    }

    static Stream<Violation> forms(WordFile english, WordFile russian) {
        return Stream.concat(forms(english, ENGLISH_FORMS), forms(russian, RUSSIAN_FORMS));
    }

    private static Stream<Violation> forms(WordFile file, int forms) {
        return file.entries().values().stream()
                .filter(entry -> PLACE.matcher(entry.text()).results().map(found -> found.group(2))
                        .anyMatch(given -> !given.isEmpty() && given.chars().filter(c -> c == '|').count() != forms))
                .map(entry -> file.violation(
                        entry.line(), entry.key() + " counts with too few or too many forms.", "Write " + forms + " forms."));
    }

    static Stream<Violation> letters(WordFile english, WordFile russian) {
        return Stream.concat(foreign(english, CYRILLIC), foreign(russian, LATIN));
    }

    private static Stream<Violation> foreign(WordFile file, Pattern letters) {
        return file.entries().values().stream().flatMap(entry -> letters.matcher(bare(entry.text())).results()
                .map(found -> file.violation(
                        entry.line(), entry.key() + " has '" + found.group() + "'.", "Say it in the language of the file.")));
    }

    /// A text without its places and without product names.
    private static String bare(String text) {
        String bare = PLACE.matcher(text).replaceAll(found -> found.group(2));
        for (String name : PRODUCT_NAMES) {
            bare = bare.replace(name, "");
        }
        return bare;
    }
}
