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

package io.github.customeriospring.test;

import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.github.customeriospring.test.http.Fault;
import io.github.customeriospring.test.http.Requests;
import io.github.customeriospring.test.internal.api.FakeCredentials;
import io.github.customeriospring.test.internal.api.app.AppApi;
import io.github.customeriospring.test.internal.api.app.files.StorageApi;
import io.github.customeriospring.test.internal.api.pipelines.PipelinesApi;
import io.github.customeriospring.test.internal.api.send.SendApi;
import io.github.customeriospring.test.internal.api.track.TrackV1Api;
import io.github.customeriospring.test.internal.api.track.TrackV2Api;
import io.github.customeriospring.test.internal.api.track.WorkspaceFile;
import io.github.customeriospring.test.internal.data.DataStore;
import io.github.customeriospring.test.internal.inspector.DeliveryControls;
import io.github.customeriospring.test.internal.inspector.Inspected;
import io.github.customeriospring.test.internal.inspector.Inspector;
import io.github.customeriospring.test.internal.messaging.MessageOutcomes;
import io.github.customeriospring.test.internal.messaging.Messaging;
import io.github.customeriospring.test.internal.server.FakeServer;
import io.github.customeriospring.test.internal.webhook.WebhookQueue;
import io.github.customeriospring.test.internal.webhook.WebhookReporter;
import io.github.customeriospring.test.internal.wire.Json;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.TestClock;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * A Customer.io that runs inside a test: an HTTP server on the loopback interface with a
 * workspace behind it. What is written through the Track API and the Pipelines API can be
 * read through the App API and through the methods of this class, and so can the messages
 * that were sent. Requests are checked as Customer.io checks them, recorded, and fail
 * when a test wants them to. What grows is grouped: {@link #people()},
 * {@link #messages()}, {@link #requests()} and so on.
 * <p>
 * Safe for use by several threads. Most of its length documents what a test can do.
 *
 * @since 0.1.0
 */
public final class FakeCustomerio implements AssertProvider<FakeCustomerioAssert>, AutoCloseable {

	/**
	 * The name of the lock for tests that must not run at the same time because they
	 * share a fake, for {@code @ResourceLock} of JUnit. {@link EnableFakeCustomerio}
	 * brings it along.
	 */
	public static final String LOCK = "io.github.customeriospring.test.FakeCustomerio";

	private final String name;

	private final FakeCredentials credentials;

	private final TestClock clock;

	private final WebhookQueue webhookQueue;

	private final WebhookReporter webhookReporter;

	private final FakeWorkspace workspace;

	private final Messaging messaging;

	private final DataStore data;

	private final FakeServer server;

	private final Inspector inspector;

	private volatile List<FakeCustomerio> fakes = List.of();

	private final @Nullable String seed;

	private final @Nullable String webhookUrl;

	FakeCustomerio(FakeCustomerioBuilder builder) {
		this.name = builder.name;
		this.credentials = builder.credentials;
		this.clock = new TestClock(builder.clock);
		this.webhookQueue = new WebhookQueue(this.clock);
		MessageOutcomes outcomes = new MessageOutcomes();
		this.webhookReporter = new WebhookReporter(this.clock, outcomes, this.webhookQueue);
		this.workspace = new FakeWorkspace(this.clock, builder.emailUpdatesById, this.webhookReporter);
		this.messaging = Messaging.of(this.workspace, outcomes, this.webhookReporter);
		this.data = DataStore.of(this.workspace);
		this.seed = builder.seed;
		this.webhookUrl = builder.webhookUrl;
		begin();
		this.server = new FakeServer(new InetSocketAddress(builder.address, builder.port), builder.keptRequests, List
			.of(new SendApi(this.credentials, this.workspace, this.messaging.sentMessages()),
					new AppApi(this.credentials, this.workspace, this.messaging, this.data),
					new StorageApi(this.data.exports()), new PipelinesApi(this.credentials, this.workspace),
					new TrackV2Api(this.credentials, this.workspace),
					new TrackV1Api(this.credentials, this.workspace, this.messaging.sentMessages(), builder.region)),
				this.clock);
		this.webhookQueue.observe(this.server.exchanges()::touch);
		this.inspector = new Inspector(inspected(builder), builder.hosts);
		this.server.serve(this.inspector);
	}

	private Inspected inspected(FakeCustomerioBuilder builder) {
		FakeMessages messages = messages();
		return new Inspected(this.name, builder.region, this::neighbours, this.credentials, this.workspace,
				this.messaging, this.webhookQueue, this.server,
				new DeliveryControls(messages::open, messages::click, messages::bounce, messages::unsubscribe),
				this::reset);
	}

	/**
	 * Starts a fake on a free port.
	 * @return the running fake
	 */
	public static FakeCustomerio start() {
		return builder().start();
	}

	/**
	 * Starts a fake on a certain port.
	 * @param port the port
	 * @return the running fake
	 */
	public static FakeCustomerio start(int port) {
		return builder().port(port).start();
	}

	/**
	 * Prepares a fake that differs from the default.
	 * @return a builder
	 */
	public static FakeCustomerioBuilder builder() {
		return new FakeCustomerioBuilder();
	}

	/**
	 * The address of the App API and of the Track API.
	 * @return the address, without a slash at the end
	 */
	public String baseUrl() {
		return this.server.baseUrl();
	}

	/**
	 * The address of the Pipelines API.
	 * @return the address, without a slash at the end
	 */
	public String pipelinesBaseUrl() {
		return baseUrl() + PipelinesApi.BASE_PATH;
	}

	/**
	 * The address of a page that shows, in a browser, what is in the fake, what was sent
	 * to it and what it answered.
	 * @return the address, which answers to the names of the loopback interface only
	 * unless {@link FakeCustomerioBuilder#host(String)} names others
	 */
	public String inspectorUrl() {
		return baseUrl() + Inspector.PATH;
	}

	Inspector inspector() {
		return this.inspector;
	}

	/**
	 * Makes the fakes of an application known, this one among them.
	 */
	void standAmong(List<FakeCustomerio> fakes) {
		this.fakes = fakes;
	}

	private Map<String, String> neighbours() {
		Map<String, String> neighbours = new TreeMap<>();
		this.fakes.stream()
			.filter((other) -> other != this)
			.forEach((other) -> neighbours.put(other.name, other.inspectorUrl()));
		return neighbours;
	}

	/**
	 * The site id that opens the Track API.
	 * @return the same value for each fake of a workspace with the same name
	 */
	public String siteId() {
		return this.credentials.siteId();
	}

	/**
	 * The key that opens the Track API.
	 * @return the same value for each fake of a workspace with the same name
	 */
	public String trackApiKey() {
		return this.credentials.trackApiKey();
	}

	/**
	 * The key that opens the App API.
	 * @return the same value for each fake of a workspace with the same name
	 */
	public String appApiKey() {
		return this.credentials.appApiKey();
	}

	/**
	 * The key that opens the Pipelines API.
	 * @return the same value for each fake of a workspace with the same name
	 */
	public String pipelinesApiKey() {
		return this.credentials.pipelinesApiKey();
	}

	/**
	 * The key that webhooks are signed with.
	 * @return the same value for each fake of a workspace with the same name
	 */
	public String webhookSigningKey() {
		return this.credentials.webhookSigningKey();
	}

	/**
	 * Forgets everything: the workspace, what was sent, the recorded requests, and what
	 * the fake was told about answers, faults, rate limits, the clock, channels,
	 * templates, broadcasts and webhooks. Webhooks that wait are not sent any more. What
	 * its builder was told is there again.
	 */
	public void reset() {
		this.webhookQueue.clear();
		this.webhookReporter.clear();
		this.server.reset();
		this.clock.reset();
		this.messaging.clear();
		this.data.clear();
		this.workspace.clear();
		begin();
		this.server.exchanges().touch();
	}

	/**
	 * Takes what the fake was told to begin with. Nothing of it is reported.
	 */
	private void begin() {
		if (this.seed != null) {
			WorkspaceFile.read(this.seed, this.workspace);
		}
		if (this.webhookUrl != null) {
			this.webhookQueue.sendTo(this.webhookUrl, webhookSigningKey());
		}
	}

	/**
	 * Puts people and objects into the workspace: <pre class="code">
	 * {"batch": [{"type": "person", "identifiers": {"id": "42"}, "action": "identify", "attributes": {"plan": "pro"}}],
	 *  "segments": {"7": [{"id": "42"}]}}
	 * </pre> The batch is one of the Track API, of any size.
	 * @param json what to put into it
	 * @throws IllegalArgumentException if it is no JSON, or not as above
	 * @see #dump()
	 */
	public void seed(String json) {
		try {
			WorkspaceFile.read(json, this.workspace);
		}
		finally {
			this.server.exchanges().touch();
		}
	}

	/**
	 * The people and objects of the workspace, as {@link #seed(String)} takes them:
	 * attributes, devices, relationships, events and manual segments, without the times
	 * of attributes, and without events of anonymous visitors.
	 * @return the JSON
	 */
	public String dump() {
		return Json.writeString(WorkspaceFile.write(this.workspace));
	}

	/**
	 * Stops the server and the webhooks. Requests that are under way are dropped.
	 */
	@Override
	public void close() {
		this.webhookQueue.close();
		this.server.close();
	}

	/**
	 * Sets the clock of the fake until the next reset: the times of what arrives, the end
	 * of live notifications, how far ahead a message can be scheduled, and rate limits.
	 * @param clock what time it is; each {@link java.time.Clock} is such a source
	 */
	public void useClock(InstantSource clock) {
		this.clock.use(clock);
	}

	/**
	 * Lets the next requests fail. Several plans are used up one after the other.
	 * @param times how many requests
	 * @param fault how they fail
	 */
	public void failNext(int times, Fault fault) {
		failNext(times, Requests.all(), fault);
	}

	/**
	 * Lets the next of some requests fail, while others are answered as always: <pre
	 * class="code">
	 * customerio.failNext(1, Requests.operation("transactional.sendEmail"), Fault.status(503));
	 * </pre> Several plans are used up one after the other.
	 * @param times how many requests
	 * @param requests which ones
	 * @param fault how they fail
	 * @throws IllegalArgumentException if the clients have no such operation
	 */
	public void failNext(int times, Requests requests, Fault fault) {
		this.server.failNext(times, requests, fault);
	}

	/**
	 * Tells the fake what to answer, in place of what it would have: <pre class="code">
	 * customerio.answer("GET /v1/campaigns/{id}", "{\"campaign\": {\"id\": 5}}");
	 * </pre> It has no campaigns, broadcasts, newsletters, templates, collections,
	 * snippets and sender identities of its own: without being told, it answers that
	 * lists of them are empty and that one of them is not found, and gives back what is
	 * written. Credentials, rate limits and faults come first.
	 * <p>
	 * A variable in braces stands for any value, whatever its name; a value in its place
	 * for itself only. Of several answers for a request the last one counts. They last
	 * until the next reset.
	 * @param route the method and the path, such as <code>GET /v1/campaigns/{id}</code>
	 * @param json the body of the answer, whose status is 200
	 * @throws IllegalArgumentException if the fake has no such route, or this is no JSON
	 */
	public void answer(String route, String json) {
		this.server.answer(route, json);
	}

	/**
	 * Ends an outage: forgets the faults that were planned and did not happen yet.
	 */
	public void recover() {
		this.server.recover();
	}

	/**
	 * The people in the workspace.
	 * @return the people
	 */
	public FakePeople people() {
		return new FakePeople(this.workspace);
	}

	/**
	 * The objects in the workspace.
	 * @return the objects
	 */
	public FakeObjects objects() {
		return new FakeObjects(this.workspace);
	}

	/**
	 * The events that were accepted.
	 * @return the events
	 */
	public FakeEvents events() {
		return new FakeEvents(this.workspace);
	}

	/**
	 * The transactional messages that were accepted, and which ones are.
	 * @return the messages
	 */
	public FakeMessages messages() {
		return new FakeMessages(this.messaging.sentMessages(), this.workspace, this.webhookReporter);
	}

	/**
	 * The broadcasts that were triggered, and which ones can be.
	 * @return the broadcasts
	 */
	public FakeBroadcasts broadcasts() {
		return new FakeBroadcasts(this.messaging.broadcasts());
	}

	/**
	 * The live notifications that were started.
	 * @return the live notifications
	 */
	public FakeLiveNotifications liveNotifications() {
		return new FakeLiveNotifications(this.messaging.liveNotifications());
	}

	/**
	 * The reporting webhooks, and where to send them.
	 * @return the webhooks
	 */
	public FakeWebhooks webhooks() {
		return new FakeWebhooks(this.webhookQueue, webhookSigningKey());
	}

	/**
	 * The imports of files.
	 * @return the imports
	 */
	public FakeImports imports() {
		return new FakeImports(this.data);
	}

	/**
	 * The requests that arrive, and how many of them pass.
	 * @return the requests
	 */
	public FakeRequests requests() {
		return new FakeRequests(this.server);
	}

	/**
	 * The operations that were accepted: how many, and whether they came twice or in
	 * another order.
	 * @return the operations
	 */
	public FakeOperations operations() {
		return new FakeOperations(this.workspace);
	}

	/**
	 * Lets AssertJ's own {@code assertThat} begin the assertions of a fake.
	 */
	@Override
	public FakeCustomerioAssert assertThat() {
		return new FakeCustomerioAssert(this);
	}

	/**
	 * Says where the fake runs, and nothing of what is in it.
	 */
	@Override
	public String toString() {
		return "FakeCustomerio[" + baseUrl() + "]";
	}

}
