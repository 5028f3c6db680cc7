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
import io.github.customeriospring.test.workspace.DeviceSnapshot;
import io.github.customeriospring.test.workspace.ReportedMetric;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.customeriospring.test.CustomerioAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The events of the Pipelines API whose names are commands.
 */
class SemanticEventTests {

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private final FakeCustomerio customerio = FakeCustomerio.builder().clock(() -> NOW).start();

	private final Http http = new Http(this.customerio);

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@Test
	void deletesAPerson() {
		post("identify", "'userId':'42'");
		track("User Deleted", "'userId':'42'");
		assertThat(this.customerio).people().isEmpty();
		post("identify", "'userId':'42'");
		assertThat(this.customerio).people().hasSize(1);
		assertThat(this.customerio.events().all()).isEmpty();
	}

	@Test
	void suppressesAndUnsuppressesAPerson() {
		post("identify", "'userId':'42','traits':{'email':'ada@example.com'}");
		track("User Suppressed", "'userId':'ada@example.com'");
		post("identify", "'userId':'42'");
		assertThat(this.customerio).people().isEmpty();
		track("User Unsuppressed", "'userId':'42'");
		post("identify", "'userId':'42'");
		assertThat(this.customerio).people().hasSize(1);
	}

	@Test
	void addsAndRemovesDevices() {
		track("Device Created or Updated",
				"'userId':'42','context':{'device':{'token':'t','type':'ios'}},'properties':{'app':'1'}");
		track("Device Created or Updated", "'userId':'42','context':{'device':{'token':'u'}}");
		assertThat(this.customerio.people().find("42").orElseThrow().devices()).containsExactly(
				new DeviceSnapshot("t", "ios", NOW, Map.of("app", "1")), new DeviceSnapshot("u", "", NOW, Map.of()));
		track("Device Deleted", "'userId':'42','context':{'device':{'token':'t'}}");
		assertThat(this.customerio.people().find("42").orElseThrow().devices()).extracting(DeviceSnapshot::token)
			.containsExactly("u");
	}

	@Test
	void endsARelationship() {
		post("group", "'userId':'42','groupId':'acme'");
		post("group", "'userId':'42','groupId':'acme','traits':{'object_type_id':'2'}");
		track("Relationship Deleted", "'userId':'42','properties':{'objectId':'acme'}");
		assertThat(this.customerio).person("42").isNotRelatedTo("1", "acme").isRelatedTo("2", "acme");
		track("Relationship Deleted", "'userId':'42','properties':{'objectId':'acme','objectTypeId':2}");
		assertThat(this.customerio).person("42").isNotRelatedTo("2", "acme");
	}

	@Test
	void deletesAnObject() {
		post("group", "'userId':'42','groupId':'acme'");
		post("group", "'userId':'42','groupId':'acme','traits':{'object_type_id':'2'}");
		track("Object Deleted", "'anonymousId':'v1','properties':{'objectId':'acme','objectTypeId':2}");
		assertThat(this.customerio).objects().hasNoneWithId("2", "acme");
		assertThat(this.customerio).object("1", "acme");
		track("Object Deleted", "'anonymousId':'v1','properties':{'objectId':'acme'}");
		assertThat(this.customerio.objects().all()).isEmpty();
	}

	@Test
	void reportsOfDeliveries() {
		track("Report Delivery Event",
				"'properties':{'deliveryId':'d1','metric':'clicked','href':'https://example.com'},"
						+ "'timestamp':'2026-11-23T09:00:00Z'");
		assertThat(this.customerio.messages().reportedMetrics()).containsExactly(new ReportedMetric("d1", "clicked",
				Instant.parse("2026-11-23T09:00:00Z"), Map.of("href", "https://example.com")));
	}

	@Test
	void acceptsReportsOfContentWithoutEffect() {
		track("Report Content Event", "'properties':{'actionType':'viewed_content','contentId':1}");
		assertThat(this.customerio.events().all()).isEmpty();
		assertThat(this.customerio.messages().reportedMetrics()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"User Deleted | 'anonymousId':'v1' | userId is required",
			"User Suppressed | 'groupId':'acme' | userId is required",
			"User Unsuppressed | 'userId':'' | userId is required",
			"Device Created or Updated | 'context':{'device':{'token':'t'}} | userId is required",
			"Device Created or Updated | 'userId':'42' | context.device is required",
			"Device Created or Updated | 'userId':'42','context':{'device':{}} | context.device.token is required",
			"Device Created or Updated | 'userId':'42','context':{'device':{'token':'t','type':'web'}} | context.device.type must be one of ios, android",
			"Device Deleted | 'userId':'42','context':{'device':{}} | context.device.token is required",
			"Relationship Deleted | 'userId':'42' | properties.objectId is required",
			"Relationship Deleted | 'properties':{'objectId':'acme'} | userId is required",
			"Object Deleted | 'properties':{'objectId':'acme'} | userId or anonymousId is required",
			"Object Deleted | 'anonymousId':'v1','properties':{'objectId':'acme','objectTypeId':0} | properties.objectTypeId must be an integer, as a string",
			"Report Delivery Event | 'properties':{'metric':'opened'} | properties.deliveryId is required",
			"Report Delivery Event | 'properties':{'deliveryId':'d','metric':'bounced'} | properties.metric must be one of delivered, clicked, converted, opened",
			"Report Content Event | 'properties':1 | properties must be an object" })
	void refusesWhatIsWrong(String event, String fields, String message) {
		this.http.pipelines("/v1/track", Http.json("'event':'" + event + "'," + fields))
			.is(400, "{'meta':{'errors':['" + message + "']}}");
		assertThat(this.customerio.events().all()).isEmpty();
	}

	private void track(String event, String fields) {
		post("track", "'event':'" + event + "'," + fields);
	}

	private void post(String path, String fields) {
		this.http.pipelines("/v1/" + path, Http.json(fields)).is(200, "{}");
	}

}
