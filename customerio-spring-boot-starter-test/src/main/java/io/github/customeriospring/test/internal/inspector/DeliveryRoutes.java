package io.github.customeriospring.test.internal.inspector;

import java.util.List;

import io.github.customeriospring.test.internal.api.JsonFields;
import io.github.customeriospring.test.internal.server.Reply;
import io.github.customeriospring.test.internal.server.Route;
import io.github.customeriospring.test.internal.server.RoutedCall;

/**
 * What a tester does with a message, in place of the person who got it. Webhooks say so.
 */
final class DeliveryRoutes {

	private static final String MESSAGE = Inspector.API + "messages/{delivery_id}/";

	private final Inspected inspected;

	private final DeliveryControls deliveries;

	DeliveryRoutes(Inspected inspected) {
		this.inspected = inspected;
		this.deliveries = inspected.deliveries();
	}

	List<Route> routes() {
		return List.of(Route.post(MESSAGE + "open", this::open), Route.post(MESSAGE + "click", this::click),
				Route.post(MESSAGE + "bounce", this::bounce), Route.post(MESSAGE + "unsubscribe", this::unsubscribe));
	}

	private Reply open(RoutedCall call) {
		this.deliveries.open().accept(deliveryId(call));
		return Reply.noContent();
	}

	private Reply click(RoutedCall call) {
		this.deliveries.click().accept(deliveryId(call), text(call, "href", "https://example.com/"));
		return Reply.noContent();
	}

	private Reply bounce(RoutedCall call) {
		this.deliveries.bounce().accept(deliveryId(call), text(call, "reason", "The recipient does not exist"));
		return Reply.noContent();
	}

	private Reply unsubscribe(RoutedCall call) {
		this.deliveries.unsubscribe().accept(deliveryId(call));
		return Reply.noContent();
	}

	private String deliveryId(RoutedCall call) {
		JsonFields.of(call);
		return MessageRoutes.find(this.inspected, call.path("delivery_id")).deliveryId();
	}

	private static String text(RoutedCall call, String name, String absent) {
		String text = JsonFields.of(call).text(name);
		return (text != null) ? text : absent;
	}

}
