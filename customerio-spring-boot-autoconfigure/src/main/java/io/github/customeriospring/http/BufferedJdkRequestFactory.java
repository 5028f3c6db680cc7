package io.github.customeriospring.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Requests on the JDK's {@link HttpClient} with bodies held in memory. Customer.io's
 * requests and answers are small, so bridging streams between threads, as Spring's
 * adapter for the JDK client does, costs several times the call itself.
 *
 * @since 0.1.0
 */
public final class BufferedJdkRequestFactory implements ClientHttpRequestFactory {

	private final HttpClient client;

	private final Duration readTimeout;

	/**
	 * Create a factory.
	 * @param client the client, which must not follow redirects
	 * @param readTimeout how long an exchange may take until its answer is complete
	 */
	public BufferedJdkRequestFactory(HttpClient client, Duration readTimeout) {
		this.client = client;
		this.readTimeout = readTimeout;
	}

	@Override
	public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
		return new Request(uri, method);
	}

	private final class Request extends AbstractClientHttpRequest implements StreamingHttpOutputMessage {

		/** Headers that the JDK client sets by itself and does not allow to be set. */
		private static final Set<String> OWN_HEADERS = Set.of("content-length", "host", "connection", "expect",
				"upgrade");

		private final URI uri;

		private final HttpMethod method;

		private byte @Nullable [] body;

		private @Nullable ByteArrayOutputStream buffer;

		Request(URI uri, HttpMethod method) {
			this.uri = uri;
			this.method = method;
		}

		@Override
		public HttpMethod getMethod() {
			return this.method;
		}

		@Override
		public URI getURI() {
			return this.uri;
		}

		@Override
		protected OutputStream getBodyInternal(HttpHeaders headers) {
			if (this.buffer == null) {
				this.buffer = new ByteArrayOutputStream(1024);
			}
			return this.buffer;
		}

		@Override
		public void setBody(byte[] body) {
			this.body = body;
		}

		@Override
		public void setBody(Body body) {
			if (body instanceof BytesBody bytes) {
				this.body = bytes.bytes();
				return;
			}
			ByteArrayOutputStream output = new ByteArrayOutputStream(1024);
			try {
				body.writeTo(output);
			}
			catch (IOException ex) {
				throw new IllegalStateException("The request body cannot be written", ex);
			}
			this.body = output.toByteArray();
		}

		@Override
		protected ClientHttpResponse executeInternal(HttpHeaders headers) throws IOException {
			HttpRequest.Builder request = HttpRequest.newBuilder(this.uri)
				.version(HttpClient.Version.HTTP_1_1)
				.timeout(BufferedJdkRequestFactory.this.readTimeout)
				.method(this.method.name(), publisher());
			headers.forEach((name, values) -> {
				if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
					values.forEach((value) -> request.header(name, value));
				}
			});
			return exchange(request.build());
		}

		private HttpRequest.BodyPublisher publisher() {
			byte[] bytes = (this.body == null && this.buffer != null) ? this.buffer.toByteArray() : this.body;
			return (bytes != null) ? HttpRequest.BodyPublishers.ofByteArray(bytes)
					: HttpRequest.BodyPublishers.noBody();
		}

		private Response exchange(HttpRequest request) throws IOException {
			long deadline = System.nanoTime()
					+ TimeUnit.NANOSECONDS.convert(BufferedJdkRequestFactory.this.readTimeout);
			try {
				HttpResponse<AnswerBody> head = BufferedJdkRequestFactory.this.client.send(request,
						(info) -> new AnswerBody());
				return new Response(head, head.body().await(deadline - System.nanoTime()));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new InterruptedIOException("interrupted while waiting for the answer");
			}
		}

	}

	/**
	 * The body of an answer, which the calling thread awaits: the JDK's own timeout ends
	 * when the head of the answer is there, and a body that never comes would hold the
	 * caller for ever.
	 */
	private static final class AnswerBody implements HttpResponse.BodySubscriber<AnswerBody> {

		private final HttpResponse.BodySubscriber<byte[]> bytes = HttpResponse.BodySubscribers.ofByteArray();

		private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

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

	private static final class Response implements ClientHttpResponse {

		private final HttpResponse<?> response;

		private final byte[] body;

		private @Nullable HttpHeaders headers;

		Response(HttpResponse<?> response, byte[] body) {
			this.response = response;
			this.body = body;
		}

		@Override
		public HttpStatusCode getStatusCode() {
			return HttpStatusCode.valueOf(this.response.statusCode());
		}

		@Override
		public String getStatusText() {
			return "";
		}

		@Override
		public HttpHeaders getHeaders() {
			if (this.headers == null) {
				HttpHeaders headers = new HttpHeaders();
				this.response.headers().map().forEach(headers::addAll);
				this.headers = headers;
			}
			return this.headers;
		}

		@Override
		public InputStream getBody() {
			return new ByteArrayInputStream(this.body);
		}

		@Override
		public void close() {
		}

	}

}
