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

package io.github.customeriospring.v1.collections;

import java.net.URI;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.Attributes;
import io.github.customeriospring.http.declared.MutableRequest;
import org.jspecify.annotations.Nullable;

/**
 * What is in a collection: rows, or a file from which Customer.io reads them.
 * <p>
 * {@link #toString()} leaves all of it out.
 *
 * @param <C> the type of the request
 * @since 0.1.0
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public abstract sealed class CollectionRequest<C extends CollectionRequest<C>> implements MutableRequest
		permits CreateCollection, UpdateCollection {

	private @Nullable List<Attributes> data;

	private @Nullable URI url;

	/**
	 * Set the rows.
	 * @param rows the rows, each a map or an object that becomes a JSON object, such as a
	 * record or a bean
	 * @return this request
	 */
	public C data(Collection<?> rows) {
		this.data = Arguments.listOf(rows, "data").stream().map((row) -> Attributes.of(row, "data")).toList();
		return self();
	}

	/**
	 * Set the file from which Customer.io reads the rows.
	 * @param url where it is, with http or https; CSV or JSON
	 * @return this request
	 */
	public C url(URI url) {
		this.url = Arguments.webAddress(url, "url");
		return self();
	}

	@Override
	public void validate() {
		if (this.data != null && this.url != null) {
			throw new IllegalArgumentException("A collection has either data or a url");
		}
	}

	/**
	 * Tell whether it is said what is in the collection.
	 */
	final boolean hasContent() {
		return this.data != null || this.url != null;
	}

	@SuppressWarnings("unchecked")
	private C self() {
		return (C) this;
	}

	@Override
	public final String toString() {
		return getClass().getSimpleName() + "[..]";
	}

}
