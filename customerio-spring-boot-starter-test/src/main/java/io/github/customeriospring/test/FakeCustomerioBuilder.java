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

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.customeriospring.autoconfigure.workspace.Workspace;
import io.github.customeriospring.autoconfigure.workspace.Workspaces;
import io.github.customeriospring.test.internal.api.FakeCredentials;
import org.jspecify.annotations.Nullable;

/**
 * What can differ between fakes.
 *
 * @since 0.1.0
 */
public final class FakeCustomerioBuilder {

	private static final Pattern HOST = Pattern
		.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?|\\[[0-9A-Fa-f:.]+]");

	int port;

	String region = "us";

	InstantSource clock = InstantSource.system();

	boolean emailUpdatesById;

	String name = Workspace.DEFAULT;

	FakeCredentials credentials = FakeCredentials.withPrefix("");

	InetAddress address = loopback();

	int keptRequests = Integer.MAX_VALUE;

	final Set<String> hosts = new HashSet<>();

	@Nullable String seed;

	@Nullable String webhookUrl;

	FakeCustomerioBuilder() {
	}

	private static InetAddress loopback() {
		try {
			return InetAddress.getByAddress("localhost", new byte[] { 127, 0, 0, 1 });
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The port to listen on.
	 * @param port the port, 0 for any that is free
	 * @return this
	 */
	public FakeCustomerioBuilder port(int port) {
		this.port = port;
		return this;
	}

	/**
	 * The address to listen on, that of the loopback interface unless it is set. Whoever
	 * can reach it can read and change what is in the fake.
	 * @param address the address
	 * @return this
	 */
	public FakeCustomerioBuilder bind(InetAddress address) {
		this.address = address;
		return this;
	}

	/**
	 * Remembers only the last requests, for a fake that runs for long. Without this it
	 * remembers all since the last reset.
	 * @param requests how many at most
	 * @return this
	 */
	public FakeCustomerioBuilder keepRequests(int requests) {
		if (requests < 1) {
			throw new IllegalArgumentException("At least one request must be kept");
		}
		this.keptRequests = requests;
		return this;
	}

	/**
	 * The credential of the Track API, in place of that of the workspace's name.
	 * @param siteId the site id
	 * @param apiKey the key
	 * @return this
	 */
	public FakeCustomerioBuilder trackCredential(String siteId, String apiKey) {
		this.credentials = this.credentials.withTrack(siteId, apiKey);
		return this;
	}

	/**
	 * The credential of the App API, in place of that of the workspace's name.
	 * @param apiKey the key
	 * @return this
	 */
	public FakeCustomerioBuilder appApiKey(String apiKey) {
		this.credentials = this.credentials.withApp(apiKey);
		return this;
	}

	/**
	 * The credential of the Pipelines API, in place of that of the workspace's name.
	 * @param apiKey the key
	 * @return this
	 */
	public FakeCustomerioBuilder pipelinesApiKey(String apiKey) {
		this.credentials = this.credentials.withPipelines(apiKey);
		return this;
	}

	/**
	 * What webhooks are signed with, in place of the key of the workspace's name.
	 * @param signingKey the key
	 * @return this
	 */
	public FakeCustomerioBuilder webhookSigningKey(String signingKey) {
		this.credentials = this.credentials.withWebhooks(signingKey);
		return this;
	}

	/**
	 * The region that the workspace says it is in.
	 * @param region {@code us} or {@code eu}
	 * @return this
	 */
	public FakeCustomerioBuilder region(String region) {
		if (!Set.of("us", "eu").contains(region)) {
			throw new IllegalArgumentException("The region is us or eu, not " + region);
		}
		this.region = region;
		return this;
	}

	/**
	 * The name of the workspace. It stands in all credentials, so that fakes of several
	 * workspaces refuse each other's. To be called before those methods that set single
	 * credentials.
	 * @param name the name
	 * @return this
	 */
	public FakeCustomerioBuilder workspace(String name) {
		if (!Workspaces.isName(name)) {
			throw new IllegalArgumentException("'%s' cannot be the name of a workspace".formatted(name));
		}
		this.name = name;
		this.credentials = FakeCredentials.withPrefix(name + "-");
		return this;
	}

	/**
	 * The clock of the workspace.
	 * @param clock what time it is
	 * @return this
	 */
	public FakeCustomerioBuilder clock(InstantSource clock) {
		this.clock = clock;
		return this;
	}

	/**
	 * Whether a person's email, once set, can be changed with their id as reference. A
	 * workspace has a setting for it. Without it such a change needs the {@code cio_id}
	 * and is otherwise ignored.
	 * @param emailUpdatesById whether to allow it
	 * @return this
	 */
	public FakeCustomerioBuilder emailUpdatesById(boolean emailUpdatesById) {
		this.emailUpdatesById = emailUpdatesById;
		return this;
	}

	/**
	 * A name by which browsers may reach the page at
	 * {@link FakeCustomerio#inspectorUrl()}, for a fake behind a proxy. Other names are
	 * refused, so that pages of other sites cannot look at the fake.
	 * @param name the name of the host, without a port
	 * @return this
	 * @throws IllegalArgumentException if it is something else, such as a URL
	 */
	public FakeCustomerioBuilder host(String name) {
		if (!HOST.matcher(name).matches()) {
			throw new IllegalArgumentException("The name of a host has neither scheme nor port nor path");
		}
		this.hosts.add(name.toLowerCase(Locale.ROOT));
		return this;
	}

	/**
	 * People and objects that are in the workspace from the beginning, and again after
	 * each reset.
	 * @param json what {@link FakeCustomerio#seed(String)} takes
	 * @return this
	 */
	public FakeCustomerioBuilder seed(String json) {
		this.seed = json;
		return this;
	}

	/**
	 * Where reporting webhooks go from the beginning, and again after each reset.
	 * @param url the address of the endpoint
	 * @return this
	 * @see FakeWebhooks#sendTo(String)
	 */
	public FakeCustomerioBuilder sendWebhooksTo(String url) {
		this.webhookUrl = url;
		return this;
	}

	/**
	 * Starts the fake.
	 * @return the running fake
	 * @throws IllegalArgumentException if it cannot begin with what it is told
	 * @throws java.io.UncheckedIOException if it cannot listen on the address and port
	 */
	public FakeCustomerio start() {
		return new FakeCustomerio(this);
	}

}
