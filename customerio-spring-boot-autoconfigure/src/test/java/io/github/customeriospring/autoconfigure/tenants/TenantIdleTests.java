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

package io.github.customeriospring.autoconfigure.tenants;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long tenants are kept, and the limiters of their calls.
 */
class TenantIdleTests {

	private final Tenants tenants = new Tenants();

	@Test
	void invalidatingLooksUpAgainAndKeepsTheLimiter() throws Exception {
		TenantRegistry<Tenants.Tenant> registry = this.tenants.registry();
		Tenants.Tenant old = registry.get("a");
		old.call();
		registry.invalidate("a");
		registry.invalidate("unknown");
		Tenants.Tenant current = registry.get("a");
		current.call();
		assertThat(current).isNotSameAs(old);
		assertThat(this.tenants.limiters.made).hasSize(1);
		assertThat(this.tenants.limiters.made.get(0).calls).hasValue(2);
		assertThat(registry.size()).isEqualTo(1);
	}

	@Test
	void anIdleTenantIsDropped() {
		TenantRegistry<Tenants.Tenant> registry = this.tenants.registry();
		Tenants.Tenant old = registry.get("a");
		registry.get("b");
		this.tenants.pass(Tenants.IDLE.minusNanos(1));
		registry.get("b");
		this.tenants.pass(Duration.ofNanos(1));
		assertThat(registry.get("a")).isNotSameAs(old);
		this.tenants.pass(Tenants.IDLE);
		registry.get("c");
		assertThat(registry.size()).isEqualTo(1);
	}

	@Test
	void callsKeepATenantFromBeingIdle() throws Exception {
		TenantRegistry<Tenants.Tenant> registry = this.tenants.registry();
		Tenants.Tenant tenant = registry.get("a");
		for (int i = 0; i < 5; i++) {
			this.tenants.pass(Tenants.IDLE.dividedBy(2));
			tenant.call();
		}
		assertThat(registry.get("a")).isSameAs(tenant);
	}

	@Test
	void aCallThatEndsLateKeepsATenantFromBeingIdle() throws Exception {
		TenantRegistry<Tenants.Tenant> registry = this.tenants.registry();
		Tenants.Tenant tenant = registry.get("a");
		this.tenants.pass(Tenants.IDLE.minusSeconds(1));
		tenant.limiter().answered(Tenants.OPERATION, Tenants.IDLE);
		this.tenants.pass(Tenants.IDLE.minusSeconds(1));
		tenant.limiter().pause(Tenants.OPERATION, Duration.ofSeconds(1));
		this.tenants.pass(Tenants.IDLE.minusSeconds(1));
		assertThat(registry.get("a")).isSameAs(tenant);
	}

	@Test
	void clientsOfADroppedTenantShareTheLimiterOfTheNextOne() throws Exception {
		TenantRegistry<Tenants.Tenant> registry = this.tenants.registry();
		Tenants.Tenant old = registry.get("a");
		this.tenants.pass(Tenants.IDLE);
		Tenants.Tenant current = registry.get("a");
		old.call();
		current.call();
		assertThat(this.tenants.limiters.made).hasSize(2);
		assertThat(this.tenants.limiters.made.get(1).calls).hasValue(2);
	}

	@Test
	void callsInTheBackgroundStayInTheBackground() throws Exception {
		Tenants.Tenant tenant = this.tenants.registry().get("a");
		tenant.limiter().acquireInBackground(Tenants.OPERATION);
		assertThat(this.tenants.limiters.made.get(0).callsInBackground).hasValue(1);
		assertThat(this.tenants.limiters.made.get(0).calls).hasValue(0);
	}

	@Test
	void aLimiterStaysAsLongAsItRemembers() {
		TenantRegistry<Tenants.Tenant> registry = new TenantRegistry<>(Tenants.Tenant::new,
				new Tenants.Limiters(Duration.ofHours(1)), Tenants.IDLE, this.tenants.clock::get);
		Tenants.Tenant tenant = registry.get("a");
		this.tenants.pass(Duration.ofHours(1).minusNanos(1));
		assertThat(registry.get("a")).isSameAs(tenant);
		this.tenants.pass(Duration.ofHours(1));
		assertThat(registry.get("a")).isNotSameAs(tenant);
	}

}
