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

package io.github.customeriospring.v1.senderidentities;

import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Paging;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Tells from whom messages can come. A number that belongs to no sender identity becomes
 * a {@link io.github.customeriospring.CustomerioNotFoundException}.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Sender-Identities">Sender
 * identities</a>
 */
public interface SenderIdentityOperations {

	/**
	 * Return sender identities, the first page.
	 * @return the first page
	 */
	default SenderIdentityPage list() {
		return list(SenderIdentityQuery.all(), Paging.first());
	}

	/**
	 * Return sender identities, one page.
	 * @param query which ones
	 * @param paging which page, of Customer.io's size unless it says otherwise
	 * @return the page
	 */
	@GetExchange("/v1/sender_identities")
	SenderIdentityPage list(SenderIdentityQuery query, Paging paging);

	/**
	 * Stream sender identities. Pages are read as the stream goes on; a failure surfaces
	 * where the stream is consumed.
	 * @param query which ones
	 * @return a lazy, sequential stream
	 */
	default Stream<SenderIdentity> listAll(SenderIdentityQuery query) {
		Arguments.notNull(query, "query");
		return CursorPage.stream(Paging.first(), (paging) -> list(query, paging));
	}

	/**
	 * Return a sender identity.
	 * @param senderId the number of the identity
	 * @return the identity
	 */
	@ResponseField("sender_identity")
	@GetExchange("/v1/sender_identities/{sender_id}")
	SenderIdentity get(@PathVariable("sender_id") long senderId);

	/**
	 * Return what uses a sender identity.
	 * @param senderId the number of the identity
	 * @return what uses it
	 */
	@GetExchange("/v1/sender_identities/{sender_id}/used_by")
	SenderIdentityUsage usedBy(@PathVariable("sender_id") long senderId);

}
