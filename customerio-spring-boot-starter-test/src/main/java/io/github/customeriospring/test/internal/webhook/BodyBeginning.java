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

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Keeps the beginning of a body and counts the rest.
 */
final class BodyBeginning implements HttpResponse.BodySubscriber<BodyBeginning> {

	private final int limit;

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

	private final CompletableFuture<BodyBeginning> complete = new CompletableFuture<>();

	private long size;

	/**
	 * Creates a subscriber.
	 * @param limit how many bytes to keep at most
	 */
	BodyBeginning(int limit) {
		this.limit = limit;
	}

	byte[] kept() {
		return this.kept.toByteArray();
	}

	long size() {
		return this.size;
	}

	@Override
	public CompletionStage<BodyBeginning> getBody() {
		return this.complete;
	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		subscription.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		for (ByteBuffer buffer : buffers) {
			this.size += buffer.remaining();
			byte[] bytes = new byte[Math.min(buffer.remaining(), this.limit - this.kept.size())];
			buffer.get(bytes);
			this.kept.writeBytes(bytes);
		}
	}

	@Override
	public void onError(Throwable error) {
		this.complete.completeExceptionally(error);
	}

	@Override
	public void onComplete() {
		this.complete.complete(this);
	}

}
