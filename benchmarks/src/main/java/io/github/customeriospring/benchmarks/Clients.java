package io.github.customeriospring.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;

import io.github.customeriospring.http.BufferedJdkRequestFactory;
import io.github.customeriospring.v2.CustomerioV2Client;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/**
 * The clients that are measured.
 */
final class Clients {

	private Clients() {
	}

	/**
	 * Create a client as it is when HttpComponents is there.
	 */
	static CustomerioV2Client withHttpComponents(String baseUrl) {
		return builder(baseUrl).build();
	}

	/**
	 * Create a client as it is when HttpComponents is not there.
	 */
	static CustomerioV2Client withJdk(String baseUrl) {
		return builder(baseUrl)
			.requestFactory(new BufferedJdkRequestFactory(HttpClient.newHttpClient(), HandWritten.TIMEOUT))
			.build();
	}

	/**
	 * Create a client whose requests are answered at once and never sent.
	 */
	static CustomerioV2Client withoutNetwork() {
		return builder("http://localhost").requestFactory(Request::new).build();
	}

	private static CustomerioV2Client.Builder builder(String baseUrl) {
		return CustomerioV2Client.builder().baseUrl(baseUrl).siteId("site").apiKey("key");
	}

	private static final class Request extends AbstractClientHttpRequest {

		private final URI uri;

		private final HttpMethod method;

		Request(URI uri, HttpMethod method) {
			this.uri = uri;
			this.method = method;
		}

		@Override
		public URI getURI() {
			return this.uri;
		}

		@Override
		public HttpMethod getMethod() {
			return this.method;
		}

		@Override
		protected OutputStream getBodyInternal(HttpHeaders headers) {
			return OutputStream.nullOutputStream();
		}

		@Override
		protected ClientHttpResponse executeInternal(HttpHeaders headers) {
			return new Response();
		}

	}

	private static final class Response implements ClientHttpResponse {

		@Override
		public HttpStatusCode getStatusCode() {
			return HttpStatus.OK;
		}

		@Override
		public String getStatusText() {
			return "";
		}

		@Override
		public HttpHeaders getHeaders() {
			return new HttpHeaders();
		}

		@Override
		public InputStream getBody() {
			return new ByteArrayInputStream(new byte[] { '{', '}' });
		}

		@Override
		public void close() {
		}

	}

}
