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

package io.github.customeriospring.trackv1;

import io.github.customeriospring.http.declared.AnswerWithoutSending;

import org.springframework.web.service.annotation.GetExchange;

/**
 * Tells about the account of a credential.
 *
 * @since 0.1.0
 */
public interface AccountOperations {

	/**
	 * Return where the workspace of the credential is. Both regions answer, so it is also
	 * the way to check a credential.
	 * @return the region
	 * @see <a href="https://docs.customer.io/api/track/#operation/getRegion">Find your
	 * account region</a>
	 */
	@AnswerWithoutSending("""
			{"url": "{url}", "region": "{region}"}""")
	@GetExchange("/api/v1/accounts/region")
	AccountRegion region();

}
