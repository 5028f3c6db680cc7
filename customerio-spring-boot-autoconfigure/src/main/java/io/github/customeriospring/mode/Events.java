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

package io.github.customeriospring.mode;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Events that send a message elsewhere than to the person they belong to: Customer.io
 * takes the address from a field of their data.
 *
 * @see <a href="https://docs.customer.io/api/track/#operation/track">Track a customer
 * event</a>
 */
final class Events {

	private static final String RECIPIENT = "recipient";

	/** What events of the APIs carry their data in. */
	private static final List<String> DATA = List.of("data", "attributes", "properties");

	/** Actions of the Track API whose attributes are no data of an event. */
	private static final Set<String> OTHER_ACTIONS = Set.of("identify", "identify_anonymous", "delete",
			"add_relationships", "delete_relationships", "add_device", "delete_device", "merge", "suppress",
			"unsuppress");

	/** Events of the Pipelines API that report what became of a message. */
	private static final Set<String> REPORTS = Set.of("Report Delivery Event", "Report Content Event");

	private Events() {
	}

	/**
	 * Tell whether an event names a recipient.
	 * @param event the JSON
	 * @return whether it does
	 */
	static boolean hasRecipient(JsonNode event) {
		return isNamed(event)
				|| DATA.stream().flatMap((name) -> CheckedJson.all(event, name).stream()).anyMatch(Events::isNamed);
	}

	/**
	 * Tell whether an operation of the Track API is an event that names a recipient.
	 * @param operation the JSON
	 * @return whether it does
	 */
	static boolean isWithRecipient(JsonNode operation) {
		return !OTHER_ACTIONS.contains(CheckedJson.text(operation, "action"))
				&& !CheckedJson.text(operation, "type").equals("delivery") && hasRecipient(operation);
	}

	/**
	 * Tell whether a call of the Pipelines API is an event that names a recipient.
	 * @param call the JSON
	 * @return whether it does
	 */
	static boolean isCallWithRecipient(JsonNode call) {
		boolean isReport = CheckedJson.text(call, "type").equals("track")
				&& REPORTS.contains(CheckedJson.text(call, "event"));
		return !isReport && hasRecipient(call);
	}

	/**
	 * Tell whether one of the calls of a batch is such an event.
	 * @param batch the JSON
	 * @return whether there is one
	 */
	static boolean containRecipient(JsonNode batch) {
		return CheckedJson.all(batch, Batch.ITEMS)
			.stream()
			.flatMap(JsonNode::valueStream)
			.anyMatch(Events::isCallWithRecipient);
	}

	/**
	 * Tell whether an event of somebody who is not known names a recipient, or belongs to
	 * nobody at all.
	 * @param event the JSON
	 * @return whether it does
	 */
	static boolean isInvitation(JsonNode event) {
		return hasRecipient(event) || CheckedJson.text(event, "anonymous_id").isBlank();
	}

	/**
	 * Tell whether data names a recipient. What is no object is none of the vendor's, and
	 * a server may see more in it than we do.
	 */
	private static boolean isNamed(JsonNode data) {
		if (!data.isObject()) {
			return data.toString().toLowerCase(Locale.ROOT).contains(RECIPIENT);
		}
		return CheckedJson.all(data, RECIPIENT)
			.stream()
			.anyMatch((value) -> !value.isNull() && !(value.isString() && value.asString().isBlank()));
	}

}
