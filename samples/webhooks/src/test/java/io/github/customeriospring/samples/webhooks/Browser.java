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

package io.github.customeriospring.samples.webhooks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium of this machine without a window, driven by its DevTools protocol. It finds
 * this machine only.
 */
final class Browser implements AutoCloseable {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final Process process;

	private final String address;

	private Browser(Process process, String address) {
		this.process = process;
		this.address = address;
	}

	/**
	 * Looks for a browser on this machine.
	 */
	static Optional<Path> find() {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * Starts a browser that keeps its files in a folder.
	 */
	static Browser start(Path executable, Path folder) throws IOException {
		Process process = new ProcessBuilder(executable.toString(), "--headless", "--no-sandbox", "--disable-gpu",
				"--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
				"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost", "--remote-debugging-port=0",
				"--user-data-dir=" + folder, "about:blank")
			.redirectErrorStream(true)
			.start();
		BufferedReader output = process.inputReader();
		Optional<String> address = output.lines()
			.map(LISTENING::matcher)
			.filter(Matcher::matches)
			.map((line) -> line.group(1))
			.findFirst();
		drain(output);
		return new Browser(process, address.orElseThrow(() -> new IllegalStateException("The browser did not start")));
	}

	private static void drain(BufferedReader output) {
		Thread thread = new Thread(() -> {
			try (Stream<String> lines = output.lines()) {
				lines.forEach((line) -> {
				});
			}
			catch (UncheckedIOException ex) {
				// The browser has ended
			}
		}, "browser-output");
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * Opens an empty page.
	 */
	BrowserPage open() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + this.address + "/json/new"))
			.PUT(HttpRequest.BodyPublishers.noBody())
			.build();
		String target = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
		return BrowserPage.connect(HTTP,
				URI.create(JsonMapper.shared().readTree(target).path("webSocketDebuggerUrl").asString()));
	}

	@Override
	public void close() {
		this.process.descendants().forEach(ProcessHandle::destroy);
		this.process.destroy();
		this.process.onExit()
			.orTimeout(10, TimeUnit.SECONDS)
			.exceptionally((ex) -> this.process.destroyForcibly())
			.join();
	}

}
