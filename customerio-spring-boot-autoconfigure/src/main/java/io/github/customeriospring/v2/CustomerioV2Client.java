package io.github.customeriospring.v2;

import java.util.List;

import io.github.customeriospring.http.TrackClientBuilder;

/**
 * Client of Customer.io's Track API v2: writes people, objects, relationships, events and
 * reports about deliveries. Thread-safe; create one and share it.
 * <p>
 * Customer.io answers when it has accepted an operation and processes it later.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#tag/Track-v2">Track API v2</a>
 */
public interface CustomerioV2Client {

	/**
	 * Send one operation.
	 * @param operation the operation, at most 32 KB
	 * @throws IllegalArgumentException if the operation is too large or holds a value
	 * that is no JSON; nothing was sent
	 * @throws io.github.customeriospring.CustomerioException if the call fails, after it
	 * was repeated as often as the settings allow
	 * @see <a href="https://docs.customer.io/api/track/#operation/entity">Make a single
	 * request</a>
	 */
	void entity(EntityOperation operation);

	/**
	 * Send any number of operations, in order, in requests of at most 500 KB.
	 * @param operations the operations, at most 32 KB each; with none, nothing is sent
	 * @return what became of each
	 * @throws IllegalArgumentException if an operation is too large or holds a value that
	 * is no JSON; the message names its index and nothing was sent
	 * @throws CustomerioBatchException if a request fails as a whole; it tells what
	 * became of the operations before and which remain
	 * @see <a href="https://docs.customer.io/api/track/#operation/batch">Send multiple
	 * requests</a>
	 */
	BatchResult batch(List<? extends EntityOperation> operations);

	/**
	 * Begin to build a client.
	 * @return the builder
	 */
	static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link CustomerioV2Client}.
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
		public CustomerioV2Client build() {
			return new DefaultCustomerioV2Client(connect());
		}

	}

}
