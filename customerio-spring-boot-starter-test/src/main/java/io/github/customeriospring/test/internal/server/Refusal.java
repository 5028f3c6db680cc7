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

package io.github.customeriospring.test.internal.server;

/**
 * Why a request, or one operation in it, was not accepted.
 *
 * @param status the HTTP status
 * @param reason the kind of fault, in one word
 * @param field the field at fault, empty if it is the whole request
 * @param message the explanation for people
 * @since 0.1.0
 */
public record Refusal(int status, String reason, String field, String message) {

	/**
	 * A refusal with status 400.
	 * @param reason the kind of fault, in one word
	 * @param field the field at fault, empty if it is the whole request
	 * @param message the explanation for people
	 * @return the refusal
	 */
	public static Refusal badRequest(String reason, String field, String message) {
		return new Refusal(400, reason, field, message);
	}

	/**
	 * A refusal with status 404.
	 * @param message the explanation for people
	 * @return the refusal
	 */
	public static Refusal notFound(String message) {
		return new Refusal(404, "not_found", "", message);
	}

}
