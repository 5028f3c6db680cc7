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

import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import io.github.customeriospring.v1.shared.content.Header;
import io.github.customeriospring.v1.shared.message.MessageType;
import io.github.customeriospring.v1.shared.metrics.LinkMetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Metric;
import io.github.customeriospring.v1.shared.metrics.MetricsQuery;
import io.github.customeriospring.v1.shared.metrics.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NewsletterContentOperationsTests {

	private static final String NEWSLETTER = "/v1/newsletters/7";

	private static final String GROUP = NEWSLETTER + "/test_group/2/language";

	@RegisterExtension
	static final Wire server = new Wire();

	private NewsletterContentOperations contents;

	@BeforeEach
	void createClient() {
		server.answer(200, "{\"content\":{\"id\":3,\"language\":\"de\"},\"newsletter\":{\"id\":7}}");
		this.contents = CustomerioV1Client.builder()
			.apiKey("app-key")
			.baseUrl(server.baseUrl())
			.build()
			.newsletterContents();
	}

	@Test
	void lists() {
		server.answer(200, server.fixture("contents.json"));
		NewsletterContent content = new NewsletterContent(3, 7L, "3:1790000000", "A", MessageType.EMAIL,
				"<html>{{content}}</html>", "<p>Autumn</p>", "<amp/>", "Autumn", "Read me", "Shop <shop@example.com>",
				1L, "help@example.com", null, "{{customer.email}}", "cc@example.com", "bcc@example.com", false,
				"premailer", "de", List.of(new Header("X-A", "1")));
		assertThat(this.contents.list(7)).hasSize(2).startsWith(content);
		assertThat(content).hasToString("NewsletterContent[id=3, type=EMAIL, language=de]");
		server.assertRequest("GET", NEWSLETTER + "/contents");
	}

	@Test
	void listsOneContentThatIsNoList() {
		server.answer(200, "{\"contents\":{\"id\":3}}");
		assertThat(this.contents.list(7)).extracting(NewsletterContent::id).containsExactly(3L);
	}

	@Test
	void getsOne() {
		assertThat(this.contents.get(7, 3).language()).isEqualTo("de");
		server.assertRequest("GET", NEWSLETTER + "/contents/3");
	}

	@Test
	void getsOneThatIsInAList() {
		server.answer(200, "{\"content\":[{\"id\":3}]}");
		assertThat(this.contents.get(7, 3).id()).isEqualTo(3);
	}

	@Test
	void updates() {
		this.contents.update(7, 3,
				UpdateNewsletterContent.create().subject("Autumn").bodyPlain("Autumn").header("X-A", "1"));
		server.assertRequest("PUT", NEWSLETTER + "/contents/3", """
				{"subject": "Autumn", "body_plain": "Autumn", "headers": [{"name": "X-A", "value": "1"}]}""");
	}

	@Test
	void countsMessages() {
		server.answer(200, "{\"metric\":{\"series\":{\"sent\":[4]}}}");
		assertThat(this.contents.metrics(7, 3, MetricsQuery.of(Period.latest())).total(Metric.SENT)).isEqualTo(4);
		server.assertRequest("GET", NEWSLETTER + "/contents/3/metrics");
	}

	@Test
	void countsClicks() {
		server.answer(200, "{\"links\":[]}");
		assertThat(this.contents.linkMetrics(7, 3, LinkMetricsQuery.of(Period.days(1)).withType(MessageType.EMAIL)))
			.isEmpty();
		server.assertRequest("GET", NEWSLETTER + "/contents/3/metrics/links?period=days&steps=1&type=email");
	}

	@Test
	void addsALanguage() {
		Newsletter newsletter = this.contents.addLanguage(7,
				AddLanguage.of("de")
					.subject("Herbst")
					.body("<p>Herbst</p>")
					.bodyPlain("Herbst")
					.bodyAmp("<amp/>")
					.preheaderText("Lies mich"));
		assertThat(newsletter.id()).isEqualTo(7);
		server.assertRequest("POST", NEWSLETTER + "/language", """
				{"language": "de", "subject": "Herbst", "body": "<p>Herbst</p>", "body_plain": "Herbst",
					"body_amp": "<amp/>", "preheader_text": "Lies mich"}""");
	}

	@Test
	void refusesALanguageThatSaysNothing() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.contents.addLanguage(7, AddLanguage.of("de")))
			.withMessage("body is missing: a language needs a subject, a body or body_json");
		assertThatIllegalArgumentException().isThrownBy(() -> AddLanguage.of(" "));
		assertThat(server.requests()).isEmpty();
	}

	@Test
	void getsALanguage() {
		assertThat(this.contents.language(7, "de").id()).isEqualTo(3);
		server.assertRequest("GET", NEWSLETTER + "/language/de");
	}

	@Test
	void updatesALanguage() {
		this.contents.updateLanguage(7, "zh-CN", UpdateNewsletterContent.create().body("x"));
		server.assertRequest("PUT", NEWSLETTER + "/language/zh-CN", "{\"body\": \"x\"}");
	}

	@Test
	void deletesALanguage() {
		server.answer(204, "");
		this.contents.deleteLanguage(7, "de");
		server.assertRequest("DELETE", NEWSLETTER + "/language/de");
	}

	@Test
	void listsTestGroups() {
		server.answer(200, server.fixture("test-groups.json"));
		assertThat(this.contents.testGroups(7)).containsExactly(
				new TestGroup(2, "Short subject", "A", true, List.of(3L, 4L)),
				new TestGroup(5, null, null, false, List.of()));
		server.assertRequest("GET", NEWSLETTER + "/test_groups");
	}

	@Test
	void addsATestGroup() {
		assertThat(this.contents.addTestGroup(7).id()).isEqualTo(7);
		server.assertRequest("POST", NEWSLETTER + "/test_groups");
	}

	@Test
	void addsALanguageToATestGroup() {
		this.contents.addTestGroupLanguage(7, 2, AddLanguage.of("de").bodyJson("{}"));
		server.assertRequest("POST", GROUP, "{\"language\": \"de\", \"body_json\": \"{}\"}");
	}

	@Test
	void getsTheLanguageOfATestGroup() {
		assertThat(this.contents.testGroupLanguage(7, 2, "de").id()).isEqualTo(3);
		server.assertRequest("GET", GROUP + "/de");
	}

	@Test
	void updatesTheLanguageOfATestGroup() {
		this.contents.updateTestGroupLanguage(7, 2, "de", UpdateNewsletterContent.create().body("x"));
		server.assertRequest("PUT", GROUP + "/de", "{\"body\": \"x\"}");
	}

	@Test
	void deletesTheLanguageOfATestGroup() {
		server.answer(204, "");
		this.contents.deleteTestGroupLanguage(7, 2, "de");
		server.assertRequest("DELETE", GROUP + "/de");
	}

}
