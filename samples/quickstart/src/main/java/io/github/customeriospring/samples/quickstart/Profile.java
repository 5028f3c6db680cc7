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

package io.github.customeriospring.samples.quickstart;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.v2.Person;
import io.github.customeriospring.v2.PersonOperation;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * What a caller tells about a person.
 *
 * @param id the id, needed unless there is an email address
 * @param email the email address, by which a person without an id is known
 * @param attributes anything else; {@code null} removes an attribute
 */
record Profile(@Nullable String id, @Nullable String email, @Nullable Map<String, Object> attributes) {

	PersonOperation.Identify identify() {
		Map<String, Object> all = new LinkedHashMap<>();
		if (this.attributes != null) {
			all.putAll(this.attributes);
		}
		if (this.email != null) {
			all.put("email", this.email);
		}
		return person().identify(all);
	}

	private Person person() {
		if (StringUtils.hasText(this.id)) {
			return Person.id(this.id);
		}
		Assert.hasText(this.email, "A person needs an id or an email address");
		return Person.email(this.email);
	}

	@Override
	public String toString() {
		return "Profile[..]";
	}

}
