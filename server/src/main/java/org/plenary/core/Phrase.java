package org.plenary.core;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What fills the places of a sentence: `{name}` is replaced, and `{n|place|places}` counts a noun by the language's plural rule.
public final class Phrase {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9-]+)((?:\\|[^}|]+)*)}");

    private final SortedMap<String, Words> parts = new TreeMap<>();

    public Phrase with(String name, Words words) {
        parts.put(name, words);
        return this;
    }

    public Phrase with(String name, String text) {
        return with(name, new Words(text, text));
    }

    public Phrase with(String name, int number) {
        return with(name, Integer.toString(number));
    }

    public String in(Language language, Words template) {
        Matcher matcher = PLACE.matcher(template.in(language));
        StringBuilder sentence = new StringBuilder();
        while (matcher.find()) {
            Words words = parts.get(matcher.group(1));
            String text = words == null ? matcher.group() : words.in(language);
            String filled = matcher.group(2).isEmpty() ? text : counted(language, text, matcher.group(2).substring(1).split("\\|"));
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(filled));
        }
        return matcher.appendTail(sentence).toString();
    }

    private static String counted(Language language, String number, String[] forms) {
        int form = language.equals(Language.RU) ? russian(Integer.parseInt(number)) : english(Integer.parseInt(number));
        return number + " " + forms[Math.min(form, forms.length - 1)];
    }

    /// The plural forms of English in the CLDR: one, other.
    private static int english(int n) {
        return n == 1 ? 0 : 1;
    }

    /// The plural forms of Russian in the CLDR: one, few, many.
    private static int russian(int n) {
        boolean teen = n % 100 >= 11 && n % 100 <= 14;
        if (n % 10 == 1 && !teen) {
            return 0;
        }
        return n % 10 >= 2 && n % 10 <= 4 && !teen ? 1 : 2;
    }
}
