/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.trackv1;

import io.github.customeriospring.http.connection.TrackClientBuilder;

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
	default PeopleOperations people() {
		return operations(PeopleOperations.class);
	}

	/**
	 * Return the operations that register devices.
	 * @return the operations
	 */
	default DeviceOperations devices() {
		return operations(DeviceOperations.class);
	}

	/**
	 * Return the operations that record events.
	 * @return the operations
	 */
	default EventOperations events() {
		return operations(EventOperations.class);
	}

	/**
	 * Return the operations that fill manual segments.
	 * @return the operations
	 */
	default SegmentOperations segments() {
		return operations(SegmentOperations.class);
	}

	/**
	 * Return the operations that submit forms.
	 * @return the operations
	 */
	default FormOperations forms() {
		return operations(FormOperations.class);
	}

	/**
	 * Return the operations that report what became of deliveries.
	 * @return the operations
	 */
	default MetricOperations metrics() {
		return operations(MetricOperations.class);
	}

	/**
	 * Return the operations that answer to deliveries.
	 * @return the operations
	 */
	default DeliveryOperations deliveries() {
		return operations(DeliveryOperations.class);
	}

	/**
	 * Return the operations that tell about the account.
	 * @return the operations
	 */
	default AccountOperations account() {
		return operations(AccountOperations.class);
	}

	/**
	 * Return where the workspace of the credential is.
	 * @return the region
	 */
	default AccountRegion region() {
		return account().region();
	}

	/**
	 * Return an implementation of an interface that declares operations of this API with
	 * {@link org.springframework.web.service.annotation.HttpExchange @HttpExchange}. All
	 * accessors go through here, and so may interfaces of the application, for endpoints
	 * that have no accessor: <pre class="code">
	 * public interface VisitOperations {
	 *
	 *     &#64;SafeToRetry
	 *     &#64;PutExchange("/api/v1/visits/{visit_id}")
	 *     void put(&#64;PathVariable("visit_id") String visitId, &#64;RequestBody Visit visit);
	 *
	 * }
	 *
	 * trackV1.operations(VisitOperations.class).put("17", visit);
	 * </pre> Calls get the credential, rate limits, errors, retries and metrics like all
	 * others, the latter under the name of the interface without {@code Operations} and
	 * that of the method, {@code visit.put} here. What is no GET or HEAD is repeated
	 * after a failure that leaves its outcome open only if it is marked with
	 * {@link io.github.customeriospring.http.declared.SafeToRetry @SafeToRetry}. A URL is
	 * the whole path, without host. Types of the application keep the names that they
	 * declare or are annotated with, in requests and in answers.
	 * @param <T> the type of the interface
	 * @param type the interface
	 * @return the implementation, always the same, thread-safe
	 * @throws IllegalArgumentException if the type declares something that cannot be
	 * called; the message names the method
	 */
	<T> T operations(Class<T> type);

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
