package org.plenary.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.plenary.core.ConferenceId;
import org.plenary.core.Contention;
import org.plenary.core.CutOff;
import org.plenary.core.DelegationId;
import org.plenary.core.IdleChannel;
import org.plenary.core.Language;
import org.plenary.core.MateTakeover;
import org.plenary.core.Occasion;
import org.plenary.core.Plan;
import org.plenary.core.Policies;
import org.plenary.core.Row;
import org.plenary.core.RulePacks;
import org.plenary.core.Rulebook;

/// What a whole plan looks like.
final class PlanForm {

    static final Form<Plan> PLAN = Form.group("a conference plan", PlanForm::plan);

    private static final Form<Policies> POLICIES = Form.group("the policies", PlanForm::policies);
    private static final Form<Contention> CONTENTION = Forms.oneOf("policy", List.of(Contention.values()));
    private static final Form<MateTakeover> MATE_TAKEOVER = Forms.oneOf("policy", List.of(MateTakeover.values()));
    private static final Form<IdleChannel> IDLE_CHANNEL = Forms.oneOf("policy", List.of(IdleChannel.values()));

    private static final Form<CutOff> CUT_OFF = Forms.oneOf("policy", List.of(CutOff.values()));
    private static final Duration USUAL_CUT_OFF_GRACE = Duration.ofSeconds(30);

    private PlanForm() {}

    /// The zone comes first, because every time in the plan is read by its clocks.
    private static Plan plan(Fields fields) {
        ZoneId zone = fields.required("zone", Forms.ZONE).orElse(ZoneOffset.UTC);
        Draft draft = new Draft(zone);
        PeopleForm people = new PeopleForm(draft);
        Form<Language> language = draft.languages.given(Forms.LANGUAGE).as(Language::new);
        Rulebook rules = fields.optional("rules", RulesForm.RULES).orElse(RulePacks.OSCE);
        draft.kinds = rules.kinds();
        Plan plan = new Plan(
                new ConferenceId(fields.required("conference", Forms.KEY).orElse(Draft.UNREAD)),
                fields.required("title", Forms.WORDS).orElse(Draft.UNREAD_WORDS),
                fields.required("venue", Forms.WORDS).orElse(Draft.UNREAD_WORDS),
                zone,
                fields.required("languages", Form.filledList("languages", language)).orElse(Row.of()),
                new DelegationId(fields.required("host", draft.delegations.used()).orElse(Draft.UNREAD)),
                fields.required("sessions", Form.filledList("sessions", new SessionForm(draft, people).session())).orElse(Row.of()),
                fields.optional("occasions", Form.list("occasions", occasion(draft))).orElse(Row.of()),
                fields.required("delegations", Form.filledList("delegations", people.delegation())).orElse(Row.of()),
                fields.optional("officers", Form.list("officers", people.officer())).orElse(Row.of()),
                fields.optional("booths", Form.list("booths", people.booth())).orElse(Row.of()),
                policies(fields, people),
                fields.optional("groups", Form.list("groups", people.group())).orElse(Row.of()),
                Optional.of(rules),
                new TimeForm(draft).read(fields));
        draft.settle();
        return plan;
    }

    /// A pivot is named beside the booths, whose names and languages it uses.
    private static Policies policies(Fields fields, PeopleForm people) {
        Policies policies = fields.optional("policies", POLICIES).orElse(Policies.USUAL);
        return fields.optional("pivot", people.pivot()).map(policies::pivotingOn).orElse(policies);
    }

    private static Form<Occasion> occasion(Draft draft) {
        return Form.group("an occasion", fields -> occasion(fields, draft));
    }

    private static Occasion occasion(Fields fields, Draft draft) {
        Optional<Instant> from = fields.required("from", draft.moment());
        Optional<Instant> to = fields.optional("to", draft.moment());
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            fields.spot("to").mistake("the occasion ends before it begins", "a time after its from");
        }
        return new Occasion(
                fields.required("id", draft.occasions.given()).orElse(Draft.UNREAD),
                fields.required("title", Forms.WORDS).orElse(Draft.UNREAD_WORDS),
                fields.required("place", Forms.WORDS).orElse(Draft.UNREAD_WORDS),
                from.orElse(Instant.EPOCH),
                to,
                fields.optional("estimated", Forms.FLAG).orElse(false),
                fields.required("attends", Forms.WORDS).orElse(Draft.UNREAD_WORDS));
    }

    private static Policies policies(Fields fields) {
        Policies usual = Policies.USUAL;
        Optional<Duration> warning = fields.optional("warning", Forms.DURATION);
        Optional<Duration> lastCall = fields.optional("last-call", Forms.DURATION);
        boolean unread = (warning.isEmpty() && fields.has("warning")) || (lastCall.isEmpty() && fields.has("last-call"));
        if (!unread && lastCall.orElse(usual.lastCall()).compareTo(warning.orElse(usual.warning())) > 0) {
            fields.spot(lastCall.isPresent() ? "last-call" : "warning").mistake(
                    "the last call comes " + Lengths.told(lastCall.orElse(usual.lastCall())) + " before the limit, the warning "
                            + Lengths.told(warning.orElse(usual.warning())),
                    "the warning before the last call");
        }
        Policies read = new Policies(
                warning.orElse(usual.warning()),
                lastCall.orElse(usual.lastCall()),
                fields.optional("point-recognized-after", Forms.DURATION).or(usual::pointRecognizedAfter),
                fields.optional("link-grace", Forms.GRACE).orElse(usual.linkGrace()),
                fields.optional("contention", CONTENTION).orElse(usual.contention()),
                fields.optional("mate-takeover", MATE_TAKEOVER).orElse(usual.mateTakeover()),
                fields.optional("idle-channel", IDLE_CHANNEL).orElse(usual.idleChannel()));
        Optional<Duration> shift = fields.optional("shift", Forms.DURATION);
        boolean adopts = fields.optional("adopts-agenda", Forms.FLAG).orElse(false);
        boolean shares = fields.optional("share-overrun", Forms.FLAG).orElse(false);
        Policies relieving = shift.map(read::relievingAfter).orElse(read);
        Policies adopting = adopts ? relieving.adoptingAgendas() : relieving;
        Policies cutting = cuttingOff(fields, shares ? adopting.sharingOverrun() : adopting);
        return fields.optional("transmits-to", Forms.WORDS).map(cutting::transmittingTo).orElse(cutting);
    }

    /// A grace is for what happens by itself.
    private static Policies cuttingOff(Fields fields, Policies read) {
        Optional<CutOff> cutOff = fields.optional("cut-off", CUT_OFF);
        Optional<Duration> grace = fields.optional("cut-off-grace", Forms.GRACE);
        boolean unread = cutOff.isEmpty() && fields.has("cut-off");
        boolean automatic = cutOff.equals(Optional.of(CutOff.AUTOMATIC));
        if (grace.isPresent() && !automatic && !unread) {
            fields.spot("cut-off-grace").mistake("nobody is cut off by itself here", "cut-off: automatic beside it");
        }
        return cutOff.map(how -> read.cuttingOff(how, automatic ? grace.or(() -> Optional.of(USUAL_CUT_OFF_GRACE)) : Optional.empty()))
                .orElse(read);
    }
}
