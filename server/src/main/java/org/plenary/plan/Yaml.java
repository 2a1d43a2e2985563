package org.plenary.plan;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads text as YAML 1.2, and says where it is none.
final class Yaml {

    private static final int DEEPEST = 32;
    private static final String EXPECTED = "a YAML file";

    private final String text;
    private final Mistakes mistakes;

    private Yaml(String text, Mistakes mistakes) {
        this.text = text;
        this.mistakes = mistakes;
    }

    /// The value that the whole file is; none where it is empty or not YAML, which is then noted.
    static Optional<Spot> read(String text, Mistakes mistakes) {
        return new Yaml(text, mistakes).read();
    }

    private Optional<Spot> read() {
        LoadSettings settings = LoadSettings.builder().build();
        try {
            if (tooDeep(settings)) {
                return Optional.empty();
            }
            Optional<Spot> root = new Compose(settings).composeString(text).map(node -> new Spot(node, "", mistakes));
            if (root.isEmpty()) {
                mistake(1, 1, "the file is empty", "a conference plan");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            mistake(e.getProblemMark().or(e::getContextMark), "not YAML: " + told(e), EXPECTED);
        } catch (ReaderException e) {
            unreadable(e);
        } catch (YamlEngineException e) {
            mistake(1, 1, "not YAML that can be read: " + e.getMessage(), EXPECTED);
        }
        return Optional.empty();
    }

    /// Composing descends once per level, so what is deeper than any plan is told before it can exhaust the stack.
    private boolean tooDeep(LoadSettings settings) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                mistake(event.getStartMark(), "lists and groups stand " + depth + " deep in each other", "at most " + DEEPEST);
                return true;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return false;
    }

    private void unreadable(ReaderException e) {
        int end = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = Math.toIntExact(before.chars().filter(sign -> sign == '\n').count()) + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        mistake(line, column, String.format("the character U+%04X is here", e.getCodePoint()), "only characters that YAML allows");
    }

    /// An unclosed list is only missed where the file ends, so the place where it begins is told too.
    private static String told(MarkedYamlEngineException e) {
        Optional<String> begun = Optional.ofNullable(e.getContext())
                .flatMap(context -> e.getContextMark().map(mark -> context + " that begins in line " + (mark.getLine() + 1) + ", "));
        return begun.orElse("") + e.getProblem();
    }

    private void mistake(Optional<Mark> mark, String found, String expected) {
        mistake(mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, found, expected);
    }

    private void mistake(int line, int column, String found, String expected) {
        mistakes.add(line, column, "", found, expected, Optional.empty());
    }
}
