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

package io.github.customeriospring.test.internal.webhook;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.customeriospring.test.internal.server.RecordedExchange;
import io.github.customeriospring.test.internal.wire.Signature;
import org.jspecify.annotations.Nullable;

/**
 * Posts signed webhooks. Whoever does not answer in time, body included, has not
 * answered, as with the vendor.
 */
final class WebhookPost {

	private static final Duration TIMEOUT = Duration.ofSeconds(4);

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(TIMEOUT)
		.build();

	/**
	 * Posts a webhook once.
	 * @return what came of it
	 */
	WebhookAnswer send(URI url, String signingKey, Instant time, byte[] body) throws InterruptedException {
		long start = System.nanoTime();
		try {
			HttpResponse<BodyBeginning> answer = answer(request(url, signingKey, time, body));
			return new WebhookAnswer(answer.statusCode(), answer.headers().map(), answer.body().kept(),
					answer.body().size(), since(start), null);
		}
		catch (TimeoutException ex) {
			return WebhookAnswer.none(reason(ex), since(start));
		}
		catch (ExecutionException ex) {
			return WebhookAnswer.none(reason(ex.getCause()), since(start));
		}
		catch (IllegalArgumentException ex) {
			return WebhookAnswer.none("The address is none that can be called", since(start));
		}
	}

	private HttpResponse<BodyBeginning> answer(HttpRequest request)
			throws InterruptedException, ExecutionException, TimeoutException {
		CompletableFuture<HttpResponse<BodyBeginning>> answer = this.client.sendAsync(request,
				(head) -> new BodyBeginning(RecordedExchange.SHOWN_BYTES));
		try {
			return answer.get(TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
		}
		finally {
			answer.cancel(true);
		}
	}

	private static HttpRequest request(URI url, String signingKey, Instant time, byte[] body) {
		return HttpRequest.newBuilder(url)
			.header("Content-Type", "application/json")
			.header(Signature.TIMESTAMP_HEADER, String.valueOf(time.getEpochSecond()))
			.header(Signature.HEADER, Signature.of(signingKey, time, body))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body))
			.build();
	}

	private static String reason(@Nullable Throwable failure) {
		if (failure instanceof TimeoutException || failure instanceof HttpTimeoutException) {
			return "No answer within %d seconds".formatted(TIMEOUT.toSeconds());
		}
		if (failure instanceof ConnectException) {
			return "Nobody listens at the address";
		}
		return "The connection broke";
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
