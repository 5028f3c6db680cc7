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

package io.github.customeriospring.benchmarks;

import java.io.IOException;
import java.io.OutputStream;

import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.memory.MemorySettings;
import io.github.customeriospring.publisher.memory.MemoryStore;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.trackv1.CustomerioTrackV1Client;
import io.github.customeriospring.v2.BatchConnection;
import io.github.customeriospring.v2.CustomerioV2Client;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.util.unit.DataSize;

/**
 * The clients that are measured.
 */
public final class Clients {

	private Clients() {
	}

	/**
	 * Create the client of an application that has HttpComponents.
	 */
	public static CustomerioV2Client withHttpComponents(String baseUrl) {
		return ofApplication(baseUrl, "http-components").getBean(CustomerioV2Client.class);
	}

	/**
	 * Create the client with declared operations of an application that has
	 * HttpComponents.
	 */
	public static CustomerioTrackV1Client declaredWithHttpComponents(String baseUrl) {
		return ofApplication(baseUrl, "http-components").getBean(CustomerioTrackV1Client.class);
	}

	/**
	 * Create the client of an application that does not have HttpComponents.
	 */
	public static CustomerioV2Client withJdk(String baseUrl) {
		return ofApplication(baseUrl, "jdk").getBean(CustomerioV2Client.class);
	}

	/**
	 * Start an application. All is as the starter sets it up, except that the rate limit
	 * lets a million requests a second through.
	 */
	private static ApplicationContext ofApplication(String baseUrl, String factory) {
		return new SpringApplicationBuilder(Application.class).bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run("--customerio.track.site-id=site", "--customerio.track.api-key=key",
					"--customerio.track.base-url=" + baseUrl, "--customerio.rate-limit.track.limit=1000000",
					"--customerio.rate-limit.track.period=1s", "--spring.http.clients.imperative.factory=" + factory);
	}

	/**
	 * Create a publisher that keeps operations in memory.
	 * @param room the most operations that it keeps
	 */
	public static TrackPublisher publisher(String baseUrl, int room) {
		MemorySettings defaults = MemorySettings.defaults();
		return publisher(baseUrl,
				defaults.withBounds(Math.max(room, defaults.maxOperations()), DataSize.ofGigabytes(1)));
	}

	/**
	 * Create a publisher that keeps operations in memory.
	 * @param memory how it keeps them
	 */
	public static TrackPublisher publisher(String baseUrl, MemorySettings memory) {
		BatchConnection connection = CustomerioV2Client.builder()
			.siteId("site")
			.apiKey("key")
			.baseUrl(baseUrl)
			.buildBatchConnection();
		TrackBatchApi api = new TrackBatchApi(connection);
		return new TrackPublisher(api, MemoryStore.builder(api).memory(memory).build());
	}

	/**
	 * Create a client whose requests are answered at once and never sent.
	 */
	public static CustomerioV2Client withoutNetwork() {
		return CustomerioV2Client.builder().siteId("site").apiKey("key").requestFactory(noNetwork()).build();
	}

	/**
	 * Create a transport that answers at once and sends nothing.
	 */
	public static ClientHttpRequestFactory noNetwork() {
		return new HttpComponentsClientHttpRequestFactory(new NoNetwork());
	}

	/**
	 * HttpComponents without its connections: the body is written to nowhere.
	 */
	private static final class NoNetwork extends CloseableHttpClient {

		private static final byte[] ANSWER = { '{', '}' };

		@Override
		protected CloseableHttpResponse doExecute(@Nullable HttpHost target, ClassicHttpRequest request,
				@Nullable HttpContext context) throws IOException {
			if (request.getEntity() != null) {
				request.getEntity().writeTo(OutputStream.nullOutputStream());
			}
			ClassicHttpResponse response = new BasicClassicHttpResponse(200);
			response.setEntity(new ByteArrayEntity(ANSWER, ContentType.APPLICATION_JSON));
			return CloseableHttpResponse.adapt(response);
		}

		@Override
		public void close() {
		}

		@Override
		public void close(CloseMode closeMode) {
		}

	}

}
