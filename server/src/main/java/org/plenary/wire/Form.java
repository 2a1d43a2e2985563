package org.plenary.wire;

/// How values of one Java type look in a protobuf field.
interface Form {

    /// What protobuf's `setField` takes for a value.
    Object toWire(Object value);

    /// The value of what protobuf's `getField` gives.
    ///
    /// @throws Unfit where it cannot be a value of the type
    Object fromWire(Object wire);
}
