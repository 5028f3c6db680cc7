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

package io.github.customeriospring.transportproof;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

import io.github.customeriospring.http.transport.BufferedJdkRequestFactory;
import io.github.customeriospring.http.transport.JdkTransport;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.JettyClientHttpRequestFactory;
import org.springframework.http.client.ReactorClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The ways to give a transport to a client that is built by hand.
 */
enum HandMade {

	DEFAULT(Redirects.NEVER) {

		@Override
		void set(CustomerioV1Client.Builder builder) {
		}

	},

	DEFAULT_WITHOUT_HTTP_COMPONENTS(Redirects.NEVER) {

		@Override
		void set(CustomerioV1Client.Builder builder) {
			builder.transport(new JdkTransport((executor) -> HttpClient.newHttpClient(), null));
		}

	},

	REST_CLIENT_BUILDER(Redirects.NEVER) {

		@Override
		void set(CustomerioV1Client.Builder builder) {
			builder.restClientBuilder(RestClient.builder());
		}

	},

	REST_CLIENT_BUILDER_WITH_FACTORY(Redirects.NEVER) {

		@Override
		void set(CustomerioV1Client.Builder builder) {
			builder
				.restClientBuilder(RestClient.builder().requestFactory(new HttpComponentsClientHttpRequestFactory()));
		}

	},

	REST_CLIENT_CUSTOMIZER(Redirects.NEVER) {

		@Override
		void set(CustomerioV1Client.Builder builder) {
			builder.customize((rest) -> rest.requestFactory(new HttpComponentsClientHttpRequestFactory()));
		}

	},

	HTTP_COMPONENTS(Redirects.NEVER) {

		@Override
		ClientHttpRequestFactory factory() {
			return new HttpComponentsClientHttpRequestFactory();
		}

	},

	HTTP_COMPONENTS_LAX(Redirects.NEVER) {

		@Override
		ClientHttpRequestFactory factory() {
			return laxHttpComponents();
		}

	},

	HTTP_COMPONENTS_BUFFERED(Redirects.NEVER) {

		@Override
		ClientHttpRequestFactory factory() {
			return new BufferingClientHttpRequestFactory(laxHttpComponents());
		}

	},

	HTTP_COMPONENTS_INTERCEPTED(Redirects.NEVER) {

		@Override
		ClientHttpRequestFactory factory() {
			return new InterceptingClientHttpRequestFactory(laxHttpComponents(),
					List.of((request, body, execution) -> execution.execute(request, body)));
		}

	},

	HTTP_COMPONENTS_SUBCLASS(Redirects.OF_READS) {

		@Override
		ClientHttpRequestFactory factory() {
			return new HttpComponentsClientHttpRequestFactory() {
			};
		}

	},

	BUFFERED_JDK(Redirects.NEVER) {

		@Override
		ClientHttpRequestFactory factory() {
			return new BufferedJdkRequestFactory(HttpClient.newHttpClient(), Duration.ofSeconds(20));
		}

	},

	BUFFERED_JDK_LAX(Redirects.NEVER) {

		@Override
		ClientHttpRequestFactory factory() {
			return new BufferedJdkRequestFactory(laxJdk(), Duration.ofSeconds(20));
		}

	},

	JDK(Redirects.OF_READS) {

		@Override
		ClientHttpRequestFactory factory() {
			return new JdkClientHttpRequestFactory();
		}

	},

	JDK_LAX(Redirects.OF_READS) {

		@Override
		ClientHttpRequestFactory factory() {
			return new JdkClientHttpRequestFactory(laxJdk());
		}

	},

	JETTY(Redirects.OF_READS) {

		@Override
		ClientHttpRequestFactory factory() {
			return new JettyClientHttpRequestFactory();
		}

	},

	REACTOR(Redirects.OF_READS) {

		@Override
		ClientHttpRequestFactory factory() {
			return new ReactorClientHttpRequestFactory();
		}

	},

	REACTOR_LAX(Redirects.OF_READS) {

		@Override
		ClientHttpRequestFactory factory() {
			return new ReactorClientHttpRequestFactory(
					reactor.netty.http.client.HttpClient.create().compress(true).followRedirect(true));
		}

	},

	SIMPLE(Redirects.OF_READS) {

		@Override
		ClientHttpRequestFactory factory() {
			return new SimpleClientHttpRequestFactory();
		}

	},

	SIMPLE_BUFFERED(Redirects.OF_READS) {

		@Override
		ClientHttpRequestFactory factory() {
			return new BufferingClientHttpRequestFactory(new SimpleClientHttpRequestFactory());
		}

	};

	private final Redirects redirects;

	HandMade(Redirects redirects) {
		this.redirects = redirects;
	}

	void set(CustomerioV1Client.Builder builder) {
		builder.requestFactory(factory());
	}

	ClientHttpRequestFactory factory() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Return whether a request that only reads may be redirected: such a factory cannot
	 * be looked into.
	 */
	boolean mayRedirectReads() {
		return this.redirects == Redirects.OF_READS;
	}

	private static HttpComponentsClientHttpRequestFactory laxHttpComponents() {
		BasicCredentialsProvider credentials = new BasicCredentialsProvider();
		credentials.setCredentials(new AuthScope(null, -1),
				new UsernamePasswordCredentials("user", "password".toCharArray()));
		return new HttpComponentsClientHttpRequestFactory(HttpClientBuilder.create()
			.setRedirectStrategy(DefaultRedirectStrategy.INSTANCE)
			.setDefaultCredentialsProvider(credentials)
			.build());
	}

	private static HttpClient laxJdk() {
		return HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).authenticator(new Authenticator() {

			@Override
			protected PasswordAuthentication getPasswordAuthentication() {
				return new PasswordAuthentication("user", "password".toCharArray());
			}

		}).build();
	}

	private enum Redirects {

		NEVER, OF_READS

	}

}
