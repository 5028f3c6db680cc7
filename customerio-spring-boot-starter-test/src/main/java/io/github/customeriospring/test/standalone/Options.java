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

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.customeriospring.test.FakeCustomerio;
import io.github.customeriospring.test.FakeCustomerioBuilder;
import org.jspecify.annotations.Nullable;

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
			  --webhook-url                  where reporting webhooks go
			  --webhook-signing-key          what they are signed with
			  --seed FILE                    JSON file with people and objects to begin with
			  --help                         this text

			Credentials that are not set are fake-site-id, fake-track-api-key, fake-app-api-key,
			fake-pipelines-api-key and fake-webhook-signing-key.
			""";

	private static final Set<String> NAMES = Set.of("port", "bind", "host", "region", "site-id", "track-api-key",
			"app-api-key", "pipelines-api-key", "webhook-url", "webhook-signing-key", "seed");

	private static final int KEPT_REQUESTS = 5_000;

	private final Map<String, List<String>> values;

	private final boolean help;

	private Options(Map<String, List<String>> values, boolean help) {
		this.values = values;
		this.help = help;
	}

	/**
	 * Reads a command line.
	 * @throws IllegalArgumentException if there is no such option, or one has no value
	 */
	static Options parse(String... args) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		if (List.of(args).contains("--help")) {
			return new Options(values, true);
		}
		for (int i = 0; i < args.length; i++) {
			String[] parts = args[i].split("=", 2);
			String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
			if (!NAMES.contains(name)) {
				throw new IllegalArgumentException("There is no option %s: see --help".formatted(parts[0]));
			}
			if (parts.length == 1 && ++i == args.length) {
				throw new IllegalArgumentException("The option --%s needs a value".formatted(name));
			}
			values.merge(name, List.of((parts.length == 2) ? parts[1] : args[i]), Options::both);
		}
		return new Options(values, false);
	}

	private static List<String> both(List<String> first, List<String> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	boolean help() {
		return this.help;
	}

	Optional<Path> seed() {
		return Optional.ofNullable(get("seed")).map(Path::of);
	}

	Optional<String> webhookUrl() {
		return Optional.ofNullable(get("webhook-url"));
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
			.trackCredential(get("site-id", "fake-site-id"), get("track-api-key", "fake-track-api-key"))
			.appApiKey(get("app-api-key", "fake-app-api-key"))
			.pipelinesApiKey(get("pipelines-api-key", "fake-pipelines-api-key"))
			.webhookSigningKey(get("webhook-signing-key", "fake-webhook-signing-key"));
		this.values.getOrDefault("host", List.of()).forEach(builder::host);
		return builder;
	}

	private int port() {
		String port = get("port", "8026");
		if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
			throw new IllegalArgumentException("%s is no port".formatted(port));
		}
		return Integer.parseInt(port);
	}

	private InetAddress address() {
		String address = get("bind", "127.0.0.1");
		try {
			return InetAddress.getByName(address);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException("%s is no address of this machine".formatted(address), ex);
		}
	}

	private @Nullable String get(String name) {
		List<String> all = this.values.getOrDefault(name, List.of());
		return all.isEmpty() ? null : all.get(all.size() - 1);
	}

	private String get(String name, String absent) {
		String value = get(name);
		return (value != null) ? value : absent;
	}

	/**
	 * Says nothing of the values, some of which are credentials.
	 */
	@Override
	public String toString() {
		return "Options" + this.values.keySet();
	}

}
