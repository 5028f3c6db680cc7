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

package io.github.customeriospring.http.transport;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.github.customeriospring.http.exchange.ResponseTooLargeException;

/**
 * The body of an answer of the JDK's client, which the calling thread awaits: the JDK's
 * own timeout ends when the head of the answer is there, and a body that never comes
 * would hold the caller for ever.
 */
final class AnswerBody implements HttpResponse.BodySubscriber<AnswerBody> {

	private final HttpResponse.BodySubscriber<byte[]> bytes = HttpResponse.BodySubscribers.ofByteArray();

	private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

	private int left;

	AnswerBody(int maxBytes) {
		this.left = maxBytes;
	}

	byte[] await(long nanos) throws IOException, InterruptedException {
		try {
			return this.bytes.getBody().toCompletableFuture().get(nanos, TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			cancel();
			throw new HttpTimeoutException("request timed out");
		}
		catch (InterruptedException ex) {
			cancel();
			throw ex;
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof IOException failure) ? failure : new IOException(ex.getCause());
		}
	}

	private void cancel() {
		this.subscription.thenAccept(Flow.Subscription::cancel);
	}

	@Override
	public CompletionStage<AnswerBody> getBody() {
		return CompletableFuture.completedStage(this);
	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		this.subscription.complete(subscription);
		this.bytes.onSubscribe(subscription);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		if (this.left < 0) {
			return;
		}
		for (ByteBuffer buffer : buffers) {
			this.left -= buffer.remaining();
		}
		if (this.left < 0) {
			cancel();
			this.bytes.onError(new ResponseTooLargeException());
			return;
		}
		this.bytes.onNext(buffers);
	}

	@Override
	public void onError(Throwable failure) {
		this.bytes.onError(failure);
	}

	@Override
	public void onComplete() {
		this.bytes.onComplete();
	}

}
