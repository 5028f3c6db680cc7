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

package com.example.migration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

@Component
class HandWrittenCustomerio {

	private static final int CHUNK = 100;

	private final RestClient track;

	private final RestClient app;

	HandWrittenCustomerio(RestClient.Builder builder, @Value("${customerio.track-url}") String trackUrl,
			@Value("${customerio.site-id}") String siteId, @Value("${customerio.api-key}") String trackKey,
			@Value("${customerio.app-url}") String appUrl, @Value("${customerio.app-key}") String appKey) {
		this.track = builder.clone()
			.baseUrl(trackUrl)
			.defaultHeaders((headers) -> headers.setBasicAuth(siteId, trackKey))
			.build();
		this.app = builder.clone().baseUrl(appUrl).defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + appKey).build();
	}

	void upgraded(String id, Instant time) {
		attempt(() -> this.track.put()
			.uri("/api/v1/customers/{id}", id)
			.body(Map.of("plan", "pro", "upgraded_at", time.getEpochSecond()))
			.retrieve()
			.toBodilessEntity());
		attempt(() -> this.track.post()
			.uri("/api/v1/customers/{id}/events", id)
			.body(Map.of("name", "upgraded", "timestamp", time.getEpochSecond(), "data", Map.of("from", "free")))
			.retrieve()
			.toBodilessEntity());
	}

	void importPeople(List<Map<String, Object>> people) {
		for (int i = 0; i < people.size(); i += CHUNK) {
			List<Map<String, Object>> chunk = people.subList(i, Math.min(i + CHUNK, people.size()));
			attempt(() -> this.track.post()
				.uri("/api/v2/batch")
				.body(Map.of("batch", chunk.stream().map(HandWrittenCustomerio::operation).toList()))
				.retrieve()
				.toBodilessEntity());
			sleep(100);
		}
	}

	void sendReceipt(String id, String address, int order) {
		attempt(() -> this.app.post()
			.uri("/v1/send/email")
			.body(Map.of("transactional_message_id", "receipt", "to", address, "identifiers", Map.of("id", id),
					"message_data", Map.of("order", order)))
			.retrieve()
			.toBodilessEntity());
	}

	private static Map<String, Object> operation(Map<String, Object> person) {
		return Map.of("type", "person", "action", "identify", "identifiers", Map.of("id", person.get("id")),
				"attributes", person);
	}

	private static <T> T attempt(Supplier<T> call) {
		for (int attempt = 1;; attempt++) {
			try {
				return call.get();
			}
			catch (HttpServerErrorException | ResourceAccessException ex) {
				if (attempt == 3) {
					throw ex;
				}
				sleep(attempt * 200);
			}
		}
	}

	private static void sleep(long millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
