package org.plenary.simulation;

/// What must hold in every conference at every step, whatever anybody does.
public enum Invariant {
    DECIDED_TWICE_IS_DECIDED_ALIKE("The same slip before the same conference has the same outcome and the same effect"),
    REFUSED_CHANGES_NOTHING("A refused command leaves the very same conference"),
    REFUSALS_SAY_WHY("A refusal has a rule, names what its sentence speaks of, and is told in both languages"),
    MINUTES_TELL_EVERYTHING("Every event is told in a sentence in both languages"),
    RIGHTS_ARE_KEPT("Nothing is granted to a role, an empty seat or a chair who does not preside that has no right to it"),
    TIME_NEVER_RUNS_BACK("Events are stamped in their order"),
    WHAT_IS_DUE_COMES_FIRST("Whatever is due by the time of a slip has happened before it is decided"),
    WAKE_IS_NEVER_IN_THE_PAST("A conference never wants to be woken at a time that has passed"),
    SEATS_ARE_WHAT_WAS_TAKEN("A seat is taken by the links that came and did not go"),
    CLOSED_CONFERENCE_STAYS_AS_IT_IS("In a closed conference only links come and go, and what a speaker was shown last fades"),

    ONE_SESSION_IS_UNDER_WAY("One session is under way at a time, one segment runs, and what is over stays over"),
    PRESIDING_IS_HELD_BY_ONE_CHAIR("While a session is under way one of its chairs presides, else nobody"),
    PRESIDING_IS_TAKEN_FROM_EMPTY_SEATS("Nobody loses the presiding token who is present and does not pass it"),
    SUSPENDED_GRANTS_NOTHING(
            "While no session sits nobody is given the floor or charged, or asks for it but in a session that lies ahead"),

    PROGRAMME_FOLLOWS_FROM_ITS_CHANGES(
            "The programme is the plan with what was changed on record, and every segment stands where it has it"),
    ONLY_WHAT_LIES_AHEAD_IS_MOVED("What is moved or left out has not begun, what begins was not left out, and what is closed stays"),
    AGENDAS_ARE_ADOPTED_FIRST("Where the plan asks for it, a session adopts its agenda once, sitting, before any segment of it begins"),

    ATTENDANCE_IS_COUNTED_ANEW("Present is who has said so since the sitting began, and did not say otherwise"),
    THE_QUORUM_IS_PRESENT("Segments begin and objections are asked for only before as many States as the rules of the body want"),

    ONE_TURN_RUNS("At most one turn runs"),
    FLOOR_IS_GIVEN_BY_THE_CHAIR("A turn is started by the holder of the presiding token, or by the plan's recognition in time"),
    INTERRUPTED_TURN_KEEPS_ITS_PLACE("A turn under a point of order keeps its place and its exact time"),
    TURNS_ARE_KEPT_FOR_EVER("A turn is never deleted or changed after its end"),
    WAITING_LEAVES_THE_FLOOR_ALONE("What is done to waiting requests never touches a turn"),
    STALE_PRESSES_CHANGE_NOTHING("What is done to a turn or a request names the one that the presser saw"),
    UNDOING_COSTS_NOTHING("What was given by mistake charges nobody, and everybody stands as before the press"),
    POINTS_WAIT_FOR_THE_CHAIR("While a point of order is before the chair no other turn starts and no segment ends"),
    SPOKEN_TIME_IS_THE_SUM_OF_RUNNING_INTERVALS("A turn's time is the sum of its running intervals, its limit the sum of what was given"),
    NOTICES_COME_ON_TIME("A speaker is told at the warning, at the last call and at the limit, once each"),
    TURNS_ARE_CUT_OFF_AS_THE_PLAN_SAYS(
            "A turn is cut off by the chair whom the plan asks, or by itself when it has spoken its limit and its grace, and never else"),

    LIMITS_ARE_WHAT_WAS_SET(
            "Whoever waits or asks has the closest limit that was set for it, and a turn takes a new one only if it was meant"),
    LEDGERS_ADD_UP("What is left of a time budget is what it began with, and what was added, less what was charged"),
    NOBODY_IS_GIVEN_MORE_THAN_IS_LEFT("A turn is given what is left of its budgets at most, and refused where that is no use"),
    OVERRUNS_ARE_SHARED_AS_THE_PLAN_SAYS(
            "What a turn took beyond its limit is taken off those who wait where the plan says so, and given back if the turn goes on"),
    EXTRA_TIME_IS_OF_WHAT_OTHERS_HAVE("Whoever is granted extra time has so much more than others would have in its place"),
    PROPOSALS_ARE_SEEN_BEFORE_THEY_ARE_DONE("What the limit solver proposes is done only as it was shown"),
    OVERTIME_IS_COUNTED(
            "Every half minute of a running turn's first hour of overtime is on record, unless something else is at that instant"),
    PACE_FOLLOWS_FROM_THE_TURNS("What forecasts are made of follows from what is on record of turns, changeovers and departures"),
    FORECAST_IS_OF_THE_LATEST_EVENT("A forecast is as of the latest event that everybody may see, and names whoever waits, in order"),
    FORECAST_RANGES_ARE_IN_ORDER("No forecast lies in the past, and what comes after something is not expected before it"),

