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

import java.util.List;
import java.util.Map;

import io.github.customeriospring.test.internal.server.Refusal;
import io.github.customeriospring.test.internal.server.Reply;

/**
 * The envelope of errors of transactional messages, Track API v1 and the Pipelines API,
 * which has two forms.
 *
 * @since 0.1.0
 */
public final class MetaErrors {

	private MetaErrors() {
	}

	/**
	 * The form with one error.
	 * @param refusal what to say
	 * @return the answer
	 */
	public static Reply one(Refusal refusal) {
		return Reply.json(refusal.status(), Map.of("meta", Map.of("error", refusal.message())));
	}

	/**
	 * The form with a list of errors for what is wrong with the request, else the form
	 * with one.
	 * @param refusal what to say
	 * @return the answer
	 */
	public static Reply listOfBadRequest(Refusal refusal) {
		return (refusal.status() != 400) ? one(refusal)
				: Reply.json(400, Map.of("meta", Map.of("errors", List.of(refusal.message()))));
	}

}
