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

package io.github.customeriospring.jdbc.queue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import com.zaxxer.hikari.HikariDataSource;
import io.github.customeriospring.jdbc.Database;
import io.github.customeriospring.jdbc.TableNames;
import io.github.customeriospring.jdbc.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Leases of two instances.
 */
class LeasesTests {

	private static final Duration LENGTH = Duration.ofMinutes(1);

	private static final LeasedQueue QUEUE = new LeasedQueue("letters", "default", "track", 4);

	private final HikariDataSource dataSource = TestDatabases.h2();

	private Leases one;

	private Leases other;

	@BeforeEach
	void createLeases() {
		Database database = TestDatabases.prepared(this.dataSource, TableNames.defaults());
		this.one = new Leases(database, QUEUE, "one", LENGTH);
		this.other = new Leases(database, QUEUE, "other", LENGTH);
		this.one.prepare();
		this.other.prepare();
	}

	@AfterEach
	void closeDatabase() {
		this.dataSource.close();
	}

	private void expire() {
		new JdbcTemplate(this.dataSource).update("update customerio_lease set expires_at = 1");
	}

	@Test
	void areFreeInTheBeginning() {
		assertThat(this.one.read()).hasSize(4)
			.allMatch((row) -> row.owner() == null && row.epoch() == 0)
			.extracting(LeaseRow::part)
			.containsExactly(0, 1, 2, 3);
	}

	@Test
	void areTakenUpToAShareAndByOneInstanceOnly() {
		assertThat(this.one.renew(3)).isTrue();
		assertThat(this.other.renew(3)).isTrue();
		assertThat(this.one.held()).hasSize(3);
		assertThat(this.other.held()).hasSize(1).doesNotContainKeys(this.one.held().keySet().toArray(Integer[]::new));
	}

	@Test
	void keepTheirEpochWhenTheyAreRenewed() {
		this.one.renew(4);
		Lease lease = Objects.requireNonNull(this.one.held().get(0));
		assertThat(lease.epoch()).isEqualTo(1);
		this.one.renew(4);
		assertThat(this.one.held().get(0)).isSameAs(lease);
		assertThat(lease.lasts(LENGTH.minusSeconds(10))).isTrue();
		assertThat(lease.lasts(LENGTH)).isFalse();
	}

	@Test
	void raiseTheirEpochWhenAnotherInstanceTakesThem() {
		this.one.renew(4);
		expire();
		this.other.renew(4);
		assertThat(this.other.held()).hasSize(4);
		assertThat(this.other.held().values()).allMatch((lease) -> lease.epoch() == 2);
		assertThat(this.one.renew(4)).isFalse();
		assertThat(this.one.read()).allMatch((row) -> "other".equals(row.owner()));
	}

	@Test
	void areLeftToWhoeverAsksForThem() {
		this.one.renew(4);
		this.other.ask(List.of(2, 3), LENGTH);
		assertThat(this.one.read()).filteredOn((row) -> "other".equals(row.wantedBy()))
			.extracting(LeaseRow::part)
			.containsExactly(2, 3);
		List<Lease> leave = List.of(this.one.held().get(2), this.one.held().get(3));
		this.one.release(leave);
		assertThat(leave).noneMatch((lease) -> lease.lasts(Duration.ZERO));
		this.one.renew(4);
		assertThat(this.one.held()).containsOnlyKeys(0, 1);
		this.other.renew(4);
		assertThat(this.other.held()).containsOnlyKeys(2, 3);
		assertThat(this.other.read()).allMatch((row) -> row.wantedBy() == null);
	}

	@Test
	void cannotBeAskedForTwice() {
		this.one.renew(4);
		this.other.ask(List.of(0), LENGTH);
		new Leases(TestDatabases.prepared(this.dataSource, TableNames.defaults()), QUEUE, "third", LENGTH)
			.ask(List.of(0, 1), LENGTH);
		assertThat(this.one.read()).extracting(LeaseRow::wantedBy).containsExactly("other", "third", null, null);
	}

	@Test
	void areNotAskedForByTheirOwner() {
		this.one.renew(4);
		this.one.ask(List.of(0, 1), LENGTH);
		assertThat(this.one.read()).allMatch((row) -> row.wantedBy() == null);
	}

	@Test
	void belongToTheirQueueWorkspaceAndApi() {
		this.one.renew(4);
		for (LeasedQueue queue : List.of(new LeasedQueue("other", "default", "track", 4),
				new LeasedQueue("letters", "eu", "track", 4), new LeasedQueue("letters", "default", "pipelines", 4))) {
			Leases leases = new Leases(TestDatabases.prepared(this.dataSource, TableNames.defaults()), queue, "one",
					LENGTH);
			leases.prepare();
			leases.renew(4);
			assertThat(leases.held()).hasSize(4);
		}
	}

}
