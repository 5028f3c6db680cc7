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

package io.github.customeriospring.test.track;

import java.nio.charset.StandardCharsets;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.http.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operations are written with single quotes, and without the braces around the whole.
 */
class TrackV2ValidationTests {

	private static final FakeCustomerio customerio = FakeCustomerio.start();

	private final Http http = new Http(customerio);

	@AfterAll
	static void stop() {
		customerio.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'type':'person','identifiers':{'id':'42'},'action':'identify'",
			"'type':'person','identifiers':{'email':'a@b.c'},'action':'identify','attributes':{'plan':null}",
			"'type':'person','identifiers':{'phone':'+14155552671'},'action':'identify','timestamp':1772013598",
			"'type':'person','identifiers':{'cio_id':'a3000001'},'action':'identify','cio_relationships':[]",
			"'type':'person','identifiers':{'id':'42'},'action':'delete'",
			"'type':'person','identifiers':{'id':'42'},'action':'suppress'",
			"'type':'person','identifiers':{'id':'42'},'action':'unsuppress'",
			"'type':'person','action':'merge','primary':{'id':'42'},'secondary':{'email':'a@b.c'}",
			"'type':'person','identifiers':{'id':'42'},'action':'event','name':'viewed','attributes':{'a':[1,{}]}",
			"'type':'person','identifiers':{'id':'42'},'action':'event','name':'x','id':'01BX5ZZKBKACTAV9WEVGEMMVRY'",
			"'type':'person','identifiers':{'id':'42'},'action':'page','name':'/','timestamp':1772013598000",
			"'type':'person','identifiers':{'id':'42'},'action':'screen','name':'home'",
			"'type':'person','identifiers':{'id':'42'},'action':'add_device','device':{'token':'t','platform':'ios'}",
			"'type':'person','identifiers':{'id':'42'},'action':'delete_device','device':{'token':'t'}",
			"'type':'person','identifiers':{'id':'42'},'action':'add_relationships','cio_relationships':"
					+ "[{'identifiers':{'object_type_id':'1','object_id':'acme'},'relationship_attributes':{'a':1}}]",
			"'type':'person','identifiers':{'id':'42'},'action':'delete_relationships','cio_relationships':"
					+ "[{'identifiers':{'cio_object_id':'oba3000001'}}]",
			"'type':'object','identifiers':{'object_type_id':'1','object_id':'acme'},'action':'identify',"
					+ "'attributes':{'name':'Acme'},'cio_relationships':[{'identifiers':{'id':'42'}}]",
			"'type':'object','identifiers':{'object_type_id':'1','object_id':'acme'},'action':'identify_anonymous',"
					+ "'cio_relationships':[{'identifiers':{'anonymous_id':'x'}}]",
			"'type':'object','identifiers':{'cio_object_id':'oba3000001'},'action':'delete'",
			"'type':'object','identifiers':{'object_type_id':'1','object_id':'acme'},'action':'add_relationships',"
					+ "'cio_relationships':[{'identifiers':{'cio_id':'a3000001'}}]",
			"'type':'object','identifiers':{'object_type_id':'1','object_id':'acme'},'action':'delete_relationships',"
					+ "'cio_relationships':[{'identifiers':{'email':'a@b.c'}}]",
			"'type':'delivery','identifiers':{'id':'d1'},'action':'event','name':'opened',"
					+ "'attributes':{'device_token':'t'}" })
	void acceptsOperation(String operation) {
		this.http.entity(Http.json(operation));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					# operation                                                              | reason   | field
					'action':'identify','identifiers':{'id':'42'}                            | required | type
					'type':'','action':'identify','identifiers':{'id':'42'}                  | required | type
					'type':1,'action':'identify','identifiers':{'id':'42'}                   | invalid  | type
					'type':'people','action':'identify','identifiers':{'id':'42'}            | invalid  | type
					'type':'person','identifiers':{'id':'42'}                                | required | action
					'type':'person','action':'Identify','identifiers':{'id':'42'}            | invalid  | action
					'type':'object','action':'event','identifiers':{'object_id':'a'}         | invalid  | action
					'type':'object','action':'merge','identifiers':{'object_id':'a'}         | invalid  | action
					'type':'delivery','action':'identify','identifiers':{'id':'a'}           | invalid  | action
					'type':'person','action':'identify'                                      | required | identifiers
					'type':'person','action':'identify','identifiers':null                   | required | identifiers
					'type':'person','action':'identify','identifiers':'42'                   | invalid  | identifiers
					'type':'person','action':'identify','identifiers':{}                     | invalid  | identifiers
					'type':'person','action':'identify','identifiers':{'id':'1','email':'a'} | invalid  | identifiers
					'type':'person','action':'identify','identifiers':{'id':'1','x':'a'}     | invalid  | identifiers
					'type':'person','action':'identify','identifiers':{'user':'1'}           | invalid  | identifiers
					'type':'person','action':'identify','identifiers':{'id':''}              | required | identifiers.id
					'type':'person','action':'identify','identifiers':{'id':null}            | invalid  | identifiers
					'type':'person','action':'identify','identifiers':{'id':4.2}             | invalid  | identifiers.id
					'type':'person','action':'identify','identifiers':{'id':'1'},'attributes':[]        | invalid  | attributes
					'type':'person','action':'identify','identifiers':{'id':'1'},'timestamp':'1'        | invalid  | timestamp
					'type':'person','action':'identify','identifiers':{'id':'1'},'timestamp':1.5        | invalid  | timestamp
					'type':'person','action':'identify','identifiers':{'id':'1'},'timestamp':9999999999999999999 | invalid | timestamp
					'type':'person','action':'identify','identifiers':{'id':'1'},'timestamp':999999999999999999  | invalid | timestamp
					'type':'person','action':'event','identifiers':{'id':'1'}                           | required | name
					'type':'person','action':'event','identifiers':{'id':'1'},'name':' '                | required | name
					'type':'person','action':'event','identifiers':{'id':'1'},'name':7                  | invalid  | name
					'type':'person','action':'page','identifiers':{'id':'1'}                            | required | name
					'type':'person','action':'screen','identifiers':{'id':'1'}                          | required | name
					'type':'person','action':'event','identifiers':{'id':'1'},'name':'a','id':'b'       | invalid  | id
					'type':'person','action':'event','identifiers':{'id':'1'},'name':'a','id':'81BX5ZZKBKACTAV9WEVGEMMVRY' | invalid | id
					'type':'person','action':'event','identifiers':{'id':'1'},'name':'a','id':'01BX5ZZKBKACTAV9WEVGEMMVRU' | invalid | id
					'type':'person','action':'event','identifiers':{'id':'1'},'name':'a','timestamp':''  | invalid | timestamp
					'type':'person','action':'event','identifiers':{'id':'1'},'name':'a','attributes':'' | invalid | attributes
					'type':'person','action':'merge','primary':{'id':'1'}                               | required | secondary
					'type':'person','action':'merge','secondary':{'id':'1'}                             | required | primary
					'type':'person','action':'merge','primary':{'phone':'1'},'secondary':{'id':'1'}     | invalid  | primary
					'type':'person','action':'add_device','identifiers':{'id':'1'}                      | required | device
					'type':'person','action':'add_device','identifiers':{'id':'1'},'device':{'platform':'ios'} | required | device.token
					'type':'person','action':'add_device','identifiers':{'id':'1'},'device':{'id':'t','platform':'ios'} | required | device.token
					'type':'person','action':'add_device','identifiers':{'id':'1'},'device':{'token':'t'} | required | device.platform
					'type':'person','action':'add_device','identifiers':{'id':'1'},'device':{'token':'t','platform':'IOS'} | invalid | device.platform
					'type':'person','action':'add_device','identifiers':{'id':'1'},'device':{'token':'t','platform':'ios','last_used':''} | invalid | device.last_used
					'type':'person','action':'delete_device','identifiers':{'id':'1'},'device':{}       | required | device.token
					'type':'person','action':'add_relationships','identifiers':{'id':'1'}               | required | cio_relationships
					'type':'person','action':'add_relationships','identifiers':{'id':'1'},'cio_relationships':{} | invalid | cio_relationships
					'type':'person','action':'add_relationships','identifiers':{'id':'1'},'cio_relationships':[1] | invalid | cio_relationships[0]
					'type':'person','action':'add_relationships','identifiers':{'id':'1'},'cio_relationships':[{}] | required | cio_relationships[0].identifiers
					'type':'person','action':'add_relationships','identifiers':{'id':'1'},'cio_relationships':[{'identifiers':{'id':'1'}}] | required | cio_relationships[0].identifiers.object_type_id
					'type':'person','action':'delete_relationships','identifiers':{'id':'1'}            | required | cio_relationships
					'type':'object','action':'identify','identifiers':{'object_type_id':'1'}            | required | identifiers.object_id
					'type':'object','action':'identify','identifiers':{'object_id':'a'}                 | required | identifiers.object_type_id
					'type':'object','action':'identify','identifiers':{'object_type_id':1.5,'object_id':'a'} | invalid | identifiers.object_type_id
					'type':'object','action':'identify','identifiers':{'object_type_id':'x','object_id':'a'} | invalid | identifiers.object_type_id
					'type':'object','action':'identify','identifiers':{'cio_object_id':'x','object_id':'a'} | invalid | identifiers
					'type':'object','action':'add_relationships','identifiers':{'object_type_id':'1','object_id':'a'} | required | cio_relationships
					'type':'object','action':'delete_relationships','identifiers':{'object_type_id':'1','object_id':'a'} | required | cio_relationships
					'type':'object','action':'add_relationships','identifiers':{'cio_object_id':'x'},'cio_relationships':[{'identifiers':{'phone':'1'}}] | invalid | cio_relationships[0].identifiers
					'type':'object','action':'identify_anonymous','identifiers':{'cio_object_id':'x'},'cio_relationships':[{'identifiers':{'id':'1'}}] | required | cio_relationships[0].identifiers.anonymous_id
					'type':'delivery','action':'event','identifiers':{},'name':'opened','attributes':{'device_token':'t'} | required | identifiers.id
					'type':'delivery','action':'event','identifiers':{'id':'d'},'attributes':{'device_token':'t'} | required | name
					'type':'delivery','action':'event','identifiers':{'id':'d'},'name':'clicked','attributes':{'device_token':'t'} | invalid | name
					'type':'delivery','action':'event','identifiers':{'id':'d'},'name':'opened'         | required | attributes
					'type':'delivery','action':'event','identifiers':{'id':'d'},'name':'opened','attributes':{} | required | attributes.device_token
					""")
	void refusesOperation(String operation, String reason, String field) {
		customerio.reset();
		Http.Answer answer = this.http.track("POST", "/api/v2/entity", Http.json(operation));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("errors")).hasSize(1);
		assertThat(answer.json().at("/errors/0/reason").asString()).isEqualTo(reason);
		assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
		assertThat(answer.json().at("/errors/0/message").asString()).startsWith(field + " ");
		assertThat(customerio.people().all()).isEmpty();
		assertThat(customerio.objects().all()).isEmpty();
	}

	@Test
	void answersInTheVendorsEnvelope() {
		this.http
			.track("POST", "/api/v2/entity", Http.json("'type':'person','identifiers':{'id':'1'},'action':'event'"))
			.is(400, """
					{"errors":[{"reason":"required","field":"name","message":"name is required"}]}""");
	}

	@Test
	void acceptsAnOperationOfExactly32Kilobytes() {
		this.http.entity(operationOf(32 * 1024));
	}

	@Test
	void refusesAnOperationOfMoreThan32Kilobytes() {
		customerio.reset();
		this.http.track("POST", "/api/v2/entity", operationOf(32 * 1024 + 1)).is(400, """
				{"errors":[{"reason":"too_large","field":"","message":"32769 bytes are more than 32768"}]}""");
		assertThat(customerio.people().all()).isEmpty();
	}

	static String operationOf(int bytes) {
		String template = Http
			.json("'type':'person','identifiers':{'id':'42'},'action':'identify','attributes':{'é':'%s'}");
		int rest = bytes - template.getBytes(StandardCharsets.UTF_8).length + "%s".length();
		return template.formatted("x".repeat(rest));
	}

}
