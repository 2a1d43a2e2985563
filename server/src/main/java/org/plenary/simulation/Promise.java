package org.plenary.simulation;

/// What the server as a whole promises its clients and its operator, whatever happens to it.
public enum Promise {
    CORE_KEEPS_ITS_INVARIANTS("Every invariant of the core holds after every step"),
    ONE_STEP_PER_COMMAND("Every logged command is announced once, in the order of the log"),
    EVERY_STEP_IS_HEARD("Record, connections and clock take every step that is announced"),
    LOGGED_WAS_SENT("What is logged of a client is what that client has sent, under its own badge"),
    TAKES_EFFECT_AT_MOST_ONCE("A command id takes effect at most once, however often it is sent"),
    SAME_ID_SAME_ANSWER("A command id that was decided is answered the same for ever"),
    STAMPS_NEVER_RUN_BACK("The log's stamps never run back, whatever the wall clock does"),
    NOTHING_HAPPENS_BEFORE_ITS_TIME("Nothing is stamped with a time that has not come"),
    DUE_HAPPENS_IN_TIME("What is due happens by itself soon after its time, while the server takes commands"),

    DURABLE_STAYS_AS_IT_IS("A crash takes and changes nothing of the log that was durable"),
    ACKNOWLEDGED_IS_NEVER_LOST("Whatever a client was answered is in the log after every crash"),
    STARTS_AGAIN_AFTER_EVERY_STOP("The server starts again, whatever instant it was stopped at"),
    RESTORED_EQUALS_RELIVED("A server that was started anew is, byte for byte, what the log alone makes of it"),
    LIVE_EQUALS_RELIVED("The live state, the log from its beginning, and snapshot with log are the same, byte for byte"),
    SNAPSHOT_WAITS_FOR_THE_RECORD("A snapshot is kept only when the record holds everything before it"),
    RECORD_IS_WHAT_WAS_ANNOUNCED("The record holds every announced event once, in order, in one unbroken chain"),

    MIRROR_SHOWS_THE_VIEW("A mirror that has caught up shows what a fresh view of the conference shows its audience"),
    OWN_ITEMS_ARE_THE_BADGES("A client that has caught up holds the own items of its badge, and nobody else's"),
    REVISIONS_HAVE_NO_GAP("A client is never sent a revision but the next"),
    FRAMES_COME_IN_ORDER("A client is never sent a frame that has no place where it comes"),
    EPOCH_IS_NEW_IN_EVERY_LIFE("No two lives of the server have the same epoch"),
    ANSWER_FOLLOWS_ITS_EFFECT("An answer comes after the revision in which its command took effect"),
    ANSWER_SAYS_WHAT_WAS_DECIDED("A client is answered what was decided, after it was durable"),
    ANSWER_IS_NOT_FORGOTTEN("A client whose command was decided is answered on the connection that it has"),
    REMAINING_TIME_IS_SHOWN_ALIKE("Every screen reckons conference time as the log has it, within the error that it knows of"),
    PRESENT_IS_WHO_IS_CONNECTED("A seat is taken by its connections of this life, and by no others"),
    LISTENERS_ARE_WHO_LISTENS("When all is quiet, as many are counted on each channel as connected devices have chosen it"),
    NOBODY_IS_CLOSED_FOR_NOTHING(
            "The server closes only connections that are silent, slow, fast, taken over or too early, or when it stops"),
    EVERYBODY_CATCHES_UP("When nothing fails any more, every client is current and every command answered");

    private final String sentence;

    Promise(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
