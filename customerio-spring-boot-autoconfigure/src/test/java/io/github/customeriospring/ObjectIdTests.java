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

package io.github.customeriospring;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ObjectIdTests {

	@Test
	void isWrittenByItsKind() {
		assertThat(ObjectId.of("1", "acme").toIdentifiers())
			.isEqualTo(Map.of("object_type_id", "1", "object_id", "acme"));
		assertThat(ObjectId.cioObjectId("ob1").toIdentifiers()).isEqualTo(Map.of("cio_object_id", "ob1"));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", value = { "none, none, none", "1, none, none", "none, acme, none", "1, ' ', none",
			"'', acme, none", "1, acme, ob1", "1, none, ob1", "none, acme, ob1", "none, none, ' '" })
	void refusesHalvesAndMixtures(@Nullable String typeId, @Nullable String objectId, @Nullable String cioObjectId) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ObjectId(typeId, objectId, cioObjectId))
			.withMessage("An object needs either an object type id and an object id, or a cio_object_id");
	}

	@Test
	void tellsItsKindOnly() {
		assertThat(ObjectId.of("1", "acme")).hasToString("ObjectId[type 1]");
		assertThat(ObjectId.cioObjectId("ob1")).hasToString("ObjectId[cio_object_id]");
	}

}
