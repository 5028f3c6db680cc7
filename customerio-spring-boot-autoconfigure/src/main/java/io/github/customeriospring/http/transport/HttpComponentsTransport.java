package io.github.customeriospring.http.transport;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.concurrent.Future;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.util.StringUtils;

/**
 * Apache HttpComponents 5, called directly. Whatever its clients are set to, they follow
 * no redirect, and send nothing again that has a body; an attempt that takes too long is
 * cancelled from outside.
 *
 * @since 0.1.0
 */
public final class HttpComponentsTransport extends Transport {

	/** How long a connection may be idle before it is dropped instead of used again. */
	private static final TimeValue MAX_IDLE = TimeValue.ofSeconds(60);

	private final HttpClient safe;

	private final HttpClient unsafe;

	private final Runnable whenClosed;

	private final Alarm alarm = new Alarm();

	private HttpComponentsTransport(HttpClient safe, HttpClient unsafe, Runnable whenClosed) {
		super("HttpComponents");
		this.safe = safe;
		this.unsafe = unsafe;
		this.whenClosed = whenClosed;
	}

	/**
	 * Create a transport on clients that belong to it.
	 * @param safe the client for requests that are safe to repeat
	 * @param unsafe the client for the others, which should
	 * {@linkplain #checkWhenTaken(ConnectionConfig.Builder) check} its connections
	 * @return the transport
	 */
	public static HttpComponentsTransport owning(HttpClient safe, HttpClient unsafe) {
		return new HttpComponentsTransport(safe, unsafe, () -> {
			close(safe);
			close(unsafe);
		});
	}

	static HttpComponentsTransport with(HttpComponentsClientHttpRequestFactory factory, Runnable whenClosed) {
		return new HttpComponentsTransport(factory.getHttpClient(), factory.getHttpClient(), whenClosed);
	}

	static HttpComponentsTransport with(TransportSettings settings) {
		ConnectionConfig.Builder unsafe = connections(settings);
		checkWhenTaken(unsafe);
		return owning(client(settings, connections(settings)), client(settings, unsafe));
	}

	private static ConnectionConfig.Builder connections(TransportSettings settings) {
		return ConnectionConfig.custom()
			.setConnectTimeout(Timeout.of(settings.connectTimeout()))
			.setSocketTimeout(Timeout.of(settings.readTimeout()));
	}