    CORRECTIONS_TOUCH_NO_TIME("A correction changes what was noted of one turn, and nothing of its time or of any other"),
    CARRIED_OVER_IS_THE_SAME_REQUEST("A request that is carried over is the same inscription, the latest on its new list"),
    ORDER_IS_EXPLAINED("A list's order follows from rank, sequence and the recorded moves"),
    MOVED_STANDS_BESIDE_ITS_ANCHOR("A moved request stands at its side of its anchor, and the others keep their order"),
    SWAPS_NEED_TWO_CONSENTS("Two requests change places when one delegation has proposed it and the other agrees, and no other moves"),
    YIELDING_LETS_ONE_PASS("A request that yields its place steps behind the one that follows it, and no other moves"),
    POLICY_ORDERS_THE_LIST("The requests that nobody placed stand by rank, policy and sequence, within the list's constraints"),
    PLACED_KEEPS_ITS_INDEX("Arranging a list anew moves no request that somebody has placed"),
    ANYBODY_CAN_DRAW_AGAIN("Lots stand in the order that their published seed gives them"),
    EVERY_PLACE_SAYS_WHY("Every waiting request says why it stands where it stands, and whether somebody put it there"),
    PREVIEW_CHANGES_NOTHING("A previewed order changes nothing, and is the order that setting it gives"),
    WITHDRAWING_IS_ALWAYS_POSSIBLE("A delegation may withdraw what it has asked for, whatever the list's state"),
    CLOSED_LIST_TAKES_NAMED_KINDS("A list that is not open takes only what the rules name"),
    ONE_ACTIVE_REQUEST("A delegation has one active request of a kind on a list, and one point of order"),
    ASKING_AGAIN_GETS_THE_RECEIPT("The same kind asked again is granted with the same receipt and no event"),
    KINDS_ARE_MADE_BY_WHOM_THE_RULES_NAME(
            "A request is made by a category that the rules open its kind to, and on behalf of a group by a member of it"),
    QUOTAS_ARE_KEPT("A delegation makes no more requests of a kind than the rules allow, each with the limit of its number"),
    WHAT_IS_DEFERRED_WAITS_ON_THE_LAST_LIST("What the rules defer to the end of the day waits on the day's last list"),
    RECEIPT_PROVES_THE_ORDER("A receipt says what was inscribed, and numbers rise"),
    REQUESTS_WAIT_WHERE_THEY_CAN_BE_CALLED(
            "Requests wait and lists are open only where the segment still lies ahead or runs"),

    MOTIONS_ARE_DECIDED_BY_RANK(
            "The motions before the chair follow from their events, and none is decided before one that ranks before it"),
    APPEALS_STOP_THE_FLOOR_AND_GIVE_IT_BACK(
            "Where the rules know appeals, nobody speaks while one is before the chair, and the speaker then has the exact time back"),

    CONSENSUS_IS_THE_ABSENCE_OF_OBJECTIONS(
            "A decision is adopted at the end of the time for objections if and only if nobody objected before"),
    PARTICIPATING_STATES_DECIDE("Objections and attached statements are those of participating States"),
    QUESTIONS_ARE_PUT_TO_A_SITTING_SESSION(
            "Objections are asked for only while the session sits and no point of order is before the chair"),
    DECISIONS_FOLLOW_FROM_THEIR_EVENTS("What has become of every decision follows from its events alone"),

    DOCUMENTS_ARE_SUBMITTED_BY_THEIR_OWN(
            "A document is submitted and withdrawn by the secretariat or by those whose statement, report or decision it is of"),
    WHAT_IS_TRANSMITTED_IS_FINAL("What is transmitted was adopted or reported, goes to the same body once, and keeps its documents"),
    DOCUMENTS_FOLLOW_FROM_THEIR_EVENTS("The documents and transmissions of a conference follow from its events alone"),

