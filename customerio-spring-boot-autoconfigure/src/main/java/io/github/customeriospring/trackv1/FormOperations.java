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

import java.util.Map;

import io.github.customeriospring.PersonId;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Hands in forms. A submission has no id by which Customer.io could drop a repeat, and
 * can start a campaign: it is repeated only when it was certainly not processed.
 * Otherwise the call ends with a
 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/track/#tag/Forms">Forms</a>
 */
public interface FormOperations {

	/**
	 * Hand in a form that a person filled in. The person is created if need be.
	 * @param formId the id of the form; Customer.io sets up one that it does not know
	 * @param person the person; by id or email
	 * @param fields the further fields
	 */
	default void submit(String formId, PersonId person, Map<String, String> fields) {
		submit(formId, FormSubmission.of(person, fields));
	}

	/**
	 * Hand in a form.
	 * @param formId the id of the form; Customer.io sets up one that it does not know
	 * @param submission what was filled in
	 * @see <a href="https://docs.customer.io/api/track/#operation/submitForm">Submit a
	 * form</a>
	 */
	@PostExchange("/api/v1/forms/{form_id}/submit")
	void submit(@PathVariable("form_id") String formId, @RequestBody FormSubmission submission);

}
