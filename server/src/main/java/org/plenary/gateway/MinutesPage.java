package org.plenary.gateway;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.accreditation.Holder;
import org.plenary.core.Language;
import org.plenary.gateway.Chronicle.Span;

/// One page of the running minutes, as it is asked for and as it is answered.
record MinutesPage(Language language, Span span) {

    /// How many lines a page has, at most.
    static final int LINES = 500;

    private static final Set<String> PARAMETERS = Set.of("lang", "after", "before");
    private static final Set<String> LANGUAGES = Set.of("en", "ru");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /// The latest page.
    private static final Span LATEST = new Span.Before(Long.MAX_VALUE);

    /// What an address asks for; empty where a parameter is not known, stands there twice or is not fit.
    static Optional<MinutesPage> asked(String uri) {
        try {
            Map<String, List<String>> parameters = new QueryStringDecoder(uri).parameters();
            if (!PARAMETERS.containsAll(parameters.keySet()) || parameters.values().stream().anyMatch(each -> each.size() > 1)
                    || parameters.containsKey("after") && parameters.containsKey("before")) {
                return Optional.empty();
            }
            Optional<String> after = one(parameters, "after");
            Optional<String> before = one(parameters, "before");
            String language = one(parameters, "lang").orElse("en");
            boolean fit = LANGUAGES.contains(language)
                    && after.or(() -> before).filter(each -> !NUMBER.matcher(each).matches()).isEmpty();
            return fit ? Optional.of(new MinutesPage(new Language(language), span(after, before))) : Optional.empty();
        } catch (IllegalArgumentException e) { // a percent sign that encodes nothing
            return Optional.empty();
        }
    }

    /// Reads the page, and says it in JSON.
    String told(Chronicle chronicle, Holder holder) throws IOException {
        Chronicle.Page page = chronicle.page(holder.conference(), holder.badge().role(), language, span, LINES);
        return "{\"lines\":[%s],\"last\":\"%d\",\"earlier\":%b}".formatted(
                page.lines().stream().map(MinutesPage::told).collect(Collectors.joining(",")), page.last(), page.earlier());
    }

    private static String told(Chronicle.Line line) {
        return "{\"number\":\"%d\",\"at\":\"%d\",\"sentence\":%s}".formatted(
                line.number(), Reply.micros(line.at()), Reply.quoted(line.sentence()));
    }

    private static Span span(Optional<String> after, Optional<String> before) {
        return after.<Span>map(each -> new Span.After(Long.parseLong(each)))
                .or(() -> before.map(each -> new Span.Before(Long.parseLong(each)))).orElse(LATEST);
    }

    private static Optional<String> one(Map<String, List<String>> parameters, String name) {
        return Optional.ofNullable(parameters.get(name)).map(List::getFirst);
    }
}
