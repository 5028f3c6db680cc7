package io.github.customeriospring.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;

import io.github.customeriospring.v2.CustomerioV2Client;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * The clients that are measured.
 */
final class Clients {

	private Clients() {
	}

	/**
	 * Create the client of an application that has HttpComponents.
	 */
	static CustomerioV2Client withHttpComponents(String baseUrl) {
		return ofApplication(baseUrl, "http-components");
	}

	/**
	 * Create the client of an application that does not have HttpComponents.
	 */
	static CustomerioV2Client withJdk(String baseUrl) {
		return ofApplication(baseUrl, "jdk");
	}

	/**
	 * Start an application and take its client. All is as the starter sets it up, except
	 * that the rate limit lets a million requests a second through.
	 */
	private static CustomerioV2Client ofApplication(String baseUrl, String factory) {
		return new SpringApplicationBuilder(Application.class).bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run("--customerio.track.site-id=site", "--customerio.track.api-key=key",
					"--customerio.track.base-url=" + baseUrl, "--customerio.rate-limit.track.limit=1000000",
					"--customerio.rate-limit.track.period=1s", "--spring.http.clients.imperative.factory=" + factory)
			.getBean(CustomerioV2Client.class);
	}

	/**
	 * Create a client whose requests are answered at once and never sent.
	 */
	static CustomerioV2Client withoutNetwork() {
		return CustomerioV2Client.builder().siteId("site").apiKey("key").requestFactory(noNetwork()).build();
	}

	/**
	 * Create a transport that answers at once and sends nothing.
	 */
	static ClientHttpRequestFactory noNetwork() {
		return Request::new;
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
