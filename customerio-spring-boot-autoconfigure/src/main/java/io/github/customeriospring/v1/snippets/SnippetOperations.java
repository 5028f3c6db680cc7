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

package io.github.customeriospring.v1.snippets;

import java.util.List;

import io.github.customeriospring.http.declared.RequestField;
import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Keeps snippets, the texts that messages share.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Snippets">Snippets</a>
 */
public interface SnippetOperations {

	/**
	 * Return all snippets of the workspace.
	 * @return the snippets
	 */
	@ResponseField("snippets")
	@GetExchange("/v1/snippets")
	List<Snippet> list();

	/**
	 * Make a snippet. It is made again only when that was certainly not done (no
	 * connection, 429); a timeout, a status of 500 and above or a success that cannot be
	 * read becomes a
	 * {@link io.github.customeriospring.CustomerioOutcomeUnknownException}.
	 * @param name the name, which no other snippet has
	 * @param value the text, perhaps in Liquid; at most 16,000 characters unless the
	 * workspace allows more
	 * @return the snippet
	 * @throws io.github.customeriospring.CustomerioInvalidRequestException if there is
	 * one with that name, or its Liquid is wrong
	 */
	@ResponseField("snippet")
	@PostExchange("/v1/snippets")
	Snippet create(@RequestField("name") String name, @RequestField("value") String value);

	/**
	 * Change the text of a snippet.
	 * @param name the name
	 * @param value the text, perhaps in Liquid
	 * @return the snippet after the change
	 */
	@SafeToRetry
	@ResponseField("snippet")
	@PutExchange("/v1/snippets")
	Snippet update(@RequestField("name") String name, @RequestField("value") String value);

	/**
	 * Delete a snippet.
	 * @param name the name
	 * @throws io.github.customeriospring.CustomerioInvalidRequestException if a message
	 * uses it
	 * @throws io.github.customeriospring.CustomerioNotFoundException if there is none
	 */
	@SafeToRetry
	@DeleteExchange("/v1/snippets/{snippet_name}")
	void delete(@PathVariable("snippet_name") String name);

}
