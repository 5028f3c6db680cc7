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

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.github.customeriospring.Api;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Region;
import io.github.customeriospring.http.CallObserver;
import io.github.customeriospring.http.RateLimiter;
import io.github.customeriospring.http.RetrySettings;
import io.github.customeriospring.http.error.SettingNames;
import io.github.customeriospring.http.transport.ExchangeLimits;
import io.github.customeriospring.http.transport.Transport;
import io.github.customeriospring.http.transport.TransportSettings;
import io.github.customeriospring.json.SharedJson;
import io.github.customeriospring.json.WireJson;
import io.github.customeriospring.mode.CustomerioMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

/**
 * What the builders of all clients have in common. Most of its length documents the
 * options.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract class ApiClientBuilder<B extends ApiClientBuilder<B>> {

	/** A host or an IPv6 address, a port, and a path that is the same encoded and not. */
	private static final Pattern BASE_URL = Pattern
		.compile("https?://([\\w.-]+|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?(/[\\w.~!$&'()*+,;=:@/-]*)?");

	private static final Consumer<RestClient.Builder> NO_CHANGE = (builder) -> {
	};

	final Api api;

	Region region = Region.US;

	private @Nullable String baseUrl;

	RestClient.@Nullable Builder restClientBuilder;

	private @Nullable Transport transport;

	Consumer<RestClient.Builder> restClientCustomizer = NO_CHANGE;

	private SharedJson json = new SharedJson();

	private Duration connectTimeout = TransportSettings.DEFAULT_CONNECT_TIMEOUT;

	@Nullable Duration readTimeout;

	Duration attemptTimeout = ExchangeLimits.DEFAULT_ATTEMPT_TIMEOUT;

	DataSize maxResponseSize = ExchangeLimits.DEFAULT_MAX_RESPONSE_SIZE;

	private int maxConnections = TransportSettings.DEFAULT_MAX_CONNECTIONS;

	RetrySettings retry = RetrySettings.defaults();

	CallObserver observer = CallObserver.NONE;

	RateLimiter rateLimiter = RateLimiter.NONE;

	boolean background;

	CustomerioMode mode = CustomerioMode.live();

	SettingNames settingNames = SettingNames.properties("customerio.");

	protected ApiClientBuilder(Api api) {
		this.api = api;
	}

	/**
	 * Set the region of the workspace. Default: {@link Region#US}.
	 * @param region the region
	 * @return this builder
	 */
	public B region(Region region) {
		this.region = region;
		return self();
	}

	/**
	 * Set where the API is, instead of the address that belongs to the region: a proxy of
	 * one's own, or a fake.
	 * @param baseUrl an absolute http or https URL, or {@code null} for the region's
	 * @return this builder
	 */
	public B baseUrl(@Nullable String baseUrl) {
		this.baseUrl = baseUrl;
		return self();
	}

	/**
	 * Set the builder to start from. Its headers, cookies and interceptors go to
	 * Customer.io too; its request factory is not used, nor its {@code Authorization}. It
	 * is cloned and not changed. Set an observation registry with {@link #customize}
	 * instead, so that calls do without it when a handler fails. An interceptor that
	 * repeats requests by itself cannot be stopped from sending a message twice.
	 * @param restClientBuilder the builder
	 * @return this builder
	 */
	public B restClientBuilder(RestClient.Builder restClientBuilder) {
		this.restClientBuilder = restClientBuilder;
		return self();
	}

	/**
	 * Set what carries the requests, a mock for example, instead of a transport that the
	 * client creates. It brings its own timeouts, and is kept from repeating requests and
	 * following redirects as far as {@link Transport#of(ClientHttpRequestFactory)} tells.
	 * @param requestFactory the request factory, which is neither changed nor closed
	 * @return this builder
	 */
	public B requestFactory(ClientHttpRequestFactory requestFactory) {
		return transport(Transport.of(requestFactory));
	}

	/**
	 * Set the transport, to share it with other clients or to close it when the client is
	 * not used any more.
	 * @param transport the transport
	 * @return this builder
	 */
	public B transport(Transport transport) {
		this.transport = transport;
		return self();
	}

	/**
	 * Add a last change to the {@link RestClient.Builder}, after everything that the
	 * client sets up except the credential. A request factory that is set there is taken
	 * as one that is given to {@link #requestFactory}.
	 * @param customizer the change
	 * @return this builder
	 */
	public B customize(Consumer<RestClient.Builder> customizer) {
		this.restClientCustomizer = this.restClientCustomizer.andThen(customizer);
		return self();
	}

	/**
	 * Add to the JSON of the application's own types, where they are values of
	 * attributes, event data or message data: modules, mix-ins or names. What the client
	 * writes itself and what it reads stay as they are, and numbers still have to be
	 * finite. A type that a module has a serializer for is taken as a value, whatever it
	 * is.
	 * @param customizer the additions
	 * @return this builder
	 * @see WireJson
	 */
	public B json(Consumer<JsonMapper.Builder> customizer) {
		this.json = this.json.with(customizer);
		return self();
	}

	/**
	 * Set the JSON that the client shares with other clients. What
	 * {@link #json(Consumer)} added before is dropped; what it adds afterwards is added
	 * for this client alone, which then has JSON of its own.
	 * @param json the JSON
	 * @return this builder
	 */
	public B json(SharedJson json) {
		this.json = json;
		return self();
	}

	/**
	 * Set how long making a connection may take, for a transport that the client creates.
	 * Default: 2 seconds.
	 * @param connectTimeout the time
	 * @return this builder
	 */
	public B connectTimeout(Duration connectTimeout) {
		this.connectTimeout = connectTimeout;
		return self();
	}

	/**
	 * Set how long the server may be silent; on the JDK's client, how long the whole
	 * answer may take. Has no effect on a request factory of another kind. Default: what
	 * the given transport or request factory is set to, otherwise 10 seconds.
	 * @param readTimeout the time
	 * @return this builder
	 */
	public B readTimeout(Duration readTimeout) {
		this.readTimeout = readTimeout;
		return self();
	}

	/**
	 * Set how long one attempt may take in all, on every transport: connecting, writing,
	 * and the answer up to its last byte. Default: 30 seconds.
	 * @param attemptTimeout the time
	 * @return this builder
	 */
	public B attemptTimeout(Duration attemptTimeout) {
		this.attemptTimeout = attemptTimeout;
		return self();
	}

	/**
	 * Set how large an answer may be after decompression. Default: 10 MB.
	 * @param maxResponseSize the size
	 * @return this builder
	 */
	public B maxResponseSize(DataSize maxResponseSize) {
		this.maxResponseSize = maxResponseSize;
		return self();
	}

	/**
	 * Set how many connections may be open at once for requests that are safe to repeat,
	 * and as many for the others, in a transport that the client creates on
	 * HttpComponents. Default: 50.
	 * @param maxConnections the number
	 * @return this builder
	 */
	public B maxConnections(int maxConnections) {
		this.maxConnections = maxConnections;
		return self();
	}

	/**
	 * Set how often calls are repeated.
	 * @param retry the settings
	 * @return this builder
	 */
	public B retry(RetrySettings retry) {
		this.retry = retry;
		return self();
	}

	/**
	 * Set who watches the calls.
	 * @param observer the observer
	 * @return this builder
	 */
	public B observer(CallObserver observer) {
		this.observer = observer;
		return self();
	}

	/**
	 * Set what holds requests back so that Customer.io's rate limits are not exceeded,
	 * such as {@code Bucket4jRateLimiter.inMemory(RateLimitSettings.defaults())}. Give
	 * the same one to all clients of a workspace, and another one to the next workspace.
	 * Default: {@link RateLimiter#NONE}.
	 * @param rateLimiter the limiter
	 * @return this builder
	 */
	public B rateLimiter(RateLimiter rateLimiter) {
		this.rateLimiter = rateLimiter;
		return self();
	}

	/**
	 * Prepare a connection for calls that nobody waits for: they wait for their rate
	 * limit as long as it takes, behind calls for which somebody waits, and are not
	 * repeated. What is built afterwards is as usual.
	 * @param connect prepares the connection
	 * @return the connection
	 * @see RateLimiter#acquireInBackground
	 */
	protected Supplier<ApiConnection> inBackground(Supplier<Supplier<ApiConnection>> connect) {
		this.background = true;
		try {
			return connect.get();
		}
		finally {
			this.background = false;
		}
	}

	/**
	 * Set whether requests leave as they are, elsewhere or not at all. The mode holds
	 * below everything else that is set here: retries, rate limits, interceptors and
	 * checks are the same in all modes, and what carries the requests gets what the mode
	 * lets pass. Default: {@link CustomerioMode#live()}.
	 * @param mode the mode
	 * @return this builder
	 */
	public B mode(CustomerioMode mode) {
		this.mode = mode;
		return self();
	}

	/**
	 * Set what exceptions call the settings of the client where they say which of them to
	 * check. Default: the properties below {@code customerio}.
	 * @param settingNames the names
	 * @return this builder
	 */
	public B settingNames(SettingNames settingNames) {
		this.settingNames = settingNames;
		return self();
	}

	/**
	 * Prepare the connection. Everything that is set is checked now; the connection
	 * itself is made for the first call, since an application that starts should not wait
	 * for it. Where code of the application takes part, it is made at once, so that what
	 * is wrong there shows now.
	 * @param credential adds the credential, and what else every request must carry, to
	 * headers
	 * @return the connection, always the same, thread-safe
	 */
	protected Supplier<ApiConnection> connect(Consumer<HttpHeaders> credential) {
		return connect(credential, this.json::standard);
	}

	/**
	 * Prepare the connection, see {@link #connect(Consumer)}.
	 * @param credential adds the credential, and what else every request must carry, to
	 * headers
	 * @param json makes the JSON that the API speaks
	 * @return the connection, always the same, thread-safe
	 */
	protected Supplier<ApiConnection> connect(Consumer<HttpHeaders> credential, Supplier<WireJson> json) {
		SingletonSupplier<ApiConnection> connection = SingletonSupplier
			.of(new ConnectionSetup(this, credential, json)::connect);
		if (isCustomized()) {
			connection.obtain();
		}
		return connection;
	}

	private boolean isCustomized() {
		return this.transport == null || this.restClientBuilder != null || this.restClientCustomizer != NO_CHANGE
				|| this.json.isCustomized();
	}

	Supplier<Transport> transport() {
		Transport given = this.transport;
		if (given != null) {
			return () -> given;
		}
		Duration readTimeout = (this.readTimeout != null) ? this.readTimeout : TransportSettings.DEFAULT_READ_TIMEOUT;
		TransportSettings settings = new TransportSettings(this.connectTimeout, readTimeout, this.maxConnections);
		return () -> Transport.create(settings);
	}

	/**
	 * Return the JSON of the client and of those that share it.
	 * @return the JSON
	 */
	protected SharedJson json() {
		return this.json;
	}

	/**
	 * Return a part of the credential.
	 * @param value the value
	 * @param name what it is called, such as {@code "api-key"}
	 * @return the value, or {@code null} if it is missing in a mode that sends nothing
	 * @throws IllegalArgumentException if the value is missing in another mode or cannot
	 * be a credential; the message does not show it
	 */
	protected final @Nullable String credential(@Nullable String value, String name) {
		return (this.mode.isSending() || StringUtils.hasText(value)) ? requireCredential(value, name) : null;
	}

	/**
	 * Check a part of a credential.
	 * @param value the value
	 * @param name what it is called, such as {@code "api-key"}
	 * @return the value
	 * @throws IllegalArgumentException if the value is missing or cannot be a credential;
	 * the message does not show it
	 */
	protected String requireCredential(@Nullable String value, String name) {
		String key = "%s%s.%s".formatted(this.settingNames.prefix(), this.api.name().toLowerCase(Locale.ROOT), name);
		if (!StringUtils.hasText(value)) {
			throw new IllegalArgumentException("%s is missing".formatted(key));
		}
		if (!Arguments.isVisibleAscii(value)) {
			throw new IllegalArgumentException(
					"%s contains a space, a line break or another character that no key has; copy it again"
						.formatted(key));
		}
		return value;
	}

	String address() {
		if (this.baseUrl == null) {
			return this.region.baseUrl(this.api);
		}
		String address = StringUtils.trimTrailingCharacter(this.baseUrl.trim(), '/');
		if (!BASE_URL.matcher(address).matches() || !isUri(address)) {
			throw new IllegalArgumentException("""
					The base URL of the %s must be an absolute http or https URL without user, query and fragment, \
					and with a path that needs no encoding""".formatted(this.api.displayName()));
		}
		return address;
	}

	private static boolean isUri(String address) {
		try {
			return new URI(address).isAbsolute();
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	@SuppressWarnings("unchecked")
	final B self() {
		return (B) this;
	}

}
