package org.plenary.wire;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Matches Java types with protobuf fields, once, by name and type; everything that does not match is an error.
///
/// - A component `runningSince` is the field `running_since`, and there is none of either without the other.
/// - `Optional` is a field that knows whether it is set, a collection is a repeated field, anything else must be there.
/// - A [Scalar] is a number or a text; an enum is the key of its constant.
/// - A record is the message of its fields. With a single component, and no message of its own name, it is that component.
/// - A sealed interface is a message with one oneof: each of its records is the field of its name, less the interface's name
///   where it ends with that (`RequestItem` of `Item` is `request`).
final class Matching {

    private final Set<Class<?>> without;
    private final Map<List<?>, Form> known = new HashMap<>();

    /// @param without records, or sealed interfaces of records, that have no place in any message
    Matching(Class<?>... without) {
        this.without = Set.of(without);
    }

    /// The form of a type in a whole message.
    Form form(Class<?> type, Message prototype) {
        var key = List.of(type, prototype.getDescriptorForType());
        Form form = known.get(key);
        if (form == null) {
            form = type.isRecord() ? struct(type, prototype) : choice(type, prototype);
            known.put(key, form);
        }
        return form;
    }

    /// The form of a type in a field of a message.
    private Form form(Class<?> type, FieldDescriptor field, Message owner) {
        var scalar = Scalar.of(type);
        if (scalar.isPresent()) {
            require(field.getJavaType() == scalar.get().wire(), type, field, "is not of the same kind");
            return scalar.get();
        }
        if (type.isEnum()) {
            require(field.getJavaType() == JavaType.STRING, type, field, "is an enum and the field no text");
            return new Key(type);
        }
        if (type.isRecord() && Shape.of(type).components().size() == 1 && !isMessageOf(type, field)) {
            return new Wrapped(Shape.of(type), form(Shape.of(type).components().getFirst().getType(), field, owner));
        }
        require(field.getJavaType() == JavaType.MESSAGE, type, field, "is not of the same kind");
        return form(type, owner.newBuilderForType().newBuilderForField(field).getDefaultInstanceForType());
    }

    private Struct struct(Class<?> type, Message prototype) {
        var message = prototype.getDescriptorForType();
        var components = Shape.of(type).components();
        var slots = new ArrayList<Slot>();
        for (var component : components) {
            slots.add(slot(component, field(message, component.getName(), type), prototype));
        }
        if (slots.size() != message.getFields().size()) {
            throw new IllegalStateException(message.getFullName() + " has fields that " + type.getSimpleName() + " has not");
        }
        return new Struct(Shape.of(type), prototype, slots);
    }

    private Slot slot(RecordComponent component, FieldDescriptor field, Message owner) {
        Class<?> type = component.getType();
        if (Collection.class.isAssignableFrom(type)) {
            require(field.isRepeated(), type, field, "has many values and the field one");
            return new Slot(Accessor.of(field, owner), Slot.Count.ANY, form(argument(component.getGenericType()), field, owner));
        }
        require(!field.isRepeated(), type, field, "has one value and the field many");
        if (type == Optional.class) {
            require(field.hasPresence(), type, field, "may be empty and the field not");
            return new Slot(Accessor.of(field, owner), Slot.Count.ONE_OR_NONE, form(argument(component.getGenericType()), field, owner));
        }
        require(!field.toProto().getProto3Optional(), type, field, "is always there and the field not");
        return new Slot(Accessor.of(field, owner), Slot.Count.ONE, form(type, field, owner));
    }

    private Choice choice(Class<?> type, Message prototype) {
        var message = prototype.getDescriptorForType();
        var branches = new ArrayList<Choice.Branch>();
        records(type).forEach(each -> {
            var field = field(message, branchName(each, type), each);
            branches.add(new Choice.Branch(each, Accessor.of(field, prototype), form(each, field, prototype)));
        });
        var oneofs = message.getRealOneofs();
        if (oneofs.size() != 1 || oneofs.getFirst().getFieldCount() != branches.size() || message.getFields().size() != branches.size()) {
            throw new IllegalStateException(message.getFullName() + " is not one oneof of the records of " + type.getSimpleName());
        }
        return new Choice(prototype, branches, which(prototype, oneofs.getFirst()));
    }

    private static MethodHandle which(Message prototype, OneofDescriptor oneof) {
        try {
            return Accessor.read(prototype, "get" + Accessor.camel(oneof.getName()) + "Case");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("protoc has generated no method for " + oneof.getFullName(), e);
        }
    }

    /// The records of a sealed interface and of the sealed interfaces within it.
    private Stream<Class<?>> records(Class<?> type) {
        if (without.contains(type)) {
            return Stream.empty();
        }
        if (type.isRecord()) {
            return Stream.of(type);
        }
        if (!type.isSealed()) {
            throw new IllegalStateException(type.getName() + " is neither a record nor sealed");
        }
        return Stream.of(type.getPermittedSubclasses()).flatMap(this::records);
    }

    private static String branchName(Class<?> each, Class<?> sealed) {
        String name = each.getSimpleName();
        String suffix = sealed.getSimpleName();
        String bare = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
        return Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
    }

    private static FieldDescriptor field(Descriptor message, String name, Class<?> owner) {
        return message.getFields().stream()
                .filter(field -> field.getJsonName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s of %s has no field in %s".formatted(name, owner.getSimpleName(), message.getFullName())));
    }

    private static boolean isMessageOf(Class<?> type, FieldDescriptor field) {
        return field.getJavaType() == JavaType.MESSAGE && field.getMessageType().getName().equals(type.getSimpleName());
    }

    private static Class<?> argument(Type generic) {
        return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    private static void require(boolean condition, Class<?> type, FieldDescriptor field, String what) {
        if (!condition) {
            throw new IllegalStateException("%s: %s %s".formatted(field.getFullName(), type.getSimpleName(), what));
        }
    }
}
