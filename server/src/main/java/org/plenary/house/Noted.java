package org.plenary.house;

import org.plenary.record.RecordHead;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The head of a record as `verify` has printed it and somebody has kept it.
record Noted(String conference, RecordHead head) {

    /// Reads such a line.
    static final class Reading implements ITypeConverter<Noted> {

        @Override
        public Noted convert(String line) {
            String[] parts = line.strip().split(" +", 2);
            try {
                return new Noted(parts[0], RecordHead.parse(parts.length == 2 ? parts[1] : ""));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("it is a line such as verify prints, a conference and its head: " + e.getMessage());
            }
        }
    }
}