    ONE_VOICE_PER_CHANNEL("At most one live or coughing desk feeds a channel"),
    A_DESK_OWNS_ITS_OUTPUT("A desk owns at most one channel, which is its selected output"),
    OWNERS_ARE_PRESENT_OR_WITHIN_GRACE("The owner of a channel is seated, or within its grace"),
    LIVE_ONLY_AFTER_A_GESTURE("A microphone is open only after a press at its own desk since its last join"),
    CHANNELS_CHANGE_HANDS_BY_POLICY("A channel is had by an open microphone, and taken over only where the plan's policies say so"),
    DESKS_ARE_AS_THEY_WERE_SET("A desk feeds and hears what it has chosen last, of what its booth has"),
    HANDOVERS_ARE_BETWEEN_TWO_WHO_ARE_THERE("A handover is from a desk at the microphone to a mate who is there and is not"),
    EVERY_HANDOVER_ENDS("A handover has its end, or waits for the speaker's, and follows from the events alone"),
    MICROPHONES_CHANGE_HANDS_IN_ONE_STEP("Whoever takes a channel over has it open at the very event at which the one before is off it"),
    LOSSES_ARE_ASKED_ABOUT("The chair is asked about every channel whose interpreter has not come back, until it is had again or answered"),
    RENDITIONS_STOP_THE_CLOCK(
            "While an interpreter speaks on the floor, the speaker's turn is paused, and nobody of the two is on a channel"),
    SHIFTS_END_WITH_RELIEF("A shift begins as a microphone goes live, and ends with relief, a link lost for good, or the sitting"),
    ON_AIR_IS_THE_LIVE_TIME("A desk's time on air is what its microphone was live on that day, without coughs"),
    LONG_SHIFTS_ARE_TOLD_ONCE("Of each shift it is told once that it is long, when it is as long as the plan wants it at most"),
    RELAY_HAS_NO_CIRCLES("Nobody at an open microphone hears itself through others"),
    THE_PIVOT_HEARS_THE_FLOOR("Who is heard instead of the floor hears the floor itself"),
    ROUTES_ARE_RECOMPUTABLE("Every channel has one route, which follows from the events alone"),
    WHO_TRAILS_IS_AT_AN_OPEN_MICROPHONE(
            "A channel is said to be interpreted still where a live desk feeds it and the floor speaks its language already"),
    COVERAGE_IS_OF_WHO_IS_THERE(
            "A channel is said to be uncovered in a language where no seated desk could make it of that, at once or by relay"),
    LISTENERS_ARE_AS_COUNTED_LAST("As many listen to a channel as each server's latest life has counted last"),
    COUGH_IS_SILENCE("A coughing desk's channel is silent and never carries the floor"),
    EPOCHS_RISE("Every change of owner raises the channel's epoch"),
    FLOOR_LANGUAGE_COMES_WITH_THE_GRANT("The floor language changes in the step in which the floor is given"),
    THE_FLOOR_SPEAKS_WHAT_IT_WAS_SAID_TO("A technician's word on what the floor speaks stands until released, a booth's for one speaker"),
    ENGAGED_NAMES_OCCUPANT_AND_POLICY("A refused channel is refused with its occupant and the policy"),
    GIVING_THE_FLOOR_IGNORES_THE_BOOTHS("Giving the floor is decided alike whatever happens in the booths"),

    SLOW_DOWN_NAMES_NO_DESK("What is shown and told of a call to slow down is the same whichever desk has asked"),
    SLOW_DOWN_IS_SELDOM("A desk asks to slow down once in 5 seconds at most, and only the turn that runs"),
    SLOW_DOWN_FADES("That a speaker is to slow down is shown for 10 seconds from the latest press, and no longer"),
    HELP_STAYS_UNTIL_DONE(
            "A desk's one call for help stays, whoever leaves, until the technician or the desk itself finishes it"),
    MESSAGES_ARE_KEPT("The latest 50 messages are kept as they were sent, each by whoever sent it"),
    SIGNALS_REACH_WHOM_THEY_ARE_FOR(
            "A call to slow down is shown to podium, booths and speaker, a call for help to technician and booth, a message to its two parties"),
    THE_TECHNICIAN_DISCONNECTS("Seats are disconnected by a technician, and only those that are taken"),

    VIEW_MINUS_VIEW_MAKES_THE_FRESH_VIEW("A mirror that applies every update holds what a fresh view shows"),
    UPDATES_SAY_ONLY_WHAT_CHANGED("An update is not empty, takes away what was there and puts what was not"),
    RESUMED_EQUALS_NEVER_LEFT("A mirror that missed updates and applies them later holds what one that never left holds"),
    NOTHING_LEAKS("An audience is shown nothing of a session that it may not follow, nor of what concerns others alone"),
    HIDDEN_SESSIONS_LEAVE_NO_TRACE("What an audience sees does not depend on what happens in a session that it may not follow");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
