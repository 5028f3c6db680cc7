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

package io.github.customeriospring.mail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

import io.github.customeriospring.Wire;
import io.github.customeriospring.v1.CustomerioV1Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Trees of parts as nobody thought of them: each part arrives as what its place makes of
 * it, or the message is refused, and nothing is lost in silence.
 */
class RandomMailTests {

	static final List<Integer> firstSeeds = List.of(0, 1_000, 2_000, 3_000);

	@RegisterExtension
	static final Wire server = new Wire();

	private final JavaMailSender mailSender = new CustomerioMailSender(
			CustomerioV1Client.builder().apiKey("app-key").baseUrl(server.baseUrl()).build().transactional());

	@BeforeEach
	void answer() {
		server.answer(200, "{\"delivery_id\":\"d1\",\"queued_at\":1790000000}");
	}

	@ParameterizedTest
	@FieldSource("firstSeeds")
	void carriesAllPartsOrRefusesTheMessage(int firstSeed) {
		int carried = 0;
		for (int seed = firstSeed; seed < firstSeed + 100; seed++) {
			server.resetRequests();
			Tree tree = new Tree(new Random(seed));
			String content = tree.grow(Place.BODY, 0);
			if (tree.canBeCarried()) {
				send(content);
				tree.assertCarried(new JsonMapper().readTree(server.onlyRequest().getBody()), content);
				carried++;
			}
			else {
				assertThatExceptionOfType(MailParseException.class).as(content)
					.isThrownBy(() -> send(content))
					.withMessageStartingWith("Customer.io cannot carry ");
				assertThat(server.requests()).isEmpty();
			}
		}
		assertThat(carried).isBetween(20, 80);
	}

	private void send(String content) {
		String message = """
				From: shop@example.com
				To: jane@example.com
				Subject: Hello
				MIME-Version: 1.0
				""" + content;
		this.mailSender.send(this.mailSender.createMimeMessage(
				new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII))));
	}

	private enum Place {

		BODY, ROOT, MIXED, RELATED

	}

	/**
	 * A message, and what is to become of its parts.
	 */
	private static final class Tree {

		private final Random random;

		private final List<String> texts = new ArrayList<>();

		private final List<String> pages = new ArrayList<>();

		private final List<String> files = new ArrayList<>();

		private boolean misplaced;

		private int parts;

		Tree(Random random) {
			this.random = random;
		}

		String grow(Place place, int depth) {
			if (this.random.nextInt(6) < 3 - depth) {
				return multipart(depth);
			}
			return switch (place) {
				case BODY -> body(this.random.nextInt(9));
				case ROOT -> body(1 + this.random.nextInt(8));
				case MIXED -> mixed();
				case RELATED -> related();
			};
		}

		private String multipart(int depth) {
			String boundary = "b" + this.parts++;
			String type = List.of("mixed", "alternative", "related").get(this.random.nextInt(3));
			StringBuilder content = new StringBuilder(
					"Content-Type: multipart/%s; boundary=%s\n\n".formatted(type, boundary));
			int children = 1 + this.random.nextInt(3);
			for (int i = 0; i < children; i++) {
				content.append("--%s\n%s\n".formatted(boundary, grow(place(type, i), depth + 1)));
			}
			return content.append("--").append(boundary).append("--").toString();
		}

		private static Place place(String type, int index) {
			return switch (type) {
				case "mixed" -> Place.MIXED;
				case "related" -> (index == 0) ? Place.ROOT : Place.RELATED;
				default -> Place.BODY;
			};
		}

		private String body(int kind) {
			String[] dispositions = { "", "Content-Disposition: inline\n", "Content-Disposition: attachment\n" };
			String disposition = dispositions[this.random.nextInt(dispositions.length)];
			if (kind == 0) {
				this.misplaced = true;
				return part("application/pdf; name=\"%s.pdf\"", disposition, this.files);
			}
			return (kind < 5) ? part("text/plain", disposition, this.texts)
					: part("text/html; name=\"%s.html\"", disposition, this.pages);
		}

		private String mixed() {
			return switch (this.random.nextInt(6)) {
				case 0 -> part("text/plain", "Content-Disposition: inline\n", this.texts);
				case 1 -> part("text/html", "", this.pages);
				case 2 -> part("text/plain; name=\"%s.txt\"", "Content-Disposition: attachment\n", this.files);
				case 3 -> part("message/rfc822", "", this.files);
				case 4 -> part("image/png", "Content-Disposition: inline\n", this.files);
				default -> part("application/pdf; name=\"same.pdf\"", "Content-Disposition: attachment\n", this.files);
			};
		}

		private String related() {
			return switch (this.random.nextInt(3)) {
				case 0 -> part("text/html", "", this.files);
				case 1 -> part("text/plain; name=\"%s.txt\"", "", this.files);
				default -> part("image/png", "Content-ID: <%s>\n", this.files);
			};
		}

		private String part(String type, String headers, List<String> kind) {
			String mark = "part" + this.parts++ + "!";
			kind.add(mark);
			return "Content-Type: %s\n%s\n%s".formatted(type, headers, mark).replace("%s", mark.replace("!", ""));
		}

		boolean canBeCarried() {
			return !this.misplaced && this.texts.size() <= 1 && this.pages.size() <= 1
					&& this.texts.size() + this.pages.size() > 0;
		}

		void assertCarried(JsonNode email, String content) {
			if (!this.texts.isEmpty()) {
				assertThat(email.path("body_plain").asString("")).as(content).contains(this.texts);
			}
			if (!this.pages.isEmpty()) {
				assertThat(email.path("body").asString("")).as(content).contains(this.pages);
			}
			List<String> attached = email.path("attachments")
				.values()
				.stream()
				.map((file) -> new String(Base64.getDecoder().decode(file.asString()), StandardCharsets.US_ASCII))
				.toList();
			assertThat(attached).as(content).hasSameSizeAs(this.files);
			this.files.forEach((file) -> assertThat(attached).as(content).anyMatch((text) -> text.contains(file)));
		}

	}

}
