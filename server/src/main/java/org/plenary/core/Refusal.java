package org.plenary.core;

/// Why a command is refused, in order of precedence: of several reasons the first one here is the answer.
public enum Refusal {
    NO_SUCH_CONFERENCE("a command goes to a conference that has been convened"),
    CONFERENCE_EXISTS("a conference is convened once"),
    UNKNOWN_CLIENT("a client's first command has counter 1"),
    CLIENT_OF_ANOTHER_BADGE("a client's number belongs to the badge that first used it"),
    ID_REUSED("a command id stands for one command"),
    OUTCOME_FORGOTTEN("the outcomes of a client's last 64 commands are kept"),
    ID_SKIPPED("a client's commands are numbered without gaps"),
    RULE_FAILED("a command whose rule fails changes nothing"),
    NOT_YOUR_ROLE("rights.properties says which role may do what"),
    NOT_SEATED("a seat acts while it is taken"),
    CONFERENCE_IS_CLOSED("a closed conference takes no commands"),
    NO_SUCH_SESSION("a command names what the plan has", About.KEY),
    NO_SUCH_SEGMENT("a command names what the plan has", About.KEY),
    NO_SUCH_KIND("a request is of a kind that Plenary knows", About.KEY),
    NO_SUCH_DELEGATION("a command names a delegation on the roster", About.KEY),
    NO_SUCH_LANGUAGE("the floor speaks the conference's languages", About.LANGUAGE),
    NO_SUCH_GROUP("a statement on behalf of a group names a group of the plan", About.KEY),
    NO_SUCH_REQUEST("a command names a request that waits", About.KEY),
    NO_SUCH_BUDGET("an adjustment names an account of one of the plan's budgets", About.KEY),
    NO_SUCH_TURN("a correction names a turn that has been given and not taken back", About.KEY),
    NO_SUCH_POINT("a command names a point of order that has been raised", About.DELEGATION),
    NO_SUCH_MOTION("a command names a motion that has been moved", About.KEY),
    NO_SUCH_DECISION("a command names a decision that has been proposed", About.KEY),
    NO_SUCH_DOCUMENT("a command names a document that was submitted and not withdrawn", About.KEY),
    TEXT_IS_UNFIT("a text has 1 to 200 visible characters"),
    GROUP_IS_UNFIT("a group is named where the kind of request asks for one, and only delegations outside it are aligned", About.KIND),
    ORDER_IS_UNFIT("an ordering names a letter of its alphabet, a seed of visible characters, or each name once"),
    STATEMENT_IS_UNFIT("a statement has 1 to 2,000 visible characters"),
    DOCUMENT_IS_UNFIT("a document has a name without a path, the ending of its type, and 1 byte to 10 MiB"),
    STATEMENT_IS_NOT_TRANSMITTED("final documents and reports are transmitted, statements are not"),
    NO_ADDRESSEE("the command or the plan says to whom something goes"),
    NO_APPEALS("the rules of the body say whether rulings may be appealed against"),
    NO_SESSION_IS_OPEN("the floor exists while a session is open"),
    NOT_A_CHAIR_OF_SESSION("a session is led by the chairs the plan names for it"),
    NOT_PRESIDING("only the holder of the presiding token leads the session"),
    NOT_THE_HOST("only the host admits further delegations"),
    NOT_YOUR_DELEGATION("a delegation acts for itself only"),
    NOT_YOUR_DOCUMENT("statements are submitted by their delegations, reports by rapporteurs, decisions by chairs, all by the secretariat"),
    KIND_IS_NOT_YOURS("a kind of request is open to the categories that the rules name", About.KIND),
    NOT_A_MEMBER("only its members speak on behalf of a group", About.KEY),
    NOT_A_PARTICIPATING_STATE("decisions are made by the participating States"),
    PRESIDING_IS_HELD("the presiding token is taken only from an empty seat", About.SEAT),
    DELEGATION_EXISTS("a delegation is admitted once", About.DELEGATION),
    NOTICE_IS_MISSING("a non-governmental organization takes part with prior notice", About.KEY),
    SEATS_ARE_UNFIT("a delegation has 1 to 20 seats, and none that is somebody else's", About.KEY),
    CLOCK_RUNS_BACK("conference time never runs back"),
    ANOTHER_SESSION_IS_OPEN("one session is open at a time", About.SESSION),
    SESSION_IS_NOT_SUSPENDED("only a suspended session is resumed"),
    SESSION_IS_SUSPENDED("a suspended session charges nobody and grants nothing"),
    SESSION_IS_CLOSED("a closed session is not opened again"),
    SEGMENT_OF_ANOTHER_SESSION("a segment runs in its own session"),
    DECISION_OF_ANOTHER_SESSION("a decision is put to the session it was proposed in"),
    SEGMENT_IS_RUNNING("one segment runs at a time"),
    SEGMENT_IS_DONE("a segment runs once"),
    NO_SEGMENT_IS_RUNNING("requests and turns belong to the running segment"),
    NO_SUCH_LIST("this segment's turns are made by the programme"),
    KIND_IS_NOT_TAKEN("a list takes the kinds that the plan names", About.KIND),
    LIST_IS_NOT_OPEN("a list takes requests from its opening on"),
    LIST_IS_CLOSED("a closed list takes only the kinds that the rules name"),
    LIST_IS_OPEN("an open list is not opened again"),
    NO_TURN_TO_ANSWER("a question and a reply to the speaker are about the turn that has the floor"),
    WAITS_THERE_ALREADY("a delegation has one request of a kind on a list", About.DELEGATION),
    QUOTA_IS_USED("a delegation makes as many requests of a kind as the rules allow", About.KIND),
    TURNS_ARE_USED_UP("a list takes from one delegation as many turns as its ordering says", About.KEY),
    REQUEST_IS_HELD("a held request has no place until it is restored"),
    REQUEST_IS_NOT_HELD("only a held request is restored"),
    SWAP_CROSSES_RANKS("places are swapped within one rank"),
    SWAP_IS_PROPOSED("a request proposes one swap at a time"),
    SWAP_IS_NOT_PROPOSED("only a swap that is proposed is agreed to or declined"),
    DECISION_IS_NOT_PROPOSED("only a decision that awaits its question is put to the session"),
    NOBODY_IS_ASKED("an objection answers the chair's question or breaks a silence procedure"),
    DECISION_IS_SETTLED("what was adopted, objected to or withdrawn stays so"),
    DECISION_IS_NOT_ADOPTED("statements are attached to decisions that were adopted, and only these are transmitted"),
    STATEMENT_IS_ATTACHED("a delegation attaches one statement of a kind to a decision", About.DELEGATION),
    DOCUMENT_EXISTS("a content is submitted once for what it belongs to"),
    DOCUMENTS_ARE_USED_UP("what documents belong to has at most 8 of them"),
    STATEMENT_IS_DELIVERED("the text of a statement that was delivered stays"),
    NO_REPORT_IS_SUBMITTED("a report is transmitted once it has been submitted"),
    SUBJECT_IS_TRANSMITTED("what was transmitted goes to the same body once, and its documents stay"),
    IN_THE_PAST("what is announced lies ahead"),
    POINT_AWAITS_RULING("while a point of order is before the chair, nothing else is decided"),
    NO_RULING_TO_APPEAL("a ruling may be appealed against until the next turn begins"),
    RULING_IS_APPEALED("a ruling is appealed against once", About.DELEGATION),
    MOTION_RANKS_BEFORE("motions are decided in the order of their rank", About.KIND),
    NO_POINT_IS_RECOGNIZED("a ruling answers a recognized point of order, and a pause for one comes with its recognition"),
    STALE("what the presser saw has changed"),
    FLOOR_IS_HELD("the floor is held by one turn at a time", About.DELEGATION),
    BUDGET_IS_USED("a turn is charged to the time budgets that the plan has for it", About.BUDGET),
    TURN_IS_PAUSED("a paused turn is resumed before it is paused again"),
    TURN_IS_RUNNING("only a paused turn is resumed"),
    TOO_LONG("an extension is between 1 second and 1 hour"),
    LIMIT_IS_UNFIT("a limit is between 10 seconds and 2 hours"),
    EXTRA_TIME_IS_UNFIT("extra time is 0 to 200 percent of what others have"),
    ADJUSTMENT_IS_UNFIT("a budget is adjusted by up to 24 hours, and not by nothing"),
    WINDOW_IS_UNFIT("objections are awaited for 1 second to 1 hour"),
    NO_SUCH_OUTPUT("a desk feeds the channels that its booth has", About.KEY),
    MICROPHONE_IS_OFF("only an open microphone is closed or muted"),
    MICROPHONE_IS_OPEN("an open microphone is not opened again"),
    NOT_COUGHING("the cough key is released once it was pressed"),
    CHANNEL_IS_ENGAGED("the contention policy says who may take a channel", About.KEY, About.POLICY);

    private final String rule;
    private final Row<About> about;

    Refusal(String rule, About... about) {
        this.rule = rule;
        this.about = Row.of(about);
    }

    /// What the keys in [Outcome.Refused#about()] are keys of, one by one.
    public Row<About> about() {
        return about;
    }

    /// The rule behind the refusal.
    public String rule() {
        return rule;
    }
}
