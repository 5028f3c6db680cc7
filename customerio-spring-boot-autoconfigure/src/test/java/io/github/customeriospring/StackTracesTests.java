package io.github.customeriospring;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StackTracesTests {

	@Test
	void tellTypesAndPlacesButNoMessages() {
		Exception failure = new IllegalStateException("insert for ada@example.com failed",
				new IllegalArgumentException("key (ada@example.com)"));
		assertThat(StackTraces.withoutMessages(failure)).startsWith("java.lang.IllegalStateException\n\tat ")
			.contains("\nCaused by: java.lang.IllegalArgumentException\n\tat ",
					"StackTracesTests.tellTypesAndPlacesButNoMessages(StackTracesTests.java:")
			.doesNotContain("ada");
	}

	@Test
	void endWhereCausesAreACircle() {
		Exception first = new Exception();
		first.initCause(new Exception(first));
		assertThat(StackTraces.withoutMessages(first)).contains("Caused by: ");
	}

}
