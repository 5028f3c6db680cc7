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

package io.github.customeriospring.test.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The answers that the fake makes from its state have the fields of Customer.io's
 * document, and its pages the bounds of it.
 */
class AppShapeTests {

	private static final String PERSON = "/v1/customers/42";

	private final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(this.customerio);

	@TempDir
	Path directory;

	@BeforeEach
	void fill() throws IOException {
		this.http.entity(Http
			.json("""
					'type':'person','action':'identify','identifiers':{'id':'42'},'attributes':{'email':'ada@example.com',
					'cio_subscription_preferences':{'topics':{'topic_1':true}}},'cio_relationships':
					[{'identifiers':{'object_type_id':'1','object_id':'acme'},'relationship_attributes':{'role':'boss'}}]"""));
		this.http.entity(Http
			.json("""
					'type':'person','action':'event','identifiers':{'id':'42'},'name':'viewed','attributes':{'sku':'A1'}"""));
		this.http.entity(Http.json("""
				'type':'person','action':'add_device','identifiers':{'id':'42'},
				'device':{'token':'t1','platform':'ios'}"""));
		post("/v1/segments", "'segment':{'name':'Pro'}");
		this.http.track("POST", "/api/v1/segments/1/add_customers", Http.json("'ids':['42']"));
		post("/v1/send/email", "'transactional_message_id':'order','to':'ada@example.com','identifiers':{'id':'42'}");
		post("/v1/exports/customers", "'filters':{'segment':{'id':1}}");
		post("/v1/imports", """
				'import':{'type':'people','name':'People','data_file_url':'%s','identifier':'id'}"""
			.formatted(Files.writeString(this.directory.resolve("a.csv"), "id,plan\n,pro\n").toUri()));
		post("/v1/reporting_webhooks", "'name':'a','endpoint':'https://example.com','events':['email_sent']");
		assertThat(this.http.app("PUT", PERSON + "/optouts", Http.json("'optouts':[{'from':'77','optout':true}]"))
			.status()).isEqualTo(204);
		assertThat(this.http.app("POST", "/v1/esp/suppression/bounces/a@example.com", null).status()).isEqualTo(200);
	}

	private void post(String path, String fields) {
		assertThat(this.http.app("POST", path, Http.json(fields)).status()).as(path).isEqualTo(200);
	}

