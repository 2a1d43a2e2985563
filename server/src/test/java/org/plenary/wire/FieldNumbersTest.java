package org.plenary.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.protocol.v1.ClientFrame;
import org.plenary.stored.v1.Batch;
import org.plenary.stored.v1.Event;
import org.plenary.stored.v1.Hall;

/// Old clients, old logs and old records are read for ever: a field keeps its number, its name and its type.
final class FieldNumbersTest {

    private static final String FILE = "fields.txt";

    @Test
    void no_field_is_changed_or_taken_away() throws IOException {
        assertThat(fields()).as("the fields there are").containsAll(Frozen.lines(FILE));
    }

    @Test
    void a_new_field_is_written_down() throws IOException {
        Frozen.assertUnchanged(FILE, fields());
    }

    private static List<String> fields() {
        return Stream.of(ClientFrame.getDescriptor(), Batch.getDescriptor(), Event.getDescriptor(), Hall.getDescriptor())
                .map(Descriptor::getFile)
                .flatMap(file -> Stream.concat(Stream.of(file), file.getDependencies().stream()))
                .distinct()
                .map(FileDescriptor::getMessageTypes)
                .flatMap(List::stream)
                .flatMap(message -> message.getFields().stream())
                .map(FieldNumbersTest::told)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .map(String.class::cast)
                .toList();
    }

    private static String told(FieldDescriptor field) {
        String count = field.isRepeated() ? "repeated " : field.toProto().getProto3Optional() ? "optional " : "";
        String type = field.getJavaType() == JavaType.MESSAGE
                ? field.getMessageType().getName()
                : field.getType().name().toLowerCase(Locale.ROOT);
        String oneof = field.getRealContainingOneof() == null ? "" : " in " + field.getRealContainingOneof().getName();
        return "%s %03d %s%s %s%s".formatted(
                field.getContainingType().getFullName(), field.getNumber(), count, type, field.getName(), oneof);
    }
}
