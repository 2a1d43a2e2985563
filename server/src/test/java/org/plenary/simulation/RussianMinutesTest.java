package org.plenary.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.core.About;
import org.plenary.core.Event;
import org.plenary.core.FloorEvent;
import org.plenary.core.Language;
import org.plenary.core.Minutes;
import org.plenary.core.Outcome;
import org.plenary.core.Output;
import org.plenary.core.ProgrammeEvent;
import org.plenary.core.RosterEvent;
import org.plenary.core.Words;

/// Russian minutes of any conference are Russian: what is Latin in them is a code, or somebody has typed it.
class RussianMinutesTest {

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+");

    /// Longest first, so that a code that begins another one leaves nothing of it.
    private final NavigableSet<String> typed = new TreeSet<>(Comparator.comparingInt(String::length).reversed()
            .thenComparing(Comparator.naturalOrder()));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 440})
    void latin_letters_are_codes_or_typed(long seed) {
        AnyConference any = new AnyConference(seed);
        any.conference().plan().sessions().forEach(session -> session.segments()
                .forEach(segment -> segment.programme().forEach(entry -> entry.speaker().ifPresent(typed::add))));
        for (int i = 0; i < 6_000 && !any.over(); i++) {
            Step step = any.step();
            for (Happened happened : step.happened()) {
                gather(happened.event(), named(happened.event()));
                check(Minutes.tell(happened.before(), happened.after(), happened.at(), happened.event(), Language.RU));
            }
            if (step.outcome() instanceof Outcome.Refused refused) {
                for (int n = 0; n < refused.about().size(); n++) {
                    About about = refused.why().about().get(n);
                    if (about != About.KIND && about != About.POLICY) {
                        typed.add(refused.about().get(n));
                    }
                }
                check(Minutes.tell(step.met(), refused, Language.RU));
            }
        }
    }

    /// Whether all words in an event were typed by somebody, in both languages.
    private static boolean named(Event event) {
        return event instanceof RosterEvent || event instanceof FloorEvent.TurnCorrected || event instanceof ProgrammeEvent.ProgrammeEdited;
    }

    private void check(String sentence) {
        String rest = sentence;
        for (String text : typed) {
            rest = rest.replace(text, "");
        }
        assertThat(LATIN.matcher(rest).find()).as("%s", sentence).isFalse();
    }

    /// Every text in an event that has no Russian words beside it: keys of delegations, seats and desks, and what people typed.
    private void gather(Object value, boolean names) {
        switch (value) {
            case String text when !text.isBlank() -> typed.add(text);
            case Words words -> {
                if (names || words.en().equals(words.ru())) {
                    typed.add(words.ru());
                }
            }
            case Output output -> typed.add(output.name());
            case Optional<?> optional -> optional.ifPresent(each -> gather(each, names));
            case Collection<?> many -> many.forEach(each -> gather(each, names));
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    gather(component(record, component), names);
                }
            }
            default -> {} // numbers, times and constants have no letters of their own
        }
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