	private static HttpClient client(TransportSettings settings, ConnectionConfig.Builder connections) {
		HttpClientBuilder client = HttpClientBuilder.create()
			.useSystemProperties()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.useSystemProperties()
				.setDefaultConnectionConfig(connections.build())
				.setMaxConnPerRoute(settings.maxConnections())
				.setMaxConnTotal(settings.maxConnections())
				.build())
			.setDefaultRequestConfig(
					RequestConfig.custom().setConnectionRequestTimeout(Timeout.of(settings.readTimeout())).build());
		prepare(client);
		return client.build();
	}

	/**
	 * Switch off what a client does by itself, and let it drop connections that were idle
	 * for 60 seconds.
	 * @param client the client
	 */
	public static void prepare(HttpClientBuilder client) {
		client.disableAutomaticRetries()
			.disableRedirectHandling()
			.setKeepAliveStrategy(HttpComponentsTransport::keepAlive);
	}

	private static TimeValue keepAlive(HttpResponse response, HttpContext context) {
		TimeValue asked = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
		return (TimeValue.isNonNegative(asked) && asked.compareTo(MAX_IDLE) < 0) ? asked : MAX_IDLE;
	}

	/**
	 * Let connections be checked whenever one is taken: a request that must not arrive
	 * twice could not be sent again when it finds its connection closed.
	 * @param connections the connections
	 */
	public static void checkWhenTaken(ConnectionConfig.Builder connections) {
		connections.setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS);
	}

	private static void close(HttpClient client) {
		if (client instanceof ModalCloseable closeable) {
			closeable.close(CloseMode.IMMEDIATE);
		}
		else if (client instanceof Closeable closeable) {
			try {
				closeable.close();
			}
			catch (IOException ex) {
				// Nothing depends on it any more
			}
		}
	}

	@Override
	Exchanger exchanger(ExchangeLimits limits) {
		RequestConfig safeConfig = config(this.safe, limits);
		RequestConfig unsafeConfig = config(this.unsafe, limits);
		return (exchange) -> exchange.safeToRepeat() ? exchange(exchange, this.safe, safeConfig, limits)
				: exchange(exchange, this.unsafe, unsafeConfig, limits);
	}

	private static RequestConfig config(HttpClient client, ExchangeLimits limits) {
		RequestConfig own = (client instanceof Configurable configurable) ? configurable.getConfig() : null;
		RequestConfig.Builder config = RequestConfig.copy((own != null) ? own : RequestConfig.DEFAULT)
			.setRedirectsEnabled(false);
		if (limits.readTimeout() != null) {
			config.setResponseTimeout(Timeout.of(limits.readTimeout()));
		}
		return config.build();
	}

	private ClientHttpResponse exchange(Exchange exchange, HttpClient client, RequestConfig config,
			ExchangeLimits limits) throws IOException {
		Attempt attempt = new Attempt(exchange);
		HttpClientContext context = HttpClientContext.create();
		context.setRequestConfig(config);
		attempt.begin(this.alarm, limits);
		boolean answered = false;
		try {
			Response response = new Response(client.executeOpen(null, attempt.request, context), attempt,
					limits.maxBytes());
			answered = true;
			return response;
		}
		catch (IOException | RuntimeException ex) {
			throw attempt.failure(ex);
		}
		finally {
			if (!answered) {
				attempt.end();
			}
		}
	}

	@Override
	void release() {
		this.whenClosed.run();
		this.alarm.close();
	}

	/**
	 * A request that is cancelled when its time is up.
	 */
	private static final class Attempt implements Runnable {

		private final HttpUriRequestBase request;

		private volatile boolean late;

		private @Nullable Future<?> alarm;

		Attempt(Exchange exchange) {
			this.request = new HttpUriRequestBase(exchange.method().name(), exchange.uri());
			exchange.headers().forEach((name, values) -> {
				if (HttpHeaders.COOKIE.equalsIgnoreCase(name)) {
					this.request.addHeader(name, StringUtils.collectionToDelimitedString(values, "; "));
				}
				else if (!HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)
						&& !HttpHeaders.TRANSFER_ENCODING.equalsIgnoreCase(name)) {
					values.forEach((value) -> this.request.addHeader(name, value));
				}
			});
			if (exchange.hasBody()) {
				this.request.setEntity(new OnceOnlyEntity(exchange.body()));
			}
		}

		void begin(Alarm alarm, ExchangeLimits limits) {
			this.alarm = alarm.in(limits.attemptTimeout(), this);
		}

		@Override
		public void run() {
			this.late = true;
			this.request.cancel();
		}

		void end() {
			if (this.alarm != null) {
				this.alarm.cancel(false);
			}
		}

		/**
		 * Return the failure to throw: whatever a request that was cancelled fails with,
		 * it took too long.
		 */
		IOException failure(Exception failure) {
			if (this.late) {
				return new AttemptTimeoutException(failure);
			}
			return (failure instanceof IOException ex) ? ex : new IOException("The transport failed", failure);
		}

	}

	/**
	 * HttpComponents sends no request again whose entity cannot be repeated.
	 */
	private static final class OnceOnlyEntity extends AbstractHttpEntity {

		private final byte[] bytes;

		private final OnceOnlyBody body;

		OnceOnlyEntity(byte[] bytes) {
			super((String) null, null, false);
			this.bytes = bytes;
			this.body = new OnceOnlyBody(bytes);
		}

		@Override
		public long getContentLength() {
			return this.bytes.length;
		}

		@Override
		public InputStream getContent() {
			return new ByteArrayInputStream(this.bytes);
		}

		@Override
		public void writeTo(OutputStream output) throws IOException {
			this.body.writeTo(output);
		}

		@Override
		public boolean isRepeatable() {
			return false;
		}

		@Override
		public boolean isStreaming() {
			return false;
		}

		@Override
		public void close() {
		}

	}

	private static final class Response implements ClientHttpResponse {

		private final ClassicHttpResponse response;

		private final Attempt attempt;

		private final int maxBytes;

		private @Nullable HttpHeaders headers;

		private @Nullable LimitedInputStream body;

		Response(ClassicHttpResponse response, Attempt attempt, int maxBytes) {
			this.response = response;
			this.attempt = attempt;
			this.maxBytes = maxBytes;
		}

		@Override
		public HttpStatusCode getStatusCode() {
			return HttpStatusCode.valueOf(this.response.getCode());
		}

		@Override
		public String getStatusText() {
			String reason = this.response.getReasonPhrase();
			return (reason != null) ? reason : "";
		}

		@Override
		public HttpHeaders getHeaders() {
			if (this.headers == null) {
				HttpHeaders headers = new HttpHeaders();
				for (Iterator<Header> iterator = this.response.headerIterator(); iterator.hasNext();) {
					Header header = iterator.next();
					headers.add(header.getName(), header.getValue());
				}
				this.headers = headers;
			}
			return this.headers;
		}

		@Override
		public InputStream getBody() throws IOException {
			HttpEntity entity = this.response.getEntity();
			if (entity == null) {
				return InputStream.nullInputStream();
			}
			if (this.body == null) {
				this.body = new LimitedInputStream(new Content(entity.getContent(), this.attempt), this.maxBytes);
			}
			return this.body;
		}

		/**
		 * Close, and keep the connection only if nothing is left to be read from it: who
		 * sends without end would not let us go otherwise.
		 */
		@Override
		public void close() {
			this.attempt.end();
			if (this.response.getEntity() != null && (this.body == null || !this.body.isComplete())) {
				this.attempt.request.cancel();
			}
			try {
				this.response.close();
			}
			catch (IOException ex) {
				// The answer is there
			}
		}

	}

	/**
	 * Tells a body whose time was up from one that broke.
	 */
	private static final class Content extends FilterInputStream {

		private final Attempt attempt;

		Content(InputStream content, Attempt attempt) {
			super(content);
			this.attempt = attempt;
		}

		@Override
		public int read() throws IOException {
			try {
				return super.read();
			}
			catch (IOException | RuntimeException ex) {
				throw this.attempt.failure(ex);
			}
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			try {
				return super.read(target, offset, length);
			}
			catch (IOException | RuntimeException ex) {
				throw this.attempt.failure(ex);
			}
		}

	}

}
