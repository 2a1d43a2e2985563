package org.plenary.house;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A time at the venue as it is typed: `10:15`, which needs a day to be said of, or `2001-12-13T10:15`.
sealed interface TimeOfDay {

    /// The time, where a mere time of day is meant on `day`.
    LocalDateTime on(LocalDate day);

    /// `10:15`.
    record Time(LocalTime time) implements TimeOfDay {

        @Override
        public LocalDateTime on(LocalDate day) {
            return day.atTime(time);
        }
    }

    /// `2001-12-13T10:15`.
    record Dated(LocalDateTime time) implements TimeOfDay {

        @Override
        public LocalDateTime on(LocalDate day) {
            return time;
        }
    }

    /// Reads what was typed.
    final class Reading implements ITypeConverter<TimeOfDay> {

        @Override
        public TimeOfDay convert(String typed) {
            try {
                return typed.contains("T") ? new Dated(LocalDateTime.parse(typed)) : new Time(LocalTime.parse(typed));
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + typed + "' is no time; write 10:15, or 2001-12-13T10:15");
            }
        }
    }
}
