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

import java.util.Optional;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.v1.shared.Filter;
import io.github.customeriospring.v2.Person;
import io.github.customeriospring.workspace.CustomerioWorkspace;
import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.CustomerioWorkspaces;
import io.github.customeriospring.workspace.WorkspaceCredentials;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What the heap holds for each tenant of an application, after a call of the Track API v2
 * and a declared one of the App API. Argument: the number of tenants.
 */
final class TenantMemory {

	private static final int WARM_UP = 100;

	private TenantMemory() {
	}

	public static void main(String[] args) throws Exception {
		int count = Integer.parseInt(args[0]);
		try (Stub stub = Stub.start(); ConfigurableApplicationContext application = application(stub.baseUrl())) {
			CustomerioWorkspaces workspaces = application.getBean(CustomerioWorkspaces.class);
			call(workspaces, 0, WARM_UP);
			long before = heap();
			call(workspaces, WARM_UP, WARM_UP + count);
			long after = heap();
			System.out.printf("%d tenants, %d bytes each%n", count, (after - before) / count);
		}
		System.exit(0);
	}

	private static void call(CustomerioWorkspaces workspaces, int first, int end) {
		for (int i = first; i < end; i++) {
			CustomerioWorkspace workspace = workspaces.get("tenant-" + i);
			workspace.v2().entity(Person.id("1").delete());
			workspace.v1().customers().search(Filter.inSegment(7));
		}
	}

	private static ConfigurableApplicationContext application(String baseUrl) {
		CustomerioWorkspaceSource source = (name) -> Optional.of(WorkspaceCredentials.builder(Region.EU)
			.app("app-key-of-" + name)
			.baseUrl(Api.APP, baseUrl)
			.track("site-of-" + name, "key-of-" + name)
			.baseUrl(Api.TRACK, baseUrl)
			.build());
		return new SpringApplicationBuilder(Application.class).bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.initializers((GenericApplicationContext context) -> context.registerBean(CustomerioWorkspaceSource.class,
					() -> source))
			.run("--customerio.tenants.idle-timeout=1d");
	}

	private static long heap() throws InterruptedException {
		long used = Long.MAX_VALUE;
		for (int i = 0; i < 5; i++) {
			System.gc();
			Thread.sleep(200);
			Runtime runtime = Runtime.getRuntime();
			used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
		}
		return used;
	}

}
