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

package io.github.customeriospring.http;

import java.net.http.HttpClient;
import java.time.Duration;

import io.github.customeriospring.http.transport.BufferedJdkRequestFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * The transports on which calls are tested.
 */
public enum Transport {

	HTTP_COMPONENTS {

		@Override
		public ClientHttpRequestFactory requestFactory(Duration readTimeout) {
			return new HttpComponentsClientHttpRequestFactory(HttpClientBuilder.create()
				.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
					.setDefaultConnectionConfig(ConnectionConfig.custom()
						.setConnectTimeout(Timeout.of(CONNECT_TIMEOUT))
						.setSocketTimeout(Timeout.of(readTimeout))
						.build())
					.build())
				.disableAutomaticRetries()
				.build());
		}

	},

	JDK {

		@Override
		public ClientHttpRequestFactory requestFactory(Duration readTimeout) {
			return new BufferedJdkRequestFactory(HttpClient.newBuilder()
				.connectTimeout(CONNECT_TIMEOUT)
				.followRedirects(HttpClient.Redirect.NEVER)
				.build(), readTimeout);
		}

	};

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration READ_TIMEOUT = Duration.ofSeconds(20);

	/** Long enough to make a connection on a busy machine. */
	public static final Duration SHORT_READ_TIMEOUT = Duration.ofMillis(500);

	public abstract ClientHttpRequestFactory requestFactory(Duration readTimeout);

	public ClientHttpRequestFactory requestFactory() {
		return requestFactory(READ_TIMEOUT);
	}

}
