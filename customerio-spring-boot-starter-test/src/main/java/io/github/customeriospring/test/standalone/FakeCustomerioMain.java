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

import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

import io.github.customeriospring.test.FakeCustomerio;

/**
 * Starts a fake without an application: the main class of the standalone jar. It runs
 * until the process is ended.
 *
 * @since 0.1.0
 */
public final class FakeCustomerioMain {

	private FakeCustomerioMain() {
	}

	/**
	 * Starts the fake.
	 * @param args the options, see {@code --help}
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void main(String[] args) throws InterruptedException {
		try {
			Options options = Options.parse(System.getenv(), args);
			if (options.help()) {
				System.out.print(Options.HELP);
				return;
			}
			FakeCustomerio customerio = options.builder().start();
			Runtime.getRuntime().addShutdownHook(new Thread(customerio::close));
			System.out.printf("A fake Customer.io at %s, with an inspector at %s%n", customerio.baseUrl(),
					customerio.inspectorUrl());
		}
		catch (IllegalArgumentException | UncheckedIOException ex) {
			System.err.println(ex.getMessage());
			System.exit(2);
		}
		new CountDownLatch(1).await();
	}

}
