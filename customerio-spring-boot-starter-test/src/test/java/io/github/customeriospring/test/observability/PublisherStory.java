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

package io.github.customeriospring.test.observability;

import java.time.Duration;
import java.util.Map;

import io.github.customeriospring.pipelines.PipelinesCall;
import io.github.customeriospring.pipelines.PipelinesUser;
import io.github.customeriospring.publisher.CustomerioPipelinesPublisher;
import io.github.customeriospring.publisher.CustomerioPublisher;
import io.github.customeriospring.publisher.OperationPublisher;
import io.github.customeriospring.publisher.PublisherState.Status;
import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Requests;
import io.github.customeriospring.v2.EntityOperation;
import io.github.customeriospring.v2.Person;

import static org.awaitility.Awaitility.await;

/**
 * Hands operations over that are delivered, late, refused, or have no room.
 */
final class PublisherStory {

	private static final Duration LONG = Duration.ofSeconds(60);

	/** More than one operation may have. */
	private static final int TOO_MUCH = 40_000;

	private final ObservedRun run;

	PublisherStory(ObservedRun run) {
		this.run = run;
	}

	void tell() {
		CustomerioPublisher publisher = this.run.bean(CustomerioPublisher.class);
		EntityOperation bought = Person.id(Planted.PERSON).event("bought", Planted.DATA);
		tell(publisher, bought, Person.id(Planted.PERSON).event("read", Map.of("book", large())));
		CustomerioPipelinesPublisher pipelines = this.run.bean(CustomerioPipelinesPublisher.class);
		PipelinesCall read = PipelinesUser.id(Planted.PERSON).track("read", Map.of("book", large()));
		tell(pipelines, PipelinesUser.id(Planted.PERSON).track("bought", Planted.DATA), read);
		refuse(publisher);
	}

	private <T> void tell(OperationPublisher<T> publisher, T operation, T tooLarge) {
		publisher.publish(operation);
		publisher.flush(LONG);
		this.run.attempt(() -> publisher.publish(tooLarge));
		this.run.customerio().failNext(2, Requests.operation("batch"), Fault.body(503, Planted.REASON));
		publisher.publish(operation);
		publisher.flush(LONG);
		pauseForAWrongKey(publisher, operation);
		publisher.pause();
		for (int i = 0; i < 30; i++) {
			this.run.attempt(() -> publisher.publish(operation));
		}
		this.run.attempt(() -> publisher.flush(Duration.ofMillis(1)));
		publisher.resume();
		publisher.flush(LONG);
	}

	private <T> void pauseForAWrongKey(OperationPublisher<T> publisher, T operation) {
		this.run.customerio().failNext(Integer.MAX_VALUE, Requests.operation("batch"), Fault.body(401, Planted.REASON));
		publisher.publish(operation);
		await().atMost(LONG).until(() -> publisher.state().status() == Status.PAUSED);
		this.run.attempt(() -> publisher.flush(Duration.ofMillis(1)));
		this.run.get("/actuator/health");
		this.run.customerio().recover();
		publisher.flush(LONG);
	}

	private void refuse(CustomerioPublisher publisher) {
		EntityOperation refused = EntityOperation.raw(Map.of("type", "person", "action", "event", "identifiers",
				Map.of("id", Planted.PERSON), "attributes", Planted.DATA));
		publisher.publish(refused);
		publisher.flush(LONG);
		this.run.attempt(() -> publisher.submit(refused).join());
	}

	private static String large() {
		return "planted ".repeat(TOO_MUCH / 8);
	}

}
