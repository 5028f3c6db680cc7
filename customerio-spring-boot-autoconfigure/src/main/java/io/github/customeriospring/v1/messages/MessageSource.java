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

package io.github.customeriospring.v1.messages;

import io.github.customeriospring.http.declared.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Where messages come from.
 *
 * @param campaignId the number of the campaign or the broadcast, or {@code null}
 * @param newsletterId the number of the newsletter, or {@code null}
 * @param actionId the number of the action, or {@code null}
 * @since 0.1.0
 */
public record MessageSource(@Nullable Long campaignId, @Nullable Long newsletterId,
		@Nullable Long actionId) implements QueryParameters {

	private static final MessageSource ANY = new MessageSource(null, null, null);

	/**
	 * From anywhere.
	 * @return the source
	 */
	public static MessageSource any() {
		return ANY;
	}

	/**
	 * From a campaign or a broadcast.
	 * @param campaignId its number
	 * @return the source
	 */
	public static MessageSource campaign(long campaignId) {
		return new MessageSource(campaignId, null, null);
	}

	/**
	 * From a newsletter.
	 * @param newsletterId its number
	 * @return the source
	 */
	public static MessageSource newsletter(long newsletterId) {
		return new MessageSource(null, newsletterId, null);
	}

	/**
	 * From an action of a campaign or a broadcast.
	 * @param actionId its number
	 * @return the source
	 */
	public static MessageSource action(long actionId) {
		return new MessageSource(null, null, actionId);
	}

}