	@AfterEach
	void stop() {
		this.customerio.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/v1/customers/42/attributes    | /customer | id identifiers attributes timestamps unsubscribed devices
					/v1/customers/42/attributes    | /customer/identifiers | id email cio_id
					/v1/customers/42/attributes    | /customer/devices/0 | id platform last_used attributes
					/v1/customers/42/segments      | /segments/0 | id name description
					/v1/customers/42/messages      | | messages next
					/v1/customers/42/messages      | /messages/0/metrics | sent
					/v1/customers/42/activities    | | activities next
					/v1/customers/42/relationships | /cio_relationships/0 | object_type_id identifiers attributes timestamps
					/v1/customers/42/relationships | /cio_relationships/0/identifiers | object_id cio_object_id
					/v1/customers/42/subscription_preferences | /customer | id identifiers topics unsubscribed header
					/v1/customers/42/subscription_preferences | /customer/topics/0 | id name description subscribed
					/v1/customers/42/subscription_preferences | /customer/header | title subtitle
					/v1/customers/42/optouts       | /optouts/0 | from channel
					/v1/optouts                    | /optouts/0 | customer_id cio_id optouts
					/v1/object_types               | /types/0 | id name singular_name slug singular_slug icon enabled
					/v1/objects/1/acme/attributes  | /object | object_type_id attributes timestamps identifiers
					/v1/objects/1/acme/relationships | /cio_relationships/0 | object_type_id object_type_disabled identifiers
					/v1/segments                   | /segments/0 | id deduplicate_id name description state progress type tags \
					created_at updated_at
					/v1/segments/1                 | /segment | id deduplicate_id name description state progress type tags \
					created_at updated_at
					/v1/segments/1/customer_count  | | count segment_id
					/v1/segments/1/membership      | | segment_id ids identifiers next
					/v1/segments/1/used_by         | | segment_id used_by
					/v1/segments/1/used_by         | /used_by | campaigns sent_newsletters draft_newsletters
					/v1/messages                   | /messages/0 | id deduplicate_id type created customer_id customer_identifiers \
					recipient subject failure_message forgotten action_id parent_action_id campaign_id newsletter_id broadcast_id \
					content_id message_template_id trigger_event_id metrics
					/v1/activities?type=event      | /activities/0 | id type timestamp customer_id customer_identifiers name url \
					delivery_id delivery_type data
					/v1/exports/1                  | /export | id deduplicate_id type status failed description total downloads \
					user_id user_email created_at updated_at
					/v1/exports/1/download         | | url
					/v1/imports/1                  | | import
					/v1/imports/1                  | /import | id name description type identifier object_type_id state \
					rows_to_import rows_imported error data_to_process people_to_process created_at updated_at error_export_id \
					error_download_url
					/v1/esp/suppression/bounces    | | category suppressions
					/v1/esp/suppression/bounces    | /suppressions/0 | created email reason status
					/v1/esp/search_suppression/a@example.com | | category suppressions
					/v1/esp/domains/example.com/suppression/bounces | | category suppressions next
					/v1/reporting_webhooks         | /reporting_webhooks/0 | name endpoint events disabled full_resolution \
					with_content id type
					/v1/reporting_webhooks/1       | | name endpoint events disabled full_resolution with_content id type
					/v1/subscription_topics        | /topics/0 | id identifier name description subscribed_by_default
					/v1/subscription_channels      | /channels/0 | id name description subscribed_by_default type
					/v1/subscription_center/42/token | | token url
					/v1/info/ip_addresses          | | ip_addresses
					/v1/workspaces                 | /workspaces/0 | id name messages_sent billable_messages_sent people \
					object_types objects
					""")
	void haveTheFieldsOfTheDocument(String path, String pointer, String fields) {
		Http.Answer answer = this.http.app("GET", path, null);
		assertThat(answer.status()).isEqualTo(200);
		JsonNode json = (pointer != null) ? answer.json().at(pointer) : answer.json();
		Stream<String> names = json.properties().stream().map((property) -> property.getKey());
		assertThat(names).contains(fields.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ PERSON + "/messages, 1000", PERSON + "/activities, 100", PERSON + "/relationships, 1000",
			"/v1/objects/1/acme/relationships, 1000", "/v1/messages, 1000", "/v1/activities, 100",
			"/v1/segments/1/membership, 30000", "/v1/optouts, 1000", "/v1/esp/suppression/bounces, 1000",
			"/v1/esp/domains/example.com/suppression/bounces, 1000" })
	void havePagesOfThoseSizesOnly(String path, int limit) {
		for (String query : new String[] { "limit=0", "limit=-1", "limit=" + (limit + 1), "limit=x", "limit=1.5",
				"limit=9999999999" }) {
			Http.Answer answer = this.http.app("GET", path + "?" + query, null);
			assertThat(answer.status()).as(query).isEqualTo(400);
			assertThat(answer.json().at("/errors/0/source/pointer").asString()).isEqualTo("/limit");
		}
		for (int size : new int[] { 1, limit }) {
			assertThat(this.http.app("GET", path + "?limit=" + size, null).status()).isEqualTo(200);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v1/messages?start_ts=x", "/v1/messages?end_ts=1e9", "/v1/messages?type=fax",
			"/v1/messages?metric=created", "/v1/messages?drafts=maybe", "/v1/messages?campaign_id=x",
			"/v1/messages?start=x", "/v1/messages?start_ts=99999999999999999", "/v1/activities?deleted=maybe",
			"/v1/activities?start=x", "/v1/activities?customer_id=42&id_type=name", PERSON + "/messages?end_ts=soon",
			PERSON + "/attributes?id_type=name", "/v1/esp/suppression/typos", "/v1/esp/suppression/bounces?offset=-1",
			"/v1/esp/suppression/bounces?offset=x", "/v1/objects/1/acme/attributes?id_type=id" })
	void refuseQuestionsThatCannotBe(String path) {
		assertThat(this.http.app("GET", path, null).status()).isEqualTo(400);
	}

}
