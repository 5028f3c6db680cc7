package io.github.customeriospring.v1;

import io.github.customeriospring.Api;
import io.github.customeriospring.http.ApiClientBuilder;
import io.github.customeriospring.v1.broadcasts.BroadcastOperations;
import io.github.customeriospring.v1.customers.CustomerOperations;
import io.github.customeriospring.v1.livenotifications.LiveNotificationOperations;
import io.github.customeriospring.v1.objects.ObjectOperations;
import io.github.customeriospring.v1.transactional.TransactionalOperations;
import io.github.customeriospring.v1.workspaces.WorkspaceOperations;
import org.jspecify.annotations.Nullable;

/**
 * Client of Customer.io's App API, one accessor per feature. Thread-safe; create one and
 * share it.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/">App API</a>
 */
public interface CustomerioV1Client {

	/**
	 * Return the operations that trigger broadcasts.
	 * @return the operations
	 */
	BroadcastOperations broadcasts();

	/**
	 * Return the operations that find people.
	 * @return the operations
	 */
	CustomerOperations customers();

	/**
	 * Return the operations that start, update and end live notifications.
	 * @return the operations
	 */
	LiveNotificationOperations liveNotifications();

	/**
	 * Return the operations that find custom objects and their relationships.
	 * @return the operations
	 */
	ObjectOperations objects();

	/**
	 * Return the operations that send messages to one person.
	 * @return the operations
	 */
	TransactionalOperations transactional();

	/**
	 * Return the operations that list workspaces.
	 * @return the operations
	 */
	WorkspaceOperations workspaces();

	/**
	 * Begin to build a client.
	 * @return the builder
	 */
	static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link CustomerioV1Client}.
	 */
	final class Builder extends ApiClientBuilder<Builder> {

		private @Nullable String apiKey;

		private Builder() {
			super(Api.APP);
		}

		/**
		 * Set the App API key.
		 * @param apiKey the key
		 * @return this builder
		 */
		public Builder apiKey(String apiKey) {
			this.apiKey = apiKey;
			return this;
		}

		/**
		 * Create the client. Nothing is sent.
		 * @return the client
		 * @throws IllegalArgumentException if the key is missing or cannot be one
		 */
		public CustomerioV1Client build() {
			String token = requireCredential(this.apiKey, "app.api-key");
			return new DefaultCustomerioV1Client(connect((headers) -> headers.setBearerAuth(token)));
		}

	}

}
