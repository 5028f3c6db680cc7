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

package io.github.customeriospring.test;

import java.util.Map;

import io.github.customeriospring.autoconfigure.CustomerioAppConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioPipelinesConnectionDetails;
import io.github.customeriospring.autoconfigure.CustomerioTrackConnectionDetails;
import io.github.customeriospring.test.internal.api.FakeCredentials;
import io.github.customeriospring.test.internal.api.pipelines.PipelinesApi;
import org.jspecify.annotations.Nullable;

/**
 * Where a fake is that runs on its own, in a container for example, for the clients of an
 * application: <pre class="code">
 * &#64;TestConfiguration(proxyBeanMethods = false)
 * class WithFake {
 *
 *     &#64;Bean
 *     FakeCustomerioConnection fake() {
 *         return FakeCustomerioConnection.to("http://localhost:8026");
 *     }
 *
 *     &#64;Bean
 *     CustomerioAppConnectionDetails app(FakeCustomerioConnection fake) {
 *         return fake.app();
 *     }
 *
 * }
 * </pre> Connection details win over properties. For a container of Testcontainers or a
 * service of Docker Compose, {@code @ServiceConnection} and Spring Boot do the same.
 * Immutable.
 *
 * @since 0.1.0
 */
public final class FakeCustomerioConnection {

	/**
	 * The name by which Spring Boot recognizes a fake in a container, for
	 * {@code @ServiceConnection} and for Docker Compose.
	 */
	public static final String SERVICE = "fake-customerio";

	/**
	 * The port on which a fake listens that is told no other.
	 */
	public static final int PORT = 8026;

	private final String baseUrl;

	private final FakeCredentials credentials;

	private FakeCustomerioConnection(String baseUrl, FakeCredentials credentials) {
		this.baseUrl = baseUrl;
		this.credentials = credentials;
	}

	/**
	 * The connection to a fake with the credentials that it has unless it is told others.
	 * @param baseUrl the address of the fake, such as {@code http://localhost:8026}
	 * @return the connection
	 */
	public static FakeCustomerioConnection to(String baseUrl) {
		String url = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
		return new FakeCustomerioConnection(url, FakeCredentials.withPrefix(""));
	}

	static FakeCustomerioConnection to(FakeCustomerio customerio) {
		return to(customerio.baseUrl()).trackCredential(customerio.siteId(), customerio.trackApiKey())
			.appApiKey(customerio.appApiKey())
			.pipelinesApiKey(customerio.pipelinesApiKey());
	}

	/**
	 * The same connection with the credentials that a fake on its own takes from its
	 * environment variables, such as {@code FAKE_CUSTOMERIO_APP_API_KEY}.
	 * @param environment the variables that the fake was started with, of which an empty
	 * one counts as none
	 * @return the connection
	 */
	public FakeCustomerioConnection environment(Map<String, ? extends @Nullable String> environment) {
		return new FakeCustomerioConnection(this.baseUrl, this.credentials.withEnvironment(environment));
	}

	/**
	 * The same connection with another credential of the Track API.
	 * @param siteId the site id
	 * @param apiKey the key
	 * @return the connection
	 */
	public FakeCustomerioConnection trackCredential(String siteId, String apiKey) {
		return new FakeCustomerioConnection(this.baseUrl, this.credentials.withTrack(siteId, apiKey));
	}

	/**
	 * The same connection with another key of the App API.
	 * @param apiKey the key
	 * @return the connection
	 */
	public FakeCustomerioConnection appApiKey(String apiKey) {
		return new FakeCustomerioConnection(this.baseUrl, this.credentials.withApp(apiKey));
	}

	/**
	 * The same connection with another key of the Pipelines API.
	 * @param apiKey the key
	 * @return the connection
	 */
	public FakeCustomerioConnection pipelinesApiKey(String apiKey) {
		return new FakeCustomerioConnection(this.baseUrl, this.credentials.withPipelines(apiKey));
	}

	/**
	 * The connection to the App API.
	 * @return the details, to be a bean
	 */
	public CustomerioAppConnectionDetails app() {
		return new CustomerioAppConnectionDetails() {

			@Override
			public String getBaseUrl() {
				return FakeCustomerioConnection.this.baseUrl;
			}

			@Override
			public String getApiKey() {
				return FakeCustomerioConnection.this.credentials.appApiKey();
			}

		};
	}

	/**
	 * The connection to the Track API.
	 * @return the details, to be a bean
	 */
	public CustomerioTrackConnectionDetails track() {
		return new CustomerioTrackConnectionDetails() {

			@Override
			public String getBaseUrl() {
				return FakeCustomerioConnection.this.baseUrl;
			}

			@Override
			public String getSiteId() {
				return FakeCustomerioConnection.this.credentials.siteId();
			}

			@Override
			public String getApiKey() {
				return FakeCustomerioConnection.this.credentials.trackApiKey();
			}

		};
	}

	/**
	 * The connection to the Pipelines API.
	 * @return the details, to be a bean
	 */
	public CustomerioPipelinesConnectionDetails pipelines() {
		return new CustomerioPipelinesConnectionDetails() {

			@Override
			public String getBaseUrl() {
				return FakeCustomerioConnection.this.baseUrl + PipelinesApi.BASE_PATH;
			}

			@Override
			public String getApiKey() {
				return FakeCustomerioConnection.this.credentials.pipelinesApiKey();
			}

		};
	}

	/**
	 * Says nothing of the credentials.
	 */
	@Override
	public String toString() {
		return "FakeCustomerioConnection[" + this.baseUrl + "]";
	}

}
