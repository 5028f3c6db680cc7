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

package io.github.customeriospring.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.customeriospring.ApiError;
import io.github.customeriospring.ErrorResponse;
import org.jspecify.annotations.Nullable;

/**
 * What to do when Customer.io refuses an operation in a certain way.
 *
 * @param status the status to which the advice belongs
 * @param message the regular expression that an error's message has to contain, with one
 * group
 * @param advice the advice. The word "group" in braces becomes what the group matched,
 * and the name of a variable of the path in braces becomes its value
 * @since 0.1.0
 */
public record RefusalAdvice(int status, String message, String advice) {

	public RefusalAdvice {
		if (Pattern.compile(message).matcher("").groupCount() != 1) {
			throw new IllegalArgumentException("The message of an advice needs one group");
		}
	}

	/**
	 * Return the advice for a refusal.
	 * @param error what Customer.io answered
	 * @param variables the values in the path of the request by the names of their
	 * variables
	 * @return the advice, or {@code null} if it belongs to another refusal
	 */
	public @Nullable String forRefusal(ErrorResponse error, Map<String, String> variables) {
		if (this.status == error.status()) {
			Pattern pattern = Pattern.compile(this.message);
			for (ApiError reported : error.errors()) {
				Matcher matcher = pattern.matcher((reported.message() != null) ? reported.message() : "");
				if (matcher.find()) {
					return fill(variables, matcher.group(1));
				}
			}
		}
		return null;
	}

	private String fill(Map<String, String> variables, String group) {
		String filled = this.advice.replace("{group}", group);
		for (Map.Entry<String, String> variable : variables.entrySet()) {
			filled = filled.replace("{" + variable.getKey() + "}", variable.getValue());
		}
		return filled;
	}

}
