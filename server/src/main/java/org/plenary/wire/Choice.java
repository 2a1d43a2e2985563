package org.plenary.wire;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A sealed type that travels as a message with one oneof, each of its records in the field of its name.
final class Choice implements Form {

    private final Message prototype;
    private final Map<Class<?>, Branch> byType;
    private final Map<FieldDescriptor, Branch> byField;

    /// One record of a sealed type and the field that carries it.
    record Branch(Class<?> type, FieldDescriptor field, Form form) {}

    Choice(Message prototype, List<Branch> branches) {
        this.prototype = prototype;
        byType = branches.stream().collect(Collectors.toUnmodifiableMap(Branch::type, branch -> branch));
        byField = branches.stream().collect(Collectors.toUnmodifiableMap(Branch::field, branch -> branch));
    }

    /// @throws IllegalArgumentException for a record that this message was told to leave out
    @Override
    public Object toWire(Object value) {
        var branch = byType.get(value.getClass());
        if (branch == null) {
            throw new IllegalArgumentException(value.getClass().getSimpleName() + " does not travel in "
                    + prototype.getDescriptorForType().getFullName());
        }
        return prototype.newBuilderForType().setField(branch.field, branch.form.toWire(value)).build();
    }

    @Override
    public Object fromWire(Object wire) {
        var message = (Message) wire;
        var field = message.getOneofFieldDescriptor(prototype.getDescriptorForType().getRealOneofs().getFirst());
        var branch = field == null ? null : byField.get(field);
        if (branch == null) {
            throw new Unfit("one of the fields of " + prototype.getDescriptorForType().getName() + "; there is none that is known");
        }
        try {
            return branch.form.fromWire(message.getField(branch.field));
        } catch (Unfit e) {
            throw e.within(branch.field.getName());
        }
    }
}
