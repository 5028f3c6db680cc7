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

package io.github.customeriospring.benchmarks.publisher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.github.customeriospring.benchmarks.Cost;
import io.github.customeriospring.benchmarks.Java;
import io.github.customeriospring.benchmarks.Payloads;
import io.github.customeriospring.benchmarks.Stub;
import io.github.customeriospring.publisher.delivery.TrackBatchApi;
import io.github.customeriospring.publisher.kafka.KafkaConnection;
import io.github.customeriospring.publisher.kafka.KafkaStore;
import io.github.customeriospring.publisher.kafka.KafkaStoreSettings;
import io.github.customeriospring.publisher.store.TrackPublisher;
import io.github.customeriospring.v2.CustomerioV2Client;

/**
 * Hands events of 250 bytes over to a topic of Kafka, and delivers them to a stub. The
 * broker and the stub have processes of their own. Arguments: the number of events, and
 * that of threads.
 */
final class KafkaOutbox {

	private static final int ROUNDS = 6;

	private static final int PARTITIONS = 12;

	private KafkaOutbox() {
	}

	public static void main(String[] args) throws Exception {
		KafkaServer.quiet();
		int count = Integer.parseInt(args[0]);
		int threads = Integer.parseInt(args[1]);
		Process broker = Java.start(KafkaServer.class, Java.classPath());
		try (Stub stub = Stub.start(); TrackPublisher publisher = publisher(stub.baseUrl(), brokers(broker))) {
			publisher.start();
			for (int round = 1; round <= ROUNDS; round++) {
				measure(round, publisher, count, threads);
			}
		}
		finally {
			broker.destroy();
		}
		System.exit(0);
	}

	private static String brokers(Process broker) throws IOException {
		BufferedReader output = new BufferedReader(
				new InputStreamReader(broker.getInputStream(), StandardCharsets.US_ASCII));
		String line = output.readLine();
		while (!line.startsWith(KafkaServer.READY)) {
			line = output.readLine();
		}
		return line.substring(KafkaServer.READY.length());
	}

	private static TrackPublisher publisher(String baseUrl, String brokers) {
		TrackBatchApi api = new TrackBatchApi(
				CustomerioV2Client.builder().siteId("site").apiKey("key").baseUrl(baseUrl).buildBatchConnection());
		return new TrackPublisher(api,
				KafkaStore.builder(api, KafkaConnection.of(Map.of("bootstrap.servers", brokers)))
					.kafka(KafkaStoreSettings.defaults().creatingTopics(PARTITIONS, 1))
					.build());
	}

	private static void measure(int round, TrackPublisher publisher, int count, int threads)
			throws InterruptedException {
		long requests = publisher.state().counts().requests();
		Cost start = Cost.soFar();
		ExecutorService producers = Executors.newFixedThreadPool(threads);
		for (int thread = 0; thread < threads; thread++) {
			int first = thread * (count / threads);
			producers.execute(() -> publisher
				.publishAll(IntStream.range(first, first + count / threads).mapToObj(Payloads::fromMap)));
		}
		producers.shutdown();
		producers.awaitTermination(10, TimeUnit.MINUTES);
		Cost taken = Cost.soFar().perCall(start, count);
		publisher.flush(Duration.ofMinutes(10));
		Cost delivered = Cost.soFar().perCall(start, count);
		System.out.printf(
				"Round %d: %.0f a second handed over, %.0f a second to the last answer, "
						+ "%.2f us CPU each, %d requests%n",
				round, 1e9 / taken.wall(), 1e9 / delivered.wall(), delivered.cpu() / 1_000,
				publisher.state().counts().requests() - requests);
	}

}
