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

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many parts an instance should have.
 */
class FairShareTests {

	private static List<LeaseRow> rows(String owners) {
		List<LeaseRow> rows = new ArrayList<>();
		for (char owner : owners.toCharArray()) {
			rows.add(new LeaseRow(rows.size(), (owner == '-') ? null : String.valueOf(owner), 1, null));
		}
		return rows;
	}

	private static List<LeaseRow> wanted(List<LeaseRow> rows, String wantedBy, Integer... parts) {
		return rows.stream()
			.map((row) -> List.of(parts).contains(row.part())
					? new LeaseRow(row.part(), row.owner(), row.epoch(), wantedBy) : row)
			.toList();
	}

	@Test
	void isAllOfItForASingleInstance() {
		assertThat(FairShare.of(rows("----"), "a")).isEqualTo(new FairShare(4, List.of()));
	}

	@Test
	void asksForNothingWhereThereIsNothing() {
		assertThat(FairShare.of(List.of(), "a")).isEqualTo(new FairShare(0, List.of()));
	}

	@Test
	void leavesWhatIsFreeToOthersThatAreThere() {
		assertThat(FairShare.of(rows("ab----"), "a")).isEqualTo(new FairShare(3, List.of()));
	}

	@Test
	void asksTheRichestFirst() {
		FairShare share = FairShare.of(rows("aaaaaabbbccc"), "d");
		assertThat(share.most()).isEqualTo(3);
		assertThat(share.ask()).hasSize(3).allMatch((part) -> part < 6);
	}

	@Test
	void doesNotAskTwice() {
		assertThat(FairShare.of(wanted(rows("aaaa"), "b", 0, 1), "b").ask()).isEmpty();
		assertThat(FairShare.of(wanted(rows("aaaa"), "b", 0), "b").ask()).hasSize(1).doesNotContain(0);
	}

	@Test
	void doesNotAskForWhatAThirdOneWants() {
		FairShare share = FairShare.of(wanted(rows("aaaaaa"), "b", 0, 1), "c");
		assertThat(share.ask()).hasSize(2).doesNotContain(0, 1);
	}

	@Test
	void asksNobodyWhoHasNoMoreThanTheShare() {
		assertThat(FairShare.of(rows("aab"), "b").ask()).isEmpty();
	}

	@Test
	void takesBackWhatIsItsOwnAndUnknownToIt() {
		assertThat(FairShare.of(rows("aa"), "a")).isEqualTo(new FairShare(2, List.of()));
	}

}
