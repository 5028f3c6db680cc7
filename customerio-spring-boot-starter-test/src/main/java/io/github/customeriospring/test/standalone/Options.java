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

package io.github.customeriospring.test.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.FakeCustomerioBuilder;
import io.github.customeriospring.test.FakeCustomerioConnection;
import io.github.customeriospring.test.internal.api.FakeCredentials;

/**
 * What stands on the command line.
 */
final class Options {

	static final String HELP = """
			A fake Customer.io.

			  --port 8026                    port to listen on, 0 for any that is free
			  --bind 127.0.0.1               address to listen on, 0.0.0.0 in a container
			  --host NAME                    further host name that the inspector answers to; may be repeated
			  --region us                    us or eu
			  --site-id, --track-api-key     credential of the Track API
			  --app-api-key                  credential of the App API
			  --pipelines-api-key            credential of the Pipelines API
			  --webhook-url URL              where reporting webhooks go
			  --webhook-signing-key          what they are signed with
			  --seed FILE                    JSON file with people and objects to begin with
			  --help                         this text

			Credentials can be environment variables too, such as FAKE_CUSTOMERIO_APP_API_KEY for --app-api-key.
			Those that are not set are fake-site-id, fake-track-api-key, fake-app-api-key, fake-pipelines-api-key
			and fake-webhook-signing-key.
			""";

	static final Set<String> NAMES = Set.of("port", "bind", "host", "region", "site-id", "track-api-key", "app-api-key",
			"pipelines-api-key", "webhook-url", "webhook-signing-key", "seed");

	private static final String PREFIX = "--";

	private static final int KEPT_REQUESTS = 5_000;

	private final FakeCredentials credentials;

	private final Map<String, List<String>> values = new LinkedHashMap<>();

	private final boolean help;

	private Options(FakeCredentials credentials, boolean help) {
		this.credentials = credentials;
		this.help = help;
	}

	/**
	 * Reads a command line.
	 * @param environment the environment variables, which may hold credentials
	 * @param args the command line
	 * @throws IllegalArgumentException if there is no such option, or one has no value
	 */
	static Options parse(Map<String, String> environment, String... args) {
		Options options = new Options(FakeCredentials.withPrefix("").withEnvironment(environment),
				List.of(args).contains("--help"));
		Iterator<String> words = List.of(args).iterator();
		while (words.hasNext() && !options.help) {
			String[] parts = words.next().split("=", 2);
			String name = name(parts[0]);
			String value = (parts.length == 2) ? parts[1] : following(words);
			if (value.isBlank()) {
				throw new IllegalArgumentException("The option --%s needs a value".formatted(name));
			}
			options.values.merge(name, List.of(value), Options::both);
		}
		return options;
	}

	/**
	 * Returns the next word, empty if that is an option or there is none.
	 */
	private static String following(Iterator<String> words) {
		String next = words.hasNext() ? words.next() : "";
		return next.startsWith(PREFIX) ? "" : next;
	}

	/**
	 * Returns the name of an option. What is none may be a credential in the wrong place.
	 */
	private static String name(String option) {
		if (!option.startsWith(PREFIX)) {
			throw new IllegalArgumentException("Each option begins with --, and takes one value: see --help");
		}
		String name = option.substring(PREFIX.length());
		if (!NAMES.contains(name)) {
			throw new IllegalArgumentException("There is no option %s: see --help".formatted(option));
		}
		return name;
	}

	private static List<String> both(List<String> first, List<String> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	boolean help() {
		return this.help;
	}

	/**
	 * Prepares the fake.
	 * @throws IllegalArgumentException if a value is none
	 */
	FakeCustomerioBuilder builder() {
		FakeCustomerioBuilder builder = FakeCustomerio.builder()
			.port(port())
			.bind(address())
			.region(get("region", "us"))
			.keepRequests(KEPT_REQUESTS)
			.trackCredential(get("site-id", this.credentials.siteId()),
					get("track-api-key", this.credentials.trackApiKey()))
			.appApiKey(get("app-api-key", this.credentials.appApiKey()))
			.pipelinesApiKey(get("pipelines-api-key", this.credentials.pipelinesApiKey()))
			.webhookSigningKey(get("webhook-signing-key", this.credentials.webhookSigningKey()));
		all("host").forEach(builder::host);
		all("webhook-url").forEach(builder::sendWebhooksTo);
		all("seed").forEach((file) -> builder.seed(read(Path.of(file))));
		return builder;
	}

	private int port() {
		String port = get("port", String.valueOf(FakeCustomerioConnection.PORT));
		if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
			throw new IllegalArgumentException("%s is no port from 0 to 65535".formatted(port));
		}
		return Integer.parseInt(port);
	}

	private InetAddress address() {
		String address = get("bind", "127.0.0.1");
		try {
			return InetAddress.getByName(address);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException("%s is no address to listen on".formatted(address), ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (NoSuchFileException ex) {
			throw new IllegalArgumentException("There is no file " + file, ex);
		}
		catch (MalformedInputException ex) {
			throw new IllegalArgumentException("The file %s is no text in UTF-8".formatted(file), ex);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The file %s cannot be read: %s".formatted(file, ex.getMessage()), ex);
		}
	}

	private List<String> all(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	private String get(String name, String absent) {
		List<String> all = all(name);
		return all.isEmpty() ? absent : all.get(all.size() - 1);
	}

	/**
	 * Says nothing of the values, some of which are credentials.
	 */
	@Override
	public String toString() {
		return "Options" + this.values.keySet();
	}

}
