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

package io.github.customeriospring.v1.suppressions;

import java.util.stream.Stream;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Finds and changes the addresses to which the email provider behind Customer.io does not
 * send. That is not the suppression of people, who are deleted and ignored from then on.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/ESP-Suppression">ESP
 * suppression</a>
 */
public interface SuppressionOperations {

	/**
	 * Find out why nothing is sent to an address.
	 * @param email the address
	 * @return the suppressions, empty if there are none
	 * @see <a href="https://docs.customer.io/api/app/#operation/getSuppression">Search
	 * for a suppression</a>
	 */
	@GetExchange("/v1/esp/search_suppression/{email_address}")
	SuppressionPage search(@PathVariable("email_address") String email);

	/**
	 * Return the suppressed addresses of a type, some of them.
	 * @param type why nothing is sent
	 * @param query which of them
	 * @return the addresses
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/getSuppressionByType">Find
	 * suppressions by type</a>
	 */
	@GetExchange("/v1/esp/suppression/{suppression_type}")
	SuppressionPage list(@PathVariable("suppression_type") SuppressionType type, SuppressionQuery query);

	/**
	 * Stream the suppressed addresses of a type. They are read by 1000 as the stream goes
	 * on, and counted: what is added or removed meanwhile may be missing or come twice. A
	 * failure surfaces where the stream is consumed.
	 * @param type why nothing is sent
	 * @return a lazy, sequential stream
	 */
	default Stream<Suppression> listAll(SuppressionType type) {
		Arguments.notNull(type, "type");
		return CursorPage.stream(Paging.of(SuppressionQuery.MAX_LIMIT), (paging) -> {
			int offset = (paging.start() != null) ? Integer.parseInt(paging.start()) : 0;
			SuppressionPage page = list(type, SuppressionQuery.of(offset, SuppressionQuery.MAX_LIMIT));
			int read = page.suppressions().size();
			return new SuppressionPage(page.category(), page.suppressions(),
					(read == SuppressionQuery.MAX_LIMIT) ? String.valueOf(offset + read) : null);
		});
	}

	/**
	 * Return the suppressed addresses of a type and of a domain that sends, one page.
	 * @param domain the domain that sends
	 * @param type why nothing is sent
	 * @param email the only address to return, or {@code null} for all
	 * @param paging which page, of 100 addresses unless it says otherwise, 1000 at most
	 * @return the page
	 * @see <a href=
	 * "https://docs.customer.io/api/app/#operation/getDomainSuppressionsByType">Find a
	 * domain's suppressions by type</a>
	 */
	@GetExchange("/v1/esp/domains/{domain_name}/suppression/{suppression_type}")
	SuppressionPage ofDomain(@PathVariable("domain_name") String domain,
			@PathVariable("suppression_type") SuppressionType type,
			@RequestParam(name = "email", required = false) @Nullable String email, Paging paging);

	/**
	 * Stream the suppressed addresses of a type and of a domain that sends. Pages of 1000
	 * are read as the stream goes on; a failure surfaces where the stream is consumed.
	 * @param domain the domain that sends
	 * @param type why nothing is sent
	 * @return a lazy, sequential stream
	 */
	default Stream<Suppression> ofDomainAll(String domain, SuppressionType type) {
		Arguments.identifier(domain, "domain");
		Arguments.notNull(type, "type");
		return CursorPage.stream(Paging.of(1000), (paging) -> ofDomain(domain, type, null, paging));
	}

	/**
	 * Send nothing to an address any more.
	 * @param type why
	 * @param email the address
	 * @see <a href="https://docs.customer.io/api/app/#operation/postSuppression">Suppress
	 * an email address</a>
	 */
	@SafeToRetry
	@PostExchange("/v1/esp/suppression/{suppression_type}/{email_address}")
	void add(@PathVariable("suppression_type") SuppressionType type, @PathVariable("email_address") String email);

	/**
	 * Send to an address again.
	 * @param type why nothing was sent
	 * @param email the address
	 * @see <a href="https://docs.customer.io/api/app/#operation/deleteSuppression">Remove
	 * a suppression</a>
	 */
	@SafeToRetry
	@DeleteExchange("/v1/esp/suppression/{suppression_type}/{email_address}")
	void delete(@PathVariable("suppression_type") SuppressionType type, @PathVariable("email_address") String email);

}
