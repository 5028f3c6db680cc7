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

package io.github.customeriospring.test.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What a person is known by.
 *
 * @param id the id that the customer's system gave
 * @param email the email address
 * @param phone the phone number
 * @param cioId the id that Customer.io gave, without prefix
 * @since 0.1.0
 */
public record PersonIdentifiers(@Nullable String id, @Nullable String email, @Nullable String phone, String cioId) {

	/**
	 * Says nothing of the values.
	 */
	@Override
	public String toString() {
		return "PersonIdentifiers[id=%s, email=%s, phone=%s]".formatted(presence(this.id), presence(this.email),
				presence(this.phone));
	}

	private static String presence(@Nullable String value) {
		return (value != null) ? "set" : "none";
	}

}
