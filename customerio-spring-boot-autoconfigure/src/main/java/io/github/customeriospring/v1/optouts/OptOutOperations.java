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

package io.github.customeriospring.v1.optouts;

import java.util.stream.Stream;

import io.github.customeriospring.v1.shared.CursorPage;
import io.github.customeriospring.v1.shared.Paging;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Lists the people who told a sender of text or WhatsApp messages to stop. What one
 * person said is with the operations of people.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#operation/getOptouts">Opt-outs</a>
 */
public interface OptOutOperations {

	/**
	 * Return people who want no messages, one page.
	 * @param from the sender that they do not want, or {@code null} for any
	 * @param paging which page, of 100 people unless it says otherwise, 1000 at most
	 * @return the page
	 * @see <a href="https://docs.customer.io/api/app/#operation/getOptouts">List
	 * opt-outs</a>
	 */
	@GetExchange("/v1/optouts")
	OptOutPage list(@RequestParam(name = "from", required = false) @Nullable String from, Paging paging);

	/**
	 * Stream all people who want no messages of some sender. Pages of 1000 are read as
	 * the stream goes on; a failure surfaces where the stream is consumed.
	 * @return a lazy, sequential stream
	 */
	default Stream<PersonOptOuts> listAll() {
		return CursorPage.stream(Paging.of(1000), (paging) -> list(null, paging));
	}

}
