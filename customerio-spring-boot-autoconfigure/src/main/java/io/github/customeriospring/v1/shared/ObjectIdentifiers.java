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

import com.fasterxml.jackson.annotation.JsonAlias;
import io.github.customeriospring.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The ids of an object.
 * <p>
 * {@link #toString()} leaves the ids out, so that they do not end up in a log.
 *
 * @param objectId the id that the application gave, which profiles may call {@code id}
 * @param cioObjectId the id that Customer.io gave
 * @since 0.1.0
 */
public record ObjectIdentifiers(@JsonAlias("id") @Nullable String objectId, @Nullable String cioObjectId) {

	/**
	 * Return the identifier to use in further calls.
	 * @param objectTypeId the number of the object type
	 * @return the application's id with the type when there is one, otherwise the id that
	 * Customer.io gave
	 * @throws io.github.customeriospring.CustomerioResponseException if Customer.io gave
	 * none at all
	 */
	public ObjectId objectId(String objectTypeId) {
		if (this.objectId != null && !this.objectId.isBlank()) {
			return ObjectId.of(objectTypeId, this.objectId);
		}
		if (this.cioObjectId == null || this.cioObjectId.isBlank()) {
			throw UnusableAnswer.because("Customer.io returned an object without any identifier");
		}
		return ObjectId.cioObjectId(this.cioObjectId);
	}

	@Override
	public String toString() {
		return "ObjectIdentifiers[..]";
	}

}
