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

import java.util.List;

import io.github.customeriospring.Api;
import io.github.customeriospring.CustomerioResponseException;
import io.github.customeriospring.ErrorResponse;

/**
 * Answers that could be read but lead nowhere.
 *
 * @since 0.1.0
 */
public final class UnusableAnswer {

	private static final int OK = 200;

	private UnusableAnswer() {
	}

	/**
	 * Describe an answer that cannot be used.
	 * @param problem what is wrong with it, in words and without data
	 * @return the exception to throw
	 */
	public static CustomerioResponseException because(String problem) {
		return new CustomerioResponseException(new ErrorResponse(Api.APP.displayName(), OK, List.of(), null, null),
				problem);
	}

}
