package io.github.customeriospring.v2;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.WireValue;
import org.jspecify.annotations.Nullable;

/**
 * A report about a delivery that does not report by itself. Created with
 * {@link DeliveryRef}.
 *
 * @since 0.1.0
 */
public sealed interface DeliveryOperation extends EntityOperation {

	/**
	 * Return the type of entity.
	 * @return {@code delivery}
	 */
	@JsonProperty
	default String type() {
		return "delivery";
	}

	/**
	 * Return what is done.
	 * @return Customer.io's name of the action
	 */
	@JsonProperty
	String action();

	@Override
	default String description() {
		return "delivery " + action();
	}

	/**
	 * Reports what became of a delivery. Repeats do no harm: Customer.io notes that a
	 * delivery was opened, not how often it was told so.
	 *
	 * @param identifiers the delivery
	 * @param name what became of it
	 * @param attributes the device and whatever else is known
	 */
	@JsonPropertyOrder({ "type", "identifiers", "action" })
	record Event(DeliveryId identifiers, Metric name,
			Map<String, ? extends @Nullable Object> attributes) implements DeliveryOperation {

		public Event {
			Arguments.notNull(identifiers, "identifiers");
			Arguments.notNull(name, "name");
			attributes = Arguments.mapOf(attributes, "attributes");
		}

		@Override
		public String action() {
			return "event";
		}

		@Override
		public String toString() {
			return description();
		}

	}

	/**
	 * The id of a delivery.
	 *
	 * @param id the value of {@code CIO-Delivery-ID}
	 */
	record DeliveryId(String id) {

		public DeliveryId {
			Arguments.identifier(id, "The id of a delivery");
		}

		@Override
		public String toString() {
			return "DeliveryId[..]";
		}

	}

	/**
	 * What can become of a delivery.
	 */
	enum Metric implements WireValue {

		/**
		 * It arrived on the device.
		 */
		DELIVERED("delivered"),

		/**
		 * The person opened it.
		 */
		OPENED("opened"),

		/**
		 * The person did what the message was meant to achieve.
		 */
		CONVERTED("converted");

		private final String wireName;

		Metric(String wireName) {
			this.wireName = wireName;
		}

		@Override
		public String wireName() {
			return this.wireName;
		}

	}

}
