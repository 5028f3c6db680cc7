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

package io.github.customeriospring.test.pipelines;

import java.time.Instant;
import java.util.Map;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import io.github.customeriospring.test.workspace.EventSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class PipelinesTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private final FakeCustomerio customerio = FakeCustomerio.builder().clock(() -> NOW).start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void identifies() {
		accepted("identify", "'userId':'42','traits':{'email':'ada@example.com','plan':'pro','city':null}");
		accepted("identify", "'userId':'ADA@example.com','traits':{'plan':'free'}");
		accepted("identify", "'userId':'','traits':{'email':'ada@example.com','seats':5}");
		accepted("identify", "'anonymousId':'v1','traits':{'email':'bob@example.com'}");
		assertThat(this.customerio).people()
			.hasSize(2)
			.withId("42")
			.hasAttribute("email", "ada@example.com")
			.hasAttribute("plan", "free")
			.hasAttribute("seats", 5)
			.hasNoAttribute("city");
		assertThat(this.customerio).people().withEmail("bob@example.com").hasAttribute("anonymous_id", "v1");
	}

	@Test
	void keepsNothingOfAVisitorWithoutEmail() {
		accepted("identify", "'anonymousId':'v1','traits':{'plan':'pro'}");
		assertThat(this.customerio).people().isEmpty();
	}

	@Test
	void ordersTraitsByTheirTimestamp() {
		accepted("identify", "'userId':'42','traits':{'plan':'new'},'timestamp':'2026-11-23T09:00:00.250Z'");
		accepted("identify", "'userId':'42','traits':{'plan':'old'},'timestamp':'2026-11-23T09:00:00+01:00'");
		assertThat(this.customerio).person("42").hasAttribute("plan", "new");
		assertThat(this.customerio.people().find("42").orElseThrow().timestamps()).containsEntry("plan",
				Instant.parse("2026-11-23T09:00:00Z"));
	}

	@Test
	void tracksEventsPagesAndScreens() {
		accepted("track", "'userId':'42','event':'viewed','properties':{'sku':'A1'},'messageId':'m1',"
				+ "'timestamp':'2026-11-23T09:00:00.999Z'");
		accepted("page", "'userId':'42','name':'/pricing'");
		accepted("page", "'userId':'42','properties':{'url':'https://example.com/'}");
		accepted("screen", "'userId':'42','name':'home','properties':{'tab':1}");
		accepted("screen", "'userId':'42'");
		assertThat(this.customerio.people().find("42").orElseThrow().events()).containsExactly(
				new EventSnapshot(EventSnapshot.Kind.EVENT, "viewed", "m1", Instant.parse("2026-11-23T09:00:00Z"),
						Map.of("sku", "A1"), null),
				new EventSnapshot(EventSnapshot.Kind.PAGE, "/pricing", null, NOW, Map.of(), null),
				new EventSnapshot(EventSnapshot.Kind.PAGE, "https://example.com/", null, NOW,
						Map.of("url", "https://example.com/"), null),
				new EventSnapshot(EventSnapshot.Kind.SCREEN, "home", null, NOW, Map.of("tab", 1), null),
				new EventSnapshot(EventSnapshot.Kind.SCREEN, "", null, NOW, Map.of(), null));
	}

	@Test
	void givesWhatAVisitorDidToThePersonWhoTurnsOutToBeIt() {
		accepted("track", "'anonymousId':'v1','event':'viewed'");
		accepted("page", "'anonymousId':'v1','name':'/'");
		accepted("group", "'anonymousId':'v1','groupId':'acme','traits':{'relationshipAttributes':{'role':'guest'}}");
		assertThat(this.customerio).people().isEmpty();
		assertThat(this.customerio).events().include("viewed");
		accepted("identify", "'userId':'42','anonymousId':'v1'");
		assertThat(this.customerio).person("42")
			.hasEvent("viewed")
			.hasPageView("/")
			.isRelatedTo("1", "acme", Map.of("role", "guest"));
		accepted("track", "'anonymousId':'v1','event':'bought'");
		assertThat(this.customerio).person("42").hasEvent("bought");
	}

	@Test
	void groups() {
		accepted("group", "'userId':'42','groupId':'acme','traits':{'name':'Acme','object_type_id':'2',"
				+ "'relationshipAttributes':{'role':'admin'}}");
		accepted("group", "'userId':'43','groupId':'other'");
		assertThat(this.customerio).object("2", "acme")
			.hasAttribute("name", "Acme")
			.hasNoAttribute("object_type_id")
			.hasNoAttribute("relationshipAttributes")
			.isRelatedToPerson("42");
		assertThat(this.customerio).person("42").isRelatedTo("2", "acme", Map.of("role", "admin"));
		assertThat(this.customerio).person("43").isRelatedTo("1", "other");
	}

	@Test
	void mergesByAlias() {
		accepted("identify", "'userId':'1','traits':{'plan':'pro'}");
		accepted("identify", "'userId':'2','traits':{'city':'Rome'}");
		accepted("alias", "'previousId':'2','userId':'1'");
		assertThat(this.customerio).people()
			.hasSize(1)
			.withId("1")
			.hasAttribute("plan", "pro")
			.hasAttribute("city", "Rome");
	}

	@Test
	void givesAVisitorToAPersonByAlias() {
		accepted("track", "'anonymousId':'v1','event':'viewed'");
		accepted("alias", "'previousId':'v1','userId':'1'");
		assertThat(this.customerio).people().isEmpty();
		accepted("identify", "'userId':'1'");
		accepted("alias", "'previousId':'v1','userId':'1'");
		assertThat(this.customerio).people().hasSize(1).withId("1").hasEvent("viewed");
	}

	@Test
	void appliesACallOnce() {
		for (int i = 0; i < 2; i++) {
			accepted("track", "'userId':'42','event':'viewed','messageId':'01BX5ZZKBKACTAV9WEVGEMMVRY'");
			accepted("batch", "'batch':[{'type':'page','userId':'42','name':'/','messageId':'p1'}]");
		}
		accepted("identify", "'userId':'42','traits':{'plan':'free'},'messageId':'i1'");
		accepted("identify", "'userId':'42','traits':{'plan':'pro'},'messageId':'i2'");
		accepted("identify", "'userId':'42','traits':{'plan':'free'},'messageId':'i1'");
		this.http.track("POST", "/api/v1/customers/42/events",
				Http.json("'name':'viewed','id':'01bx5zzkbkactav9wevgemmvry'"));
		assertThat(this.customerio).person("42").hasEventTimes("viewed", 1).hasAttribute("plan", "pro");
		assertThat(this.customerio.events().all()).hasSize(2);
		this.customerio.reset();
		accepted("track", "'userId':'42','event':'viewed','messageId':'01BX5ZZKBKACTAV9WEVGEMMVRY'");
		assertThat(this.customerio.events().all()).hasSize(1);
	}

	@Test
	void takesBatches() {
		accepted("batch", "'batch':[{'type':'identify','userId':'42','traits':{'plan':'pro'}},"
				+ "{'type':'track','userId':'42','event':'viewed'},{'type':'page','userId':'42','name':'/'},"
				+ "{'type':'screen','userId':'42','name':'home'},{'type':'group','userId':'42','groupId':'acme'}]");
		assertThat(this.customerio).people()
			.hasSize(1)
			.withId("42")
			.hasAttribute("plan", "pro")
			.hasEvent("viewed")
			.hasPageView("/")
			.hasScreenView("home")
			.isRelatedTo("1", "acme");
	}

	@Test
	void sharesTheContextOfABatch() {
		accepted("batch", "'context':{'device':{'token':'t1','type':'ios'}},'batch':["
				+ "{'type':'track','userId':'1','event':'Device Created or Updated'},"
				+ "{'type':'track','userId':'2','event':'Device Created or Updated','context':{'device':{'token':'t2'}}}]");
		assertThat(this.customerio).person("1").hasDevice("t1");
		assertThat(this.customerio).person("2").hasDevice("t2");
	}

	@Test
	void acceptsTheEventOfAGroupWithoutEffect() {
		accepted("track", "'groupId':'acme','event':'viewed'");
		assertThat(this.customerio.events().all()).isEmpty();
	}

	private void accepted(String path, String fields) {
		this.http.pipelines("/v1/" + path, Http.json(fields)).is(200, "{}");
	}

}
