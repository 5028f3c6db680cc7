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

package io.github.customeriospring.v1.newsletters;

import java.util.List;

import io.github.customeriospring.http.declared.ResponseField;
import io.github.customeriospring.http.declared.SafeToRetry;
import io.github.customeriospring.v1.shared.metrics.LinkMetrics;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Metrics;
import io.github.customeriospring.v1.shared.metrics.MetricsQuery;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Tells what newsletters say, in each language and to each test group, and changes it. A
 * newsletter without test groups has one content for each language.
 * <p>
 * Languages and test groups are added again only when that was certainly not done, since
 * a repetition could add another one. A number or a language that does not exist becomes
 * a {@link io.github.customeriospring.CustomerioNotFoundException}.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/api/app/#tag/Newsletters">Newsletters</a>
 */
public interface NewsletterContentOperations {

	/**
	 * Return all contents of a newsletter.
	 * @param newsletterId the number of the newsletter
	 * @return the contents
	 */
	@ResponseField("contents")
	@GetExchange("/v1/newsletters/{newsletter_id}/contents")
	List<NewsletterContent> list(@PathVariable("newsletter_id") long newsletterId);

	/**
	 * Return a content.
	 * @param newsletterId the number of the newsletter
	 * @param contentId the number of the content
	 * @return the content
	 */
	@ResponseField("content")
	@GetExchange("/v1/newsletters/{newsletter_id}/contents/{content_id}")
	NewsletterContent get(@PathVariable("newsletter_id") long newsletterId, @PathVariable("content_id") long contentId);

	/**
	 * Change a content.
	 * @param newsletterId the number of the newsletter
	 * @param contentId the number of the content
	 * @param update the change
	 * @return the content after the change
	 */
	@SafeToRetry
	@ResponseField("content")
	@PutExchange("/v1/newsletters/{newsletter_id}/contents/{content_id}")
	NewsletterContent update(@PathVariable("newsletter_id") long newsletterId,
			@PathVariable("content_id") long contentId, @RequestBody UpdateNewsletterContent update);

	/**
	 * Return what became of the messages with a content.
	 * @param newsletterId the number of the newsletter
	 * @param contentId the number of the content
	 * @param query which messages
	 * @return the numbers
	 */
	@GetExchange("/v1/newsletters/{newsletter_id}/contents/{content_id}/metrics")
	Metrics metrics(@PathVariable("newsletter_id") long newsletterId, @PathVariable("content_id") long contentId,
			MetricsQuery query);

	/**
	 * Return how often links in the messages with a content were followed.
	 * @param newsletterId the number of the newsletter
	 * @param contentId the number of the content
	 * @param query which clicks; Customer.io does not count people here
	 * @return the links
	 */
	@ResponseField("links")
	@GetExchange("/v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links")
	List<LinkMetrics> linkMetrics(@PathVariable("newsletter_id") long newsletterId,
			@PathVariable("content_id") long contentId, LinkMetricsQuery query);

	/**
	 * Add a language to a newsletter that has no test groups.
	 * @param newsletterId the number of the newsletter
	 * @param language what it says in the language
	 * @return the newsletter
	 * @throws io.github.customeriospring.CustomerioInvalidRequestException if it was sent
	 * already, has test groups or was made in the visual editor
	 */
	@ResponseField("newsletter")
	@PostExchange("/v1/newsletters/{newsletter_id}/language")
	Newsletter addLanguage(@PathVariable("newsletter_id") long newsletterId, @RequestBody AddLanguage language);

	/**
	 * Return the content in a language.
	 * @param newsletterId the number of the newsletter
	 * @param language the language, such as {@code de}
	 * @return the content
	 */
	@ResponseField("content")
	@GetExchange("/v1/newsletters/{newsletter_id}/language/{language}")
	NewsletterContent language(@PathVariable("newsletter_id") long newsletterId,
			@PathVariable("language") String language);

	/**
	 * Change the content in a language.
	 * @param newsletterId the number of the newsletter
	 * @param language the language, such as {@code de}
	 * @param update the change
	 * @return the content after the change
	 */
	@SafeToRetry
	@ResponseField("content")
	@PutExchange("/v1/newsletters/{newsletter_id}/language/{language}")
	NewsletterContent updateLanguage(@PathVariable("newsletter_id") long newsletterId,
			@PathVariable("language") String language, @RequestBody UpdateNewsletterContent update);

	/**
	 * Delete a language, which must not be the default one.
	 * @param newsletterId the number of the newsletter
	 * @param language the language, such as {@code de}
	 */
	@SafeToRetry
	@DeleteExchange("/v1/newsletters/{newsletter_id}/language/{language}")
	void deleteLanguage(@PathVariable("newsletter_id") long newsletterId, @PathVariable("language") String language);

	/**
	 * Return the test groups of a newsletter.
	 * @param newsletterId the number of the newsletter
	 * @return the test groups
	 */
	@ResponseField("test_groups")
	@GetExchange("/v1/newsletters/{newsletter_id}/test_groups")
	List<TestGroup> testGroups(@PathVariable("newsletter_id") long newsletterId);

	/**
	 * Add a test group to a newsletter.
	 * @param newsletterId the number of the newsletter
	 * @return the newsletter
	 */
	@ResponseField("newsletter")
	@PostExchange("/v1/newsletters/{newsletter_id}/test_groups")
	Newsletter addTestGroup(@PathVariable("newsletter_id") long newsletterId);

	/**
	 * Add a language to a test group.
	 * @param newsletterId the number of the newsletter
	 * @param testGroupId the number of the test group
	 * @param language what it says in the language
	 * @return the newsletter
	 */
	@ResponseField("newsletter")
	@PostExchange("/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language")
	Newsletter addTestGroupLanguage(@PathVariable("newsletter_id") long newsletterId,
			@PathVariable("test_group_id") long testGroupId, @RequestBody AddLanguage language);

	/**
	 * Return the content for a test group in a language.
	 * @param newsletterId the number of the newsletter
	 * @param testGroupId the number of the test group
	 * @param language the language, such as {@code de}
	 * @return the content
	 */
	@ResponseField("content")
	@GetExchange("/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}")
	NewsletterContent testGroupLanguage(@PathVariable("newsletter_id") long newsletterId,
			@PathVariable("test_group_id") long testGroupId, @PathVariable("language") String language);

	/**
	 * Change the content for a test group in a language.
	 * @param newsletterId the number of the newsletter
	 * @param testGroupId the number of the test group
	 * @param language the language, such as {@code de}
	 * @param update the change
	 * @return the content after the change
	 */
	@SafeToRetry
	@ResponseField("content")
	@PutExchange("/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}")
	NewsletterContent updateTestGroupLanguage(@PathVariable("newsletter_id") long newsletterId,
			@PathVariable("test_group_id") long testGroupId, @PathVariable("language") String language,
			@RequestBody UpdateNewsletterContent update);

	/**
	 * Delete a language of a test group, which must not be the default one.
	 * @param newsletterId the number of the newsletter
	 * @param testGroupId the number of the test group
	 * @param language the language, such as {@code de}
	 */
	@SafeToRetry
	@DeleteExchange("/v1/newsletters/{newsletter_id}/test_group/{test_group_id}/language/{language}")
	void deleteTestGroupLanguage(@PathVariable("newsletter_id") long newsletterId,
			@PathVariable("test_group_id") long testGroupId, @PathVariable("language") String language);

}
