package io.github.customeriospring.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Hands on I/O failures as they are. Spring would put the URI, and with it the
 * identifiers of people, into the message of an exception that reaches traces.
 */
final class DiscreetRequestFactory implements ClientHttpRequestFactory {

	private final ClientHttpRequestFactory delegate;

	DiscreetRequestFactory(ClientHttpRequestFactory delegate) {
		this.delegate = delegate;
	}

	@Override
	public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
		return new Request(this.delegate.createRequest(uri, method));
	}

	private static final class Request implements ClientHttpRequest, StreamingHttpOutputMessage {

		private final ClientHttpRequest delegate;

		Request(ClientHttpRequest delegate) {
			this.delegate = delegate;
		}

		@Override
		public HttpMethod getMethod() {
			return this.delegate.getMethod();
		}

		@Override
		public URI getURI() {
			return this.delegate.getURI();
		}

		@Override
		public Map<String, Object> getAttributes() {
			return this.delegate.getAttributes();
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.delegate.getHeaders();
		}

		@Override
		public OutputStream getBody() throws IOException {
			return this.delegate.getBody();
		}

		@Override
		public void setBody(Body body) {
			try {
				if (this.delegate instanceof StreamingHttpOutputMessage streaming) {
					streaming.setBody(body);
				}
				else {
					body.writeTo(this.delegate.getBody());
				}
			}
			catch (IOException ex) {
				throw discreet(ex);
			}
		}

		@Override
		public ClientHttpResponse execute() {
			try {
				return this.delegate.execute();
			}
			catch (IOException ex) {
				throw discreet(ex);
			}
		}

		private static UncheckedIOException discreet(IOException ex) {
			return new UncheckedIOException("I/O error", ex);
		}

	}

}
