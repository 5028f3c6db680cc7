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
