package org.plenary.core;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which role may send which command: `rights.properties`, as a table.
public final class Rights {

    private static final SortedMap<String, Set<Role>> TABLE = read();

    private Rights() {}

    public static boolean allow(Role role, Command command) {
        Set<Role> roles = TABLE.get(Names.key(command.getClass()));
        return roles != null && roles.contains(role);
    }

    /// The commands of the table, for whoever wants to print or test it.
    public static SortedMap<String, Set<Role>> table() {
        return TABLE;
    }

    private static SortedMap<String, Set<Role>> read() {
        SortedMap<String, Set<Role>> table = new TreeMap<>();
        Resources.properties("rights.properties").forEach((command, roles) -> {
            Set<Role> allowed = EnumSet.noneOf(Role.class);
            for (String role : roles.split(" ")) {
                allowed.add(Role.valueOf(role.toUpperCase(Locale.ROOT)));
            }
            table.put(command, allowed);
        });
        return table;
    }
}
