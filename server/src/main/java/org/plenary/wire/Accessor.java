package org.plenary.wire;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A field of a message class, read and written by the methods that protoc has generated for it, through method handles.
///
/// Protobuf's own way to a field by its descriptor costs four times as much when warm, and fifty times until then.
final class Accessor {

    private static final MethodType READ = MethodType.methodType(Object.class, Object.class);
    private static final MethodType TEST = MethodType.methodType(boolean.class, Object.class);
    private static final MethodType WRITE = MethodType.methodType(void.class, Object.class, Object.class);

    private final FieldDescriptor field;
    private final MethodHandle reader;
    private final MethodHandle tester;
    private final MethodHandle writer;

    private Accessor(FieldDescriptor field, MethodHandle reader, MethodHandle tester, MethodHandle writer) {
        this.field = field;
        this.reader = reader;
        this.tester = tester;
        this.writer = writer;
    }

    /// @param prototype any instance of the message that has the field
    static Accessor of(FieldDescriptor field, Message prototype) {
        String name = camel(field.getName());
        try {
            if (field.isMapField()) {
                return new Accessor(field, read(prototype, "get" + name + "Map"), always(), write(prototype, "putAll" + name, Map.class));
            }
            var type = field.isRepeated()
                    ? prototype.getClass().getMethod("get" + name, int.class).getReturnType()
                    : prototype.getClass().getMethod("get" + name).getReturnType();
            return new Accessor(
                    field, read(prototype, "get" + name + (field.isRepeated() ? "List" : "")),
                    field.hasPresence() ? test(prototype, "has" + name) : always(),
                    write(prototype, (field.isRepeated() ? "add" : "set") + name, type));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("protoc has generated no methods for " + field.getFullName(), e);
        }
    }

    FieldDescriptor field() {
        return field;
    }

    /// The value; of a repeated field a list, of a map a map.
    Object read(Message message) {
        try {
            return (Object) reader.invokeExact((Object) message);
        } catch (Throwable e) {
            throw Shape.unexpected(e);
        }
    }

    /// Whether the field is set, where it knows that; true where it does not.
    boolean isSet(Message message) {
        try {
            return (boolean) tester.invokeExact((Object) message);
        } catch (Throwable e) {
            throw Shape.unexpected(e);
        }
    }

    /// Sets the value; adds it to a repeated field; puts all of it into a map.
    void write(Message.Builder message, Object value) {
        try {
            writer.invokeExact((Object) message, value);
        } catch (Throwable e) {
            throw Shape.unexpected(e);
        }
    }

    /// The part of a generated method's name that stands for a field or oneof.
    static String camel(String name) {
        return Stream.of(name.split("_")).map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }

    /// A generated method of a message without arguments.
    static MethodHandle read(Message prototype, String method) throws ReflectiveOperationException {
        return MethodHandles.publicLookup().unreflect(prototype.getClass().getMethod(method)).asType(READ);
    }

    private static MethodHandle test(Message prototype, String method) throws ReflectiveOperationException {
        return MethodHandles.publicLookup().unreflect(prototype.getClass().getMethod(method)).asType(TEST);
    }

    private static MethodHandle write(Message prototype, String method, Class<?> type) throws ReflectiveOperationException {
        var builder = prototype.newBuilderForType().getClass();
        return MethodHandles.publicLookup().unreflect(builder.getMethod(method, type)).asType(WRITE);
    }

    private static MethodHandle always() {
        return MethodHandles.dropArguments(MethodHandles.constant(boolean.class, true), 0, Object.class);
    }
}
