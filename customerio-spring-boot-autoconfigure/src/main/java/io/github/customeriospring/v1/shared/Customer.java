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

package io.github.customeriospring.v1.shared;

import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a workspace, by all of the person's identifiers.
 * <p>
 * {@link #toString()} leaves the identifiers out, so that they do not end up in a log.
 *
 * @param id the id that the application gave, or {@code null}
 * @param email the email address, or {@code null}
 * @param cioId the id that Customer.io gave
 * @since 0.1.0
 */
public record Customer(@Nullable String id, @Nullable String email, @Nullable String cioId) {

	/**
	 * Return the identifier to use in further calls: the application's own id when there
	 * is one, otherwise the email address, otherwise the id that Customer.io gave.
	 * @return the identifier
	 * @throws io.github.customeriospring.CustomerioResponseException if Customer.io gave
	 * none at all
	 */
	public PersonId personId() {
		if (this.id != null && !this.id.isBlank()) {
			return PersonId.id(this.id);
		}
		if (this.email != null && !this.email.isBlank()) {
			return PersonId.email(this.email);
		}
		if (this.cioId != null && !this.cioId.isBlank()) {
			return PersonId.cioId(this.cioId);
		}
		throw UnusableAnswer.because("Customer.io returned a person without any identifier");
	}

	@Override
	public String toString() {
		return "Customer[..]";
	}

}
