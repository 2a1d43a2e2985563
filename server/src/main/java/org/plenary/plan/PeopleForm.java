package org.plenary.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.core.BoothId;
import org.plenary.core.Category;
import org.plenary.core.Delegation;
import org.plenary.core.DelegationId;
import org.plenary.core.DeskId;
import org.plenary.core.Group;
import org.plenary.core.GroupId;
import org.plenary.core.Language;
import org.plenary.core.Officer;
import org.plenary.core.Pivot;
import org.plenary.core.PlannedBooth;
import org.plenary.core.Role;
import org.plenary.core.Row;
import org.plenary.core.SeatId;
import org.plenary.core.Words;

/// What delegations, officers and booths look like in a plan.
final class PeopleForm {

    private static final int MOST_SEATS = 20;
    private static final int MOST_DESKS = 6;
    private static final int LONGEST_DELEGATION = 60;

    private static final Form<Category> CATEGORY = Forms.oneOf("category", List.of(Category.values()));
    private static final Form<Role> ROLE =
            Forms.oneOf("role of an officer", List.of(Role.SECRETARY, Role.TECHNICIAN, Role.CHAIR, Role.RAPPORTEUR));

    private final Draft draft;

    PeopleForm(Draft draft) {
        this.draft = draft;
    }

    Form<Delegation> delegation() {
        return Form.group("a delegation", this::delegation);
    }

    /// An officer whose role goes without saying.
    Form<Officer> officer(Role role) {
        return Form.group("a seat with its name and language", fields -> officer(fields, role));
    }

    Form<Officer> officer() {
        return Form.group("an officer", fields -> officer(fields, fields.required("role", ROLE).orElse(Role.SECRETARY)));
    }

    Form<Group> group() {
        return Form.group("a group of delegations", fields -> new Group(
                new GroupId(fields.required("id", draft.groups.given()).orElse(Draft.UNREAD)),
                fields.required("name", Forms.WORDS).orElse(Draft.UNREAD_WORDS),
                fields.required("members", Form.filledList("delegations", member().once("each delegation once"))).orElse(Row.of())));
    }

    private Form<DelegationId> member() {
        return draft.delegations.used().as(DelegationId::new);
    }

    Form<PlannedBooth> booth() {
        return Form.group("a booth", this::booth);
    }

    private Delegation delegation(Fields fields) {
        Optional<String> id = fields.required("id", draft.delegations.given());
        Optional<Category> category = fields.required("category", CATEGORY);
        Optional<Integer> seats = fields.required("seats", Forms.count(1, MOST_SEATS));
        id.ifPresent(key -> seat(fields.spot("id"), key, seats.orElse(0)));
        return new Delegation(
                new DelegationId(id.orElse(Draft.UNREAD)),
                category.orElse(Category.GUEST),
                fields.required("name", Forms.WORDS).orElse(Draft.UNREAD_WORDS),
                fields.required("language", draft.language()).orElse(Language.EN),
                notified(fields, category),
                seats.orElse(1),
                fields.optional("french", Forms.NAME),
                fields.optional("region", Forms.KEY));
    }

    private void seat(Spot spot, String delegation, int seats) {
        if (delegation.length() > LONGEST_DELEGATION) {
            spot.mistake(
                    Letters.shown(delegation) + " is " + delegation.length() + " characters long",
                    "at most " + LONGEST_DELEGATION + ", because the seats bear the delegation's name and a number");
            return;
        }
        for (int number = 1; number <= seats; number++) {
            draft.seating.delegate(spot, delegation, number);
        }
    }

    private Optional<LocalDate> notified(Fields fields, Optional<Category> category) {
        Optional<LocalDate> notified = fields.optional("notified", Forms.DATE);
        if (category.equals(Optional.of(Category.NON_GOVERNMENTAL_ORGANIZATION))) {
            if (!fields.has("notified")) {
                fields.spot("notified").mistake("missing", "the date on which its notice arrived: " + Draft.PRIOR_NOTICE);
            }
            notified.ifPresent(date -> draft.notice(fields.spot("notified"), date));
        }
        return notified;
    }

    private Officer officer(Fields fields, Role role) {
        Optional<String> seat = fields.required("seat", Forms.KEY);
        Optional<Words> name = fields.required("name", Forms.WORDS);
        Language language = fields.required("language", draft.language()).orElse(Language.EN);
        Officer officer = new Officer(role, new SeatId(seat.orElse(Draft.UNREAD)), name.orElse(Draft.UNREAD_WORDS), language);
        if (seat.isPresent() && name.isPresent()) {
            draft.seating.officer(fields.spot("seat"), officer);
        }
        return officer;
    }

    private PlannedBooth booth(Fields fields) {
        BoothId id = new BoothId(fields.required("id", draft.booths.given()).orElse(Draft.UNREAD));
        Language language = fields.required("language", draft.language()).orElse(Language.EN);
        Set<Language> fed = new HashSet<>(Set.of(language));
        Form<Language> other = draft.language().unlike(fed, "a language that the booth does not have yet");
        Row<Language> others = fields.optional("others", Form.list("languages", other)).orElse(Row.of());
        Row<DeskId> desks = fields.required("desks", Form.filledList("desks", desk())).orElse(Row.of());
        if (desks.size() > MOST_DESKS) {
            fields.spot("desks").mistake(desks.size() + " desks are here", "at most " + MOST_DESKS + " in a booth");
        }
        Row<Language> thirds = fields.optional("thirds", Form.list("languages", other)).orElse(Row.of());
        if (others.isEmpty() && !thirds.isEmpty()) {
            fields.spot("thirds").mistake("output C has languages here", "others for output B beside them");
        }
        return new PlannedBooth(id, language, others, desks, thirds);
    }

    /// The booth that the others hear instead of the floor, and for which languages.
    Form<Pivot> pivot() {
        return Form.group("a pivot with its booth and languages", fields -> new Pivot(
                new BoothId(fields.required("booth", draft.booths.used()).orElse(Draft.UNREAD)),
                fields.required("for", Form.filledList("languages", draft.language())).orElse(Row.of())));
    }

    private Form<DeskId> desk() {
        Form<DeskId> named = draft.desks.given().as(DeskId::new);
        return new Form<>(named.expected(), spot -> {
            Optional<DeskId> desk = named.read(spot);
            desk.ifPresent(id -> draft.seating.interpreter(spot, id));
            return desk;
        });
    }
}
