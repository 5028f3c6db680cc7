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

package io.github.customeriospring.workspace;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkspaceCredentialsTests {

	@Test
	void showsNothing() {
		WorkspaceCredentials.Builder builder = WorkspaceCredentials.builder(Region.EU)
			.app("secret-1")
			.track("secret-2", "secret-3")
			.pipelines("secret-4")
			.baseUrl(Api.APP, "https://secret-5");
		assertThat(builder.toString()).doesNotContain("secret");
		assertThat(builder.build()).hasToString("WorkspaceCredentials");
	}

	@Test
	void doesNotChangeWithItsBuilder() {
		WorkspaceCredentials.Builder builder = WorkspaceCredentials.builder(Region.EU).baseUrl(Api.APP, "https://a");
		WorkspaceCredentials credentials = builder.build();
		builder.app("key").baseUrl(Api.APP, "https://b").baseUrl(Api.TRACK, "https://c");
		assertThat(credentials.appKey()).isNull();
		assertThat(credentials.baseUrl(Api.APP)).isEqualTo("https://a");
		assertThat(credentials.baseUrl(Api.TRACK)).isNull();
		assertThat(builder.baseUrl(Api.APP, null).build().baseUrl(Api.APP)).isNull();
	}

	@Test
	void needsARegion() {
		assertThatIllegalArgumentException().isThrownBy(() -> WorkspaceCredentials.builder(null))
			.withMessage("region must not be null");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> WorkspaceCredentials.builder(Region.US).baseUrl(null, "https://a"))
			.withMessage("api must not be null");
	}

}
