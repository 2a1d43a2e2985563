package org.plenary.core;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The words of Plenary in English and Russian, by key: `words.en.properties` and `words.ru.properties`.
public final class Vocabulary {

    private static final SortedMap<String, Words> WORDS = read();

    private Vocabulary() {}

    /// Every word, by keys such as `kind.statement` and `refusal.stale`.
    public static SortedMap<String, Words> all() {
        return WORDS;
    }

    /// The words under a key; the key itself where there are none, so that a screen always shows something.
    public static Words words(String key) {
        return find(key).orElseGet(() -> new Words(key, key));
    }

    static Optional<Words> find(String key) {
        return Optional.ofNullable(WORDS.get(key));
    }

    /// The words of a constant, for example of [Notice#OVERTIME] under the topic `notice`.
    public static Words words(String topic, Enum<?> constant) {
        return words(topic + "." + Names.key(constant));
    }

    /// The sentence of a refusal, with the names that a conference has for what it is about.
    public static Words refusal(Conference now, Refusal why, List<String> about) {
        Phrase phrase = new Phrase();
        for (int i = 0; i < about.size(); i++) {
            About kind = i < why.about().size() ? why.about().get(i) : About.KEY;
            phrase.with(Integer.toString(i), kind.words(now, about.get(i)));
        }
        return refusal(why, phrase);
    }

    /// The sentence of a refusal where no conference is known; it shows keys.
    public static Words refusal(Refusal why, List<String> about) {
        Phrase phrase = new Phrase();
        for (int i = 0; i < about.size(); i++) {
            phrase.with(Integer.toString(i), about.get(i));
        }
        return refusal(why, phrase);
    }

    private static Words refusal(Refusal why, Phrase phrase) {
        Words template = words("refusal", why);
        return new Words(phrase.in(Language.EN, template), phrase.in(Language.RU, template));
    }

    private static SortedMap<String, Words> read() {
        SortedMap<String, String> english = Resources.properties("words.en.properties");
        SortedMap<String, String> russian = Resources.properties("words.ru.properties");
        SortedMap<String, Words> words = new TreeMap<>();
        english.forEach((key, en) -> words.put(key, new Words(en, russian.getOrDefault(key, key))));
        return Collections.unmodifiableSortedMap(words);
    }
}
