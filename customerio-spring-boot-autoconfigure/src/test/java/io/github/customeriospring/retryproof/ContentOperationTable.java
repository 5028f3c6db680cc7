package io.github.customeriospring.retryproof;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.customeriospring.Api;
import io.github.customeriospring.retryproof.TableRow.Repetition;
import io.github.customeriospring.v1.broadcasts.BroadcastOperations;
import io.github.customeriospring.v1.campaigns.CampaignOperations;
import io.github.customeriospring.v1.campaigns.JourneyMetricsQuery;
import io.github.customeriospring.v1.shared.MessageQuery;
import io.github.customeriospring.v1.shared.Paging;
import io.github.customeriospring.v1.shared.content.UpdateAction;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.MetricsQuery;
import io.github.customeriospring.v1.shared.metrics.MetricsRange;
import io.github.customeriospring.v1.shared.metrics.Period;
import io.github.customeriospring.v1.shared.metrics.Resolution;

/**
 * The rows of the {@link OperationTable} for what a workspace sends: campaigns,
 * broadcasts, newsletters, templates, and what stands in them.
 */
final class ContentOperationTable {

	private static final String NAME = Clients.SECRET + "-name";

	private static final MetricsRange RANGE = MetricsRange.of(Resolution.DAYS, Instant.EPOCH, Instant.EPOCH);

	private static final LinkMetricsQuery LINKS = LinkMetricsQuery.of(Period.days(7));

	private static final UpdateAction UPDATE = UpdateAction.message().subject(NAME);

	/** Reads of one thing, which mode {@code log} does not find. */
	static final Set<String> READS_OF_ONE = Set.of("CampaignOperations.get", "CampaignOperations.action",
			"CampaignOperations.actionLanguage", "CampaignOperations.metrics", "CampaignOperations.actionMetrics",
			"BroadcastOperations.get", "BroadcastOperations.action", "BroadcastOperations.actionLanguage",
			"BroadcastOperations.metrics", "BroadcastOperations.actionMetrics");

	private static final MetricsQuery METRICS = MetricsQuery.of(Period.days(7));

	/** Fields of an answer that all operations can read. */
	static final String ANSWERS = """
			"campaigns": [], "campaign": {}, "action": {}, "links": [], "journey_metric": {},
			"broadcasts": [], "broadcast": {}, "triggers": [], "actions": []""";

	private static final List<TableRow> CAMPAIGNS = List.of(
			campaigns("list", Repetition.READ, CampaignOperations::list),
			campaigns("get", Repetition.READ, (campaigns) -> campaigns.get(5)),
			campaigns("actions", Repetition.READ, (campaigns) -> campaigns.actions(5)),
			campaigns("action", Repetition.READ, (campaigns) -> campaigns.action(5, 96)),
			campaigns("updateAction", Repetition.SAFE, (campaigns) -> campaigns.updateAction(5, 96, UPDATE)),
			campaigns("actionLanguage", Repetition.READ, (campaigns) -> campaigns.actionLanguage(5, 96, "de")),
			campaigns("updateActionLanguage", Repetition.SAFE,
					(campaigns) -> campaigns.updateActionLanguage(5, 96, "de", UPDATE)),
			campaigns("messages", Repetition.READ,
					(campaigns) -> campaigns.messages(5, MessageQuery.all(), Paging.first())),
			campaigns("metrics", Repetition.READ, (campaigns) -> campaigns.metrics(5, RANGE)),
			campaigns("actionMetrics", Repetition.READ, (campaigns) -> campaigns.actionMetrics(5, 96, RANGE)),
			campaigns("linkMetrics", Repetition.READ, (campaigns) -> campaigns.linkMetrics(5, LINKS)),
			campaigns("actionLinkMetrics", Repetition.READ, (campaigns) -> campaigns.actionLinkMetrics(5, 96, LINKS)),
			campaigns("journeyMetrics", Repetition.READ, (campaigns) -> campaigns.journeyMetrics(5,
					new JourneyMetricsQuery(Resolution.DAYS, Instant.EPOCH, Instant.EPOCH))));

	private static final List<TableRow> BROADCASTS = List.of(
			broadcasts("triggers", Repetition.READ, (broadcasts) -> broadcasts.triggers(12)),
			broadcasts("list", Repetition.READ, BroadcastOperations::list),
			broadcasts("get", Repetition.READ, (broadcasts) -> broadcasts.get(12)),
			broadcasts("actions", Repetition.READ, (broadcasts) -> broadcasts.actions(12)),
			broadcasts("action", Repetition.READ, (broadcasts) -> broadcasts.action(12, 96)),
			broadcasts("updateAction", Repetition.SAFE, (broadcasts) -> broadcasts.updateAction(12, 96, UPDATE)),
			broadcasts("actionLanguage", Repetition.READ, (broadcasts) -> broadcasts.actionLanguage(12, 96, "de")),
			broadcasts("updateActionLanguage", Repetition.SAFE,
					(broadcasts) -> broadcasts.updateActionLanguage(12, 96, "de", UPDATE)),
			broadcasts("messages", Repetition.READ,
					(broadcasts) -> broadcasts.messages(12, MessageQuery.all(), Paging.first())),
			broadcasts("metrics", Repetition.READ, (broadcasts) -> broadcasts.metrics(12, METRICS)),
			broadcasts("actionMetrics", Repetition.READ, (broadcasts) -> broadcasts.actionMetrics(12, 96, METRICS)),
			broadcasts("linkMetrics", Repetition.READ, (broadcasts) -> broadcasts.linkMetrics(12, LINKS)), broadcasts(
					"actionLinkMetrics", Repetition.READ, (broadcasts) -> broadcasts.actionLinkMetrics(12, 96, LINKS)));

	static final List<TableRow> ROWS = Stream.of(CAMPAIGNS, BROADCASTS).flatMap(List::stream).toList();

	private ContentOperationTable() {
	}

	private static TableRow campaigns(String method, Repetition repetition, Consumer<CampaignOperations> call) {
		return row("CampaignOperations." + method, repetition, (clients) -> call.accept(clients.app().campaigns()));
	}

	private static TableRow broadcasts(String method, Repetition repetition, Consumer<BroadcastOperations> call) {
		return row("BroadcastOperations." + method, repetition, (clients) -> call.accept(clients.app().broadcasts()));
	}

	private static TableRow row(String name, Repetition repetition, Consumer<Clients> call) {
		return new TableRow(Api.APP, name, repetition, call);
	}

}
