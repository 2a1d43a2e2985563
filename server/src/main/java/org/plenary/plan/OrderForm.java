package org.plenary.plan;

import java.util.List;
import java.util.Optional;
import org.plenary.core.Alphabet;
import org.plenary.core.Category;
import org.plenary.core.DelegationId;
import org.plenary.core.Language;
import org.plenary.core.OrderPolicy;
import org.plenary.core.OrderPolicy.Over;
import org.plenary.core.Ordering;
import org.plenary.core.Row;

/// What the order of a speakers' list looks like in a plan: by what it goes, what that needs, and the constraints.
final class OrderForm {

    private static final int MOST = 100;
    private static final List<Language> ALPHABETS = List.of(Language.EN, new Language("fr"), Language.RU);
    private static final Form<Language> ALPHABET = Forms.oneOf("alphabet", ALPHABETS, Language::code);
    private static final Form<Over> OVER = Forms.oneOf("group to go round", List.of(Over.values()));
    private static final Form<Category> CATEGORY = Forms.oneOf("category", List.of(Category.values()));
    private static final Form<Integer> COUNT = Forms.count(1, MOST);

    /// By what a list may be ordered, as a plan writes it.
    private enum By {
        REQUEST,
        FIRST_TIME,
        LEAST_SPOKEN,
        ALPHABET,
        LOT,
        CATEGORY,
        ROUND_ROBIN,
        FIXED
    }

    private static final Form<By> BY = Forms.oneOf("order of a list", List.of(By.values()));

    private final Draft draft;

    OrderForm(Draft draft) {
        this.draft = draft;
    }

    Form<Ordering> order() {
        return Form.group("an order with what it goes by", this::order);
    }

    private Ordering order(Fields fields) {
        By by = fields.required("by", BY).orElse(By.REQUEST);
        return new Ordering(
                policy(fields, by), fields.optional("in-a-row", COUNT).orElse(0), fields.optional("in-all", COUNT).orElse(0));
    }

    private OrderPolicy policy(Fields fields, By by) {
        return switch (by) {
            case REQUEST -> new OrderPolicy.InOrderOfRequest();
            case FIRST_TIME -> new OrderPolicy.FirstTimeFirst();
            case LEAST_SPOKEN -> new OrderPolicy.LeastSpokenFirst();
            case ALPHABET -> alphabetical(fields);
            case LOT -> new OrderPolicy.ByLot(fields.required("seed", Forms.NAME).orElse(Draft.UNREAD));
            case CATEGORY -> new OrderPolicy.ByCategory(fields
                    .required("categories", Form.filledList("categories", CATEGORY.once("each category once"))).orElse(Row.of()));
            case ROUND_ROBIN -> new OrderPolicy.RoundRobin(fields.required("over", OVER).orElse(Over.CATEGORY));
            case FIXED -> new OrderPolicy.FixedOrder(fields
                    .required("delegations", Form.filledList("delegations", draft.delegations.used().as(DelegationId::new)
                            .once("each delegation once")))
                    .orElse(Row.of()));
        };
    }

    private static OrderPolicy alphabetical(Fields fields) {
        Language alphabet = fields.required("alphabet", ALPHABET).orElse(Language.EN);
        Optional<String> from = fields.required("from", Forms.NAME);
        if (from.isPresent() && !Alphabet.has(alphabet, from.get())) {
            fields.spot("from").mistake(Letters.shown(from.get()) + " is here", "one letter of the alphabet, language " + alphabet);
        }
        return new OrderPolicy.Alphabetical(alphabet, from.orElse(Draft.UNREAD));
    }
}
