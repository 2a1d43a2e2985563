package org.plenary.core;

import static org.plenary.core.Category.INTERNATIONAL_ORGANIZATION;
import static org.plenary.core.Category.MEDITERRANEAN_PARTNER;
import static org.plenary.core.Category.PARTICIPATING_STATE;
import static org.plenary.core.Category.PARTNER_FOR_COOPERATION;
import static org.plenary.core.Category.SECRETARIAT;

import java.time.Duration;
import java.util.Optional;

/// The rule packs that a plan may choose from; `server/RULES.md` tells them as a table.
public final class RulePacks {

    /// The source of a rule that is nowhere written.
    public static final String PRACTICE = "practice";

    /// Meetings of the OSCE: States and partners discuss, and whoever is named in a statement answers before the segment ends.
    public static final Rulebook OSCE = new Rulebook(
            "osce",
            Row.of(
                    RequestKinds.POINT_OF_ORDER.openTo(
                            PARTICIPATING_STATE, PARTNER_FOR_COOPERATION, MEDITERRANEAN_PARTNER, INTERNATIONAL_ORGANIZATION, SECRETARIAT),
                    RequestKinds.SUSPEND_MEETING.openTo(PARTICIPATING_STATE),
                    RequestKinds.ADJOURN_MEETING.openTo(PARTICIPATING_STATE),
                    RequestKinds.CLOSE_DEBATE.openTo(PARTICIPATING_STATE),
                    RequestKinds.CLOSE_LIST.openTo(PARTICIPATING_STATE),
                    RequestKinds.PROGRAMME_ENTRY,
                    RequestKinds.INTERPOSED_QUESTION,
                    RequestKinds.REPLY_TO_SPEAKER,
                    RequestKinds.GROUP_STATEMENT.openTo(PARTICIPATING_STATE, INTERNATIONAL_ORGANIZATION),
                    RequestKinds.STATEMENT,
                    RequestKinds.BRIEF_REMARK,
                    RequestKinds.EXPLANATION_OF_POSITION.openTo(PARTICIPATING_STATE),
                    RequestKinds.RIGHT_OF_REPLY.openTo(PARTICIPATING_STATE, PARTNER_FOR_COOPERATION, MEDITERRANEAN_PARTNER)),
            false, Optional.empty());

    /// The General Assembly of the United Nations, by its rules of procedure (A/520) and their annex V (decision 34/401).
    public static final Rulebook UN_GENERAL_ASSEMBLY = new Rulebook(
            "un-general-assembly",
            Row.of(
                    RequestKinds.POINT_OF_ORDER.openTo(PARTICIPATING_STATE).after("A/520 rule 71"),
                    RequestKinds.SUSPEND_MEETING.openTo(PARTICIPATING_STATE).after("A/520 rules 76 and 77"),
                    RequestKinds.ADJOURN_MEETING.openTo(PARTICIPATING_STATE).after("A/520 rules 76 and 77"),
                    RequestKinds.ADJOURN_DEBATE.openTo(PARTICIPATING_STATE).after("A/520 rules 74 and 77"),
                    RequestKinds.CLOSE_DEBATE.openTo(PARTICIPATING_STATE).after("A/520 rules 75 and 77"),
                    RequestKinds.PROGRAMME_ENTRY.after("A/520 rule 69"),
                    RequestKinds.GROUP_STATEMENT,
                    RequestKinds.STATEMENT.after("A/520 rule 68"),
                    RequestKinds.EXPLANATION_OF_POSITION.openTo(PARTICIPATING_STATE).limited(Duration.ofMinutes(10))
                            .after("A/520 rule 88, annex V paragraph 6"),
                    RequestKinds.RIGHT_OF_REPLY.openTo(PARTICIPATING_STATE).in(RequestKind.Manner.DEFERRED)
                            .after("A/520 rule 73, annex V paragraphs 8 to 10")),
            true,
            Optional.of(new Quorum(Optional.of(Share.ONE_THIRD), Optional.of(Share.MAJORITY), "A/520 rule 67")));

    /// All that Plenary knows, open to everybody, for a plan to make its own.
    public static final Rulebook CUSTOM = new Rulebook("custom", RequestKinds.ALL, true, Optional.empty());

    public static final Row<Rulebook> ALL = Row.of(OSCE, UN_GENERAL_ASSEMBLY, CUSTOM);

    private RulePacks() {}

    public static Optional<Rulebook> named(String key) {
        return ALL.first(pack -> pack.pack().equals(key));
    }
}
