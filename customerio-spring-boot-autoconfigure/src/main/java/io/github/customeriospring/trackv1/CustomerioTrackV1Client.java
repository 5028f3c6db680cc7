package io.github.customeriospring.trackv1;

import io.github.customeriospring.http.TrackClientBuilder;

/**
 * Client of Customer.io's Track API v1. Thread-safe; create one and share it.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/">Track API</a>
 */
public interface CustomerioTrackV1Client {

	/**
	 * Return the operations that change people.
	 * @return the operations
	 */
	PeopleOperations people();

	/**
	 * Return the operations that register devices.
	 * @return the operations
	 */
	DeviceOperations devices();

	/**
	 * Return the operations that record events.
	 * @return the operations
	 */
	EventOperations events();

	/**
	 * Return the operations that fill manual segments.
	 * @return the operations
	 */
	SegmentOperations segments();

	/**
	 * Return the operations that submit forms.
	 * @return the operations
	 */
	FormOperations forms();

	/**
	 * Return the operations that report what became of deliveries.
	 * @return the operations
	 */
	MetricOperations metrics();

	/**
	 * Return the operations that answer to deliveries.
	 * @return the operations
	 */
	DeliveryOperations deliveries();

	/**
	 * Return the operations that tell about the account.
	 * @return the operations
	 */
	AccountOperations account();

	/**
	 * Return where the workspace of the credential is.
	 * @return the region
	 */
	default AccountRegion region() {
		return account().region();
	}

	/**
	 * Begin to build a client.
	 * @return the builder
	 */
	static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link CustomerioTrackV1Client}.
	 */
	final class Builder extends TrackClientBuilder<Builder> {

		private Builder() {
		}

		/**
		 * Create the client. Nothing is sent.
		 * @return the client
		 * @throws IllegalArgumentException if a part of the credential is missing or
		 * cannot be one
		 */
		public CustomerioTrackV1Client build() {
			return new DefaultCustomerioTrackV1Client(connect());
		}

	}

}
