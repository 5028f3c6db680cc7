package io.github.customeriospring.test.internal.api.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import io.github.customeriospring.test.internal.server.Handler;
import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.RefusedException;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace sends, of which the fake knows no more than a test tells it: lists are
 * empty, single things are not found, and what is written comes back with a number.
 */
final class AppContents {

	private static final String CAMPAIGN = "/v1/campaigns/{campaign_id}";

	private static final String BROADCAST = "/v1/broadcasts/{broadcast_id}";

	private static final String ACTION = "/actions/{action_id}";

	private static final String LANGUAGE = "/language/{language}";

	private final AtomicLong lastId = new AtomicLong();

	List<Route> routes() {
		return Stream.of(campaigns(), broadcasts()).flatMap(List::stream).toList();
	}

	private List<Route> campaigns() {
		return List.of(list("campaigns.list", "/v1/campaigns", "campaigns"), one("campaigns.get", CAMPAIGN),
				list("campaigns.actions", CAMPAIGN + "/actions", "actions"), one("campaigns.action", CAMPAIGN + ACTION),
				update("campaigns.updateAction", CAMPAIGN + ACTION, "action", "action_id"),
				one("campaigns.actionLanguage", CAMPAIGN + ACTION + LANGUAGE),
				update("campaigns.updateActionLanguage", CAMPAIGN + ACTION + LANGUAGE, "action", "action_id"),
				list("campaigns.messages", CAMPAIGN + "/messages", "messages"),
				one("campaigns.metrics", CAMPAIGN + "/metrics"),
				one("campaigns.actionMetrics", CAMPAIGN + ACTION + "/metrics"),
				list("campaigns.linkMetrics", CAMPAIGN + "/metrics/links", "links"),
				list("campaigns.actionLinkMetrics", CAMPAIGN + ACTION + "/metrics/links", "links"),
				one("campaigns.journeyMetrics", CAMPAIGN + "/journey_metrics"));
	}

	private List<Route> broadcasts() {
		return List.of(list("broadcasts.triggers", BROADCAST + "/triggers", "triggers"),
				list("broadcasts.list", "/v1/broadcasts", "broadcasts"), one("broadcasts.get", BROADCAST),
				list("broadcasts.actions", BROADCAST + "/actions", "actions"),
				one("broadcasts.action", BROADCAST + ACTION),
				update("broadcasts.updateAction", BROADCAST + ACTION, "action", "action_id"),
				one("broadcasts.actionLanguage", BROADCAST + ACTION + LANGUAGE),
				update("broadcasts.updateActionLanguage", BROADCAST + ACTION + LANGUAGE, "action", "action_id"),
				list("broadcasts.messages", BROADCAST + "/messages", "messages"),
				one("broadcasts.metrics", BROADCAST + "/metrics"),
				one("broadcasts.actionMetrics", BROADCAST + ACTION + "/metrics"),
				list("broadcasts.linkMetrics", BROADCAST + "/metrics/links", "links"),
				list("broadcasts.actionLinkMetrics", BROADCAST + ACTION + "/metrics/links", "links"));
	}

	private static Route list(String operation, String path, String field) {
		return Route.get(path, (call) -> Reply.json(200, Map.of(field, List.of()))).named(operation);
	}

	private static Route one(String operation, String path) {
		String problem = "the fake knows no more than a test tells it with answer(..) for GET %s".formatted(path);
		return Route.get(path, (call) -> {
			throw new RefusedException(Refusal.notFound(problem));
		}).named(operation);
	}

	private Route update(String operation, String path, String field, String id) {
		return Route.put(path, written(field, id)).named(operation);
	}

	private Handler written(String field, @Nullable String id) {
		return (call) -> {
			Map<String, Object> written = new LinkedHashMap<>();
			written.put("id", (id != null) ? call.path(id) : this.lastId.incrementAndGet());
			written.putAll(body(call));
			return Reply.json(200, Map.of(field, written));
		};
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> body(RoutedCall call) {
		return (call.body().length > 0 && call.json() instanceof Map<?, ?> body) ? (Map<String, Object>) body
				: Map.of();
	}

}
