package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.core.Command;
import org.plenary.core.Event;
import org.plenary.core.HouseCommand;
import org.plenary.core.Names;
import org.plenary.core.Row;
import org.plenary.protocol.v1.Change;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.protocol.v1.Clock;
import org.plenary.protocol.v1.EndTurn;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.ItemKey;
import org.plenary.protocol.v1.PauseTurn;
import org.plenary.protocol.v1.ServerFrame;
import org.plenary.protocol.v1.SuspendSession;
import org.plenary.protocol.v1.Words;
import org.plenary.stored.v1.Batch;
import org.plenary.stored.v1.Hall;

/// Every record has its message and every message its record, and what does not match is noticed when the mapper is made.
public final class MapperTest {

    public record Both(String en, String ru) {}

    public record OneLess(String en) {}

    public record OneMore(String en, String ru, String ky) {}

    public record OtherName(String en, String rus) {}

    public record OtherKind(String en, int ru) {}

    public record OptionalText(String en, Optional<String> ru) {}

    public record ManyTexts(String en, Row<String> ru) {}

    public record AlwaysUntil(long until, String reason) {}

    public record EnumAsNumber(Thread.State turn) {}

    public sealed interface Halved permits Put {}

    public record Put(org.plenary.views.Item item) implements Halved {}

    @Test
    void every_command_has_its_field_and_every_field_its_command() {
        assertThat(fields(org.plenary.protocol.v1.Command.getDescriptor())).isEqualTo(names(Command.class, HouseCommand.class));
        assertThat(fields(org.plenary.stored.v1.Command.getDescriptor())).isEqualTo(names(Command.class, Void.class));
    }

    @Test
    void every_event_has_its_field_and_every_field_its_event() {
        assertThat(fields(org.plenary.stored.v1.Event.getDescriptor())).isEqualTo(names(Event.class, Void.class));
    }

    @Test
    void every_item_has_its_field_and_every_field_its_item() {
        assertThat(fields(Item.getDescriptor())).isEqualTo(names(org.plenary.views.Item.class, Void.class));
    }

    @Test
    void no_message_is_left_over() {
        var reached = new HashSet<Descriptor>();
        Stream.of(ClientFrame.getDescriptor(), ServerFrame.getDescriptor(), Batch.getDescriptor(),
                org.plenary.stored.v1.Event.getDescriptor(), Hall.getDescriptor()).forEach(root -> reach(root, reached));
        assertThat(reached.stream().map(Descriptor::getFile).flatMap(file -> file.getMessageTypes().stream())).allMatch(reached::contains);
    }

    @Test
    void what_matches_is_mapped_both_ways() {
        var mapper = Mapper.of(Both.class, Words.getDefaultInstance(), new Matching());
        var words = Words.newBuilder().setEn("yes").setRu("да").build();
        assertThat(mapper.message(new Both("yes", "да"))).isEqualTo(words);
        assertThat(mapper.value(words)).isEqualTo(new Both("yes", "да"));
    }

    @Test
    void what_does_not_match_is_noticed() {
        assertMismatch(OneLess.class, Words.getDefaultInstance(), "has fields that OneLess has not");
        assertMismatch(OneMore.class, Words.getDefaultInstance(), "ky of OneMore has no field");
        assertMismatch(OtherName.class, Words.getDefaultInstance(), "rus of OtherName has no field");
        assertMismatch(OtherKind.class, Words.getDefaultInstance(), "int is not of the same kind");
        assertMismatch(OptionalText.class, Words.getDefaultInstance(), "may be empty and the field not");
        assertMismatch(ManyTexts.class, Words.getDefaultInstance(), "has many values and the field one");
        assertMismatch(AlwaysUntil.class, SuspendSession.getDefaultInstance(), "is always there and the field not");
        assertMismatch(EnumAsNumber.class, EndTurn.getDefaultInstance(), "is an enum and the field no text");
        assertMismatch(Both.class, Clock.getDefaultInstance(), "en of Both has no field");
        assertMismatch(Halved.class, Change.getDefaultInstance(), "is not one oneof of the records of Halved");
        assertMismatch(Halved.class, ItemKey.getDefaultInstance(), "put of Put has no field");
        assertMismatch(String.class, PauseTurn.getDefaultInstance(), "is neither a record nor sealed");
    }

    private static void assertMismatch(Class<?> type, Message prototype, String sentence) {
        assertThatThrownBy(() -> Mapper.of(type, prototype, new Matching())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(sentence);
    }

    private static Set<String> fields(Descriptor message) {
        return message.getFields().stream().map(FieldDescriptor::getName).collect(Collectors.toSet());
    }

    private static Set<String> names(Class<?> sealed, Class<?> without) {
        return Samples.records(sealed)
                .filter(type -> !without.isAssignableFrom(type))
                .map(type -> Names.key(type).replace('-', '_'))
                .map(name -> name.replaceFirst("_item$", ""))
                .collect(Collectors.toSet());
    }

    private static void reach(Descriptor message, Set<Descriptor> reached) {
        if (reached.add(message)) {
            message.getFields().stream().filter(field -> field.getJavaType() == FieldDescriptor.JavaType.MESSAGE)
                    .forEach(field -> reach(field.getMessageType(), reached));
        }
    }
}
