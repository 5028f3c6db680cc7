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

package io.github.customeriospring.test.internal.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What opens the APIs of the fake.
 *
 * @param siteId the site id of the Track API
 * @param trackApiKey the key of the Track API
 * @param appApiKey the key of the App API
 * @param pipelinesApiKey the key of the Pipelines API
 * @param webhookSigningKey the key that webhooks are signed with
 * @since 0.1.0
 */
public record FakeCredentials(String siteId, String trackApiKey, String appApiKey, String pipelinesApiKey,
		String webhookSigningKey) {

	private static final String VARIABLE_PREFIX = "FAKE_CUSTOMERIO_";

	/**
	 * Credentials that can be told from those of others.
	 * @param prefix what they begin with
	 * @return the credentials
	 */
	public static FakeCredentials withPrefix(String prefix) {
		return new FakeCredentials(prefix + "fake-site-id", prefix + "fake-track-api-key", prefix + "fake-app-api-key",
				prefix + "fake-pipelines-api-key", prefix + "fake-webhook-signing-key");
	}

	/**
	 * These credentials, except for those that environment variables name.
	 * @param environment the variables, of which an empty one counts as none
	 * @return the credentials
	 */
	public FakeCredentials withEnvironment(Map<String, ? extends @Nullable String> environment) {
		return new FakeCredentials(variable(environment, "SITE_ID", this.siteId),
				variable(environment, "TRACK_API_KEY", this.trackApiKey),
				variable(environment, "APP_API_KEY", this.appApiKey),
				variable(environment, "PIPELINES_API_KEY", this.pipelinesApiKey),
				variable(environment, "WEBHOOK_SIGNING_KEY", this.webhookSigningKey));
	}

	private static String variable(Map<String, ? extends @Nullable String> environment, String name, String absent) {
		String value = environment.get(VARIABLE_PREFIX + name);
		return (value == null || value.isEmpty()) ? absent : value;
	}

	public FakeCredentials withTrack(String siteId, String apiKey) {
		return new FakeCredentials(siteId, apiKey, this.appApiKey, this.pipelinesApiKey, this.webhookSigningKey);
	}

	public FakeCredentials withApp(String apiKey) {
		return new FakeCredentials(this.siteId, this.trackApiKey, apiKey, this.pipelinesApiKey, this.webhookSigningKey);
	}

	public FakeCredentials withPipelines(String apiKey) {
		return new FakeCredentials(this.siteId, this.trackApiKey, this.appApiKey, apiKey, this.webhookSigningKey);
	}

	public FakeCredentials withWebhooks(String signingKey) {
		return new FakeCredentials(this.siteId, this.trackApiKey, this.appApiKey, this.pipelinesApiKey, signingKey);
	}

	/**
	 * Whether an {@code Authorization} header opens the Track API.
	 * @param authorization the header, if there was one
	 * @return whether it does
	 */
	public boolean openTrack(@Nullable String authorization) {
		return matches("Basic", basic(this.siteId, this.trackApiKey), authorization);
	}

	/**
	 * Whether an {@code Authorization} header opens the App API.
	 * @param authorization the header, if there was one
	 * @return whether it does
	 */
	public boolean openApp(@Nullable String authorization) {
		return matches("Bearer", this.appApiKey, authorization);
	}

	/**
	 * Whether an {@code Authorization} header opens the Pipelines API, where the key is
	 * the name of a user without a password.
	 * @param authorization the header, if there was one
	 * @return whether it does
	 */
	public boolean openPipelines(@Nullable String authorization) {
		return matches("Basic", basic(this.pipelinesApiKey, ""), authorization);
	}

	private static String basic(String user, String password) {
		String pair = user + ":" + password;
		return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
	}

	private static boolean matches(String scheme, String secret, @Nullable String authorization) {
		return authorization != null && authorization.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1)
				&& authorization.substring(scheme.length() + 1).trim().equals(secret);
	}

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "FakeCredentials[]";
	}

}
