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

package io.github.customeriospring.http.connection;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.http.CallExecutor;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.http.error.ErrorTranslator;
import io.github.customeriospring.http.error.SettingNames;
import io.github.customeriospring.http.transport.ExchangeLimits;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.mode.CustomerioMode;
import io.github.customeriospring.mode.ModeContext;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.DefaultUriBuilderFactory;

/**
 * All that a connection is made of, as it was when the client was built: what is set on
 * the builder afterwards changes nothing here.
 */
final class ConnectionSetup {

	private final Api api;

	private final Region region;

	private final String address;

	private final RestClient.@Nullable Builder restClientBuilder;

	private final Consumer<RestClient.Builder> restClientCustomizer;

	private final Supplier<Transport> transport;

	private final ExchangeLimits limits;

	private final Supplier<WireJson> json;

	private final Consumer<HttpHeaders> credential;

	private final RetrySettings retry;

	private final CallObserver observer;

	private final RateLimiter rateLimiter;

	private final boolean background;

	private final CustomerioMode mode;

	private final SettingNames settingNames;

	/**
	 * Create a setup.
	 * @param builder has the settings, which are checked
	 * @param credential adds the credential, and what else every request must carry, to
	 * headers
	 * @param json makes the JSON that the API speaks
	 */
	ConnectionSetup(ApiClientBuilder<?> builder, Consumer<HttpHeaders> credential, Supplier<WireJson> json) {
		this.api = builder.api;
		this.region = builder.region;
		this.address = builder.address();
		this.restClientBuilder = (builder.restClientBuilder != null) ? builder.restClientBuilder.clone() : null;
		this.restClientCustomizer = builder.restClientCustomizer;
		this.transport = builder.transport();
		this.limits = new ExchangeLimits(builder.readTimeout, builder.attemptTimeout, builder.maxResponseSize);
		this.json = json;
		this.credential = credential;
		this.retry = builder.retry;
		this.observer = builder.observer;
		this.rateLimiter = builder.rateLimiter;
		this.background = builder.background;
		this.mode = builder.mode;
		this.settingNames = builder.settingNames;
	}

	ApiConnection connect() {
		RestClient.Builder builder = (this.restClientBuilder != null) ? this.restClientBuilder : withoutConverters();
		builder.uriBuilderFactory(new DefaultUriBuilderFactory(this.address)).defaultHeaders((headers) -> {
			headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
			headers.set(HttpHeaders.USER_AGENT, UserAgent.VALUE);
		});
		RestClientCustomization customization = RestClientCustomization.apply(builder, this.restClientCustomizer);
		WireJson json = this.json.get();
		builder.requestFactory(requestFactory(customization.requestFactory(), json));
		Collection<String> hidden = Credentials.forms(this.credential);
		hidden.addAll(this.mode.hiddenValues());
		return new ApiConnection(this.api, customization.build(), new ApiUris(this.api, this.address), json, executor(),
				new ErrorTranslator(json, this.address, hidden, this.settingNames), this.mode);
	}

	private CallExecutor executor() {
		return this.background ? CallExecutor.inBackground(this.observer, this.rateLimiter, this.mode)
				: new CallExecutor(this.retry, this.observer, this.rateLimiter, this.mode);
	}

	/**
	 * Bodies are bytes in both directions, and default converters bring JSON mappers of
	 * their own, which nobody would use.
	 */
	private static RestClient.Builder withoutConverters() {
		return RestClient.builder().configureMessageConverters(HttpMessageConverters.ClientBuilder::disableDefaults);
	}

	private ClientHttpRequestFactory requestFactory(@Nullable ClientHttpRequestFactory customized, WireJson json) {
		Transport transport = (customized != null) ? Transport.of(customized) : this.transport.get();
		HttpHeaders ownHeaders = new HttpHeaders();
		this.credential.accept(ownHeaders);
		return transport.requestFactory(this.limits, ownHeaders,
				this.mode.gate(new ModeContext(this.api, this.region, this.address, json, this.settingNames.prefix())));
	}

}
