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

package io.github.customeriospring.test.internal.api.app.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.github.customeriospring.test.workspace.DeviceSnapshot;
import io.github.customeriospring.test.workspace.PersonIdentifiers;
import io.github.customeriospring.test.workspace.PersonSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Shows people in the shapes of the App API.
 *
 * @since 0.1.0
 */
public final class Profiles {

	private static final String PREFERENCES = "cio_subscription_preferences";

	private static final String COMPUTED_PREFERENCES = "_cio_subscription_preferences_computed";

	private Profiles() {
	}

	/**
	 * Shows what identifies a person.
	 * @param identifiers the identifiers
	 * @return all three of them
	 */
	public static Map<String, @Nullable Object> identifiers(PersonIdentifiers identifiers) {
		Map<String, @Nullable Object> shape = new LinkedHashMap<>();
		shape.put("cio_id", identifiers.cioId());
		shape.put("email", identifiers.email());
		shape.put("id", identifiers.id());
		return shape;
	}

	/**
	 * The id where the vendor has an empty string for people without one.
	 * @param person the person
	 * @return the id
	 */
	public static String id(PersonSnapshot person) {
		return Objects.requireNonNullElse(person.identifiers().id(), "");
	}

	/**
	 * Shows all that is known of a person.
	 * @param person the person
	 * @return the profile
	 */
	public static Map<String, Object> profile(PersonSnapshot person) {
		Map<String, String> attributes = AttributeText.of(person.attributes());
		Map<String, Long> timestamps = AttributeText.seconds(person.timestamps());
		if (attributes.containsKey(PREFERENCES)) {
			attributes.put(COMPUTED_PREFERENCES, attributes.get(PREFERENCES));
			timestamps.put(COMPUTED_PREFERENCES, 0L);
		}
		Map<String, Object> customer = new LinkedHashMap<>();
		customer.put("id", id(person));
		customer.put("identifiers", identifiers(person.identifiers()));
		customer.put("attributes", attributes);
		customer.put("timestamps", timestamps);
		customer.put("unsubscribed", person.isUnsubscribed());
		customer.put("devices", person.devices().stream().map(Profiles::device).toList());
		return Map.of("customer", customer);
	}

	private static Map<String, Object> device(DeviceSnapshot device) {
		Map<String, String> attributes = new LinkedHashMap<>();
		device.attributes()
			.forEach((name, value) -> attributes.put(name, (value != null) ? AttributeText.of(value) : ""));
		attributes.put("_last_status", "");
		Map<String, Object> shape = new LinkedHashMap<>();
		shape.put("id", device.token());
		shape.put("platform", device.platform());
		shape.put("last_used", device.lastUsed().getEpochSecond());
		shape.put("attributes", attributes);
		return shape;
	}

}
