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

package io.github.customeriospring.mode;

import java.util.Map;

import io.github.customeriospring.http.exchange.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What a mode knows about the call to which a request belongs. It travels as an attribute
 * of the request, which an interceptor that makes a request of its own may lose.
 * {@link #toString()} leaves the variables out.
 *
 * @param title the API and the operation, such as {@code "App API customers.search"}
 * @param name the name of the operation, such as {@code customers.search}
 * @param answer what the caller gets, or {@code null} if that is no more than that it was
 * accepted
 * @param variables the values in the path and query by the names of their variables
 * @since 0.1.0
 */
public record ModeCall(String title, String name, @Nullable DeclaredAnswer answer, Map<String, String> variables) {

	/** The name of the attribute. */
	public static final String ATTRIBUTE = ModeCall.class.getName();

	/** A call whose request has lost the attribute. */
	static final ModeCall UNKNOWN = new ModeCall("A request of unknown origin", "", null, Map.of());

	static ModeCall of(Exchange exchange) {
		return (exchange.attributes().get(ATTRIBUTE) instanceof ModeCall call) ? call : UNKNOWN;
	}

	@Override
	public String toString() {
		return "ModeCall[" + this.title + "]";
	}

}
