package org.plenary.client;

import java.util.List;
import java.util.Optional;
import org.plenary.protocol.v1.BudgetItem;
import org.plenary.protocol.v1.ExpectedTurn;
import org.plenary.protocol.v1.ForecastItem;
import org.plenary.protocol.v1.Item;
import org.plenary.protocol.v1.Item.ItemCase;
import org.plenary.protocol.v1.ProposalItem;

/// What a mirror has of what is expected: when what is under way ends, and what would bring it to its end in time.
public final class Outlook {

    private final Mirror mirror;

    Outlook(Mirror mirror) {
        this.mirror = mirror;
    }

    /// When what is under way is expected to end; empty while no session is under way, and for audiences that are not told.
    public Optional<ForecastItem> forecast() {
        return mirror.item(ItemCase.FORECAST, "forecast").map(Item::getForecast);
    }

    /// When a waiting request is expected to come to the floor.
    public Optional<ExpectedTurn> expected(int request) {
        return forecast().stream().flatMap(forecast -> forecast.getExpectedList().stream())
                .filter(turn -> turn.getRequest() == request).findFirst();
    }

    /// The accounts of the plan's time budgets; empty for audiences that are not told.
    public List<BudgetItem> budgets() {
        return mirror.items().stream().filter(Item::hasBudget).map(Item::getBudget).toList();
    }

    /// What would bring the running segment to its end in time; empty where there is time enough, and for all but the podium.
    public List<ProposalItem> proposals() {
        return mirror.items().stream().filter(Item::hasProposal).map(Item::getProposal).toList();
    }
}
