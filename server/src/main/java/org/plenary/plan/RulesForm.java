package org.plenary.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.core.Category;
import org.plenary.core.KindId;
import org.plenary.core.Quorum;
import org.plenary.core.Quota;
import org.plenary.core.RequestKind;
import org.plenary.core.Row;
import org.plenary.core.RulePacks;
import org.plenary.core.Rulebook;
import org.plenary.core.Share;

/// What the rules look like in a plan: the name of a rule pack, or a pack with what this body has differently.
final class RulesForm {

    private static final int MOST_REQUESTS = 100;
    private static final int LAST_RANK = 1_000;

    private static final Form<Rulebook> PACK = Forms.oneOf("rule pack", RulePacks.ALL, Rulebook::pack);
    private static final Form<Rulebook> OVERRIDDEN = Form.group("a rule pack and what is different from it", RulesForm::overridden);
    private static final Form<Category> CATEGORY = Forms.oneOf("category", List.of(Category.values()));
    private static final Form<Quota.Scope> SCOPE = Forms.oneOf("scope of a quota", List.of(Quota.Scope.values()));
    private static final Form<RequestKind.Manner> PLACING = Forms.oneOf(
            "way onto a list", List.of(RequestKind.Manner.LISTED, RequestKind.Manner.INTERPOSED, RequestKind.Manner.DEFERRED));

    private static final Form<Share> SHARE = Forms.oneOf("share of the States", List.of(Share.values()));

    /// A group that says nothing is a body that needs no quorum.
    private static final Form<Quorum> QUORUM = Form.group("a quorum with its debate and decision", fields -> new Quorum(
            fields.optional("debate", SHARE), fields.optional("decision", SHARE),
            fields.optional("source", Forms.NAME).orElse(RulePacks.PRACTICE)));

    static final Form<Rulebook> RULES =
            new Form<>(PACK.expected() + ", or a group", spot -> spot.isGroup() ? OVERRIDDEN.read(spot) : PACK.read(spot));

    private RulesForm() {}

    private static Rulebook overridden(Fields fields) {
        Rulebook pack = fields.required("pack", PACK).orElse(RulePacks.OSCE);
        Form<KindId> kind = Forms.oneOf("kind of request of the pack", ids(pack.kinds()), KindId::key);
        Row<KindId> without = fields.optional("without", Form.list("kinds of request", kind.once("each kind once"))).orElse(Row.of());
        Row<RequestKind> kept = Row.copyOf(pack.kinds().stream().filter(each -> !without.contains(each.id())).toList());
        Row<RequestKind> kinds = fields.optional("kinds", Form.group("kinds of request and how they differ", group -> kinds(group, kept)))
                .orElse(kept);
        Optional<Quorum> quorum = fields.has("quorum") ? fields.optional("quorum", QUORUM) : pack.quorum();
        return new Rulebook(pack.pack(), kinds, fields.optional("appeals", Forms.FLAG).orElse(pack.appeals()), quorum.filter(
                each -> each.debate().isPresent() || each.decision().isPresent()));
    }

    private static List<KindId> ids(Row<RequestKind> kinds) {
        return kinds.stream().map(RequestKind::id).toList();
    }

    private static Row<RequestKind> kinds(Fields fields, Row<RequestKind> kept) {
        return Row.copyOf(kept.stream()
                .map(kind -> fields.optional(kind.id().key(), Form.group("what is different", group -> kind(group, kind))).orElse(kind))
                .toList());
    }

    private static RequestKind kind(Fields fields, RequestKind usual) {
        Optional<RequestKind.Manner> placing = usual.isListed() ? fields.optional("placing", PLACING) : Optional.empty();
        Row<Duration> limits =
                fields.optional("limits", Form.list("durations", Forms.DURATION)).orElse(usual.limits());
        Optional<Integer> most = fields.optional("quota", Forms.count(1, MOST_REQUESTS));
        Optional<Quota.Scope> scope = fields.optional("per", SCOPE);
        Optional<Quota> quota = most.or(() -> usual.quota().map(Quota::most)).map(number -> new Quota(
                number, scope.or(() -> usual.quota().map(Quota::scope)).orElse(Quota.Scope.SEGMENT)));
        return new RequestKind(
                usual.id(), fields.optional("rank", Forms.count(0, LAST_RANK)).orElse(usual.rank()),
                placing.orElse(usual.manner()), fields.optional("charged", Forms.FLAG).orElse(usual.charged()), limits,
                fields.optional("closed-list", Forms.FLAG).orElse(usual.onClosedList()), usual.forGroup(), quota,
                fields.optional("who", Form.list("categories", CATEGORY.once("each category once"))).orElse(usual.who()),
                fields.optional("source", Forms.NAME).orElse(usual.source()));
    }
}
