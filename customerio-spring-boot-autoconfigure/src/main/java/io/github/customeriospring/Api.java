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

package io.github.customeriospring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A Customer.io API with its own host and credential.
 *
 * @since 0.1.0
 */
public enum Api {

	/**
	 * The App API: reads people and objects, sends messages.
	 */
	APP("App API", "app.api-key"),

	/**
	 * The Track API, versions 1 and 2: writes people, objects and events.
	 */
	TRACK("Track API", "track.site-id", "track.api-key"),

	/**
	 * The Pipelines API: writes people, groups and events.
	 */
	PIPELINES("Pipelines API", "pipelines.api-key");

	private final String displayName;

	private final List<String> credentialKeys;

	Api(String displayName, String... credentialKeys) {
		this.displayName = displayName;
		this.credentialKeys = List.of(credentialKeys);
	}

	/**
	 * Return the name by which Customer.io's documentation calls the API.
	 * @return the name
	 */
	public String displayName() {
		return this.displayName;
	}

	/**
	 * Return the configuration keys that hold the credential of the API.
	 * @param prefix what the keys begin with, {@code customerio.} for the default
	 * workspace
	 * @return the keys
	 */
	public List<String> credentialKeys(String prefix) {
		List<String> keys = new ArrayList<>();
		for (String key : this.credentialKeys) {
			keys.add(prefix + key);
		}
		return Collections.unmodifiableList(keys);
	}

}
