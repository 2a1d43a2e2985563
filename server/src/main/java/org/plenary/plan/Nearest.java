package org.plenary.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Finds the known word that a mistyped one most likely meant.
public final class Nearest {

    private static final int LONGEST = 64;

    private Nearest() {}

    /// The known word with the fewest slips of the finger between it and `word`, as long as they are at most a third of its letters;
    /// or else the one that it begins.
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = "";
        int fewest = Math.max(1, word.length() / 3) + 1;
        for (String candidate : known) {
            int slips = Math.abs(word.length() - candidate.length()) < fewest ? slips(word, candidate) : fewest;
            if (slips < fewest) {
                nearest = candidate;
                fewest = slips;
            }
        }
        return nearest.isEmpty() ? begun(word, known) : Optional.of(nearest);
    }

    /// The only known word that begins like this one.
    private static Optional<String> begun(String word, Collection<String> known) {
        List<String> begun = known.stream().filter(candidate -> word.length() > 2 && candidate.startsWith(word)).toList();
        return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
    }

    /// How many letters were left out, added, mistaken or swapped with their neighbour (optimal string alignment distance).
    static int slips(String typed, String meant) {
        int[][] slips = new int[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, typed, meant, i, j);
            }
        }
        return slips[typed.length()][meant.length()];
    }

    private static int fewest(int[][] slips, String typed, String meant, int i, int j) {
        int mistaken = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
        int fewest = Math.min(slips[i - 1][j - 1] + mistaken, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && typed.charAt(i - 1) == meant.charAt(j - 2) && typed.charAt(i - 2) == meant.charAt(j - 1);
        return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
    }
}
