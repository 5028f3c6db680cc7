package io.github.customeriospring.v1.snippets;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A text that messages share.
 * <p>
 * {@link #toString()} tells the name only.
 *
 * @param name the name, which no other snippet has, or {@code null}
 * @param value the text, perhaps in Liquid, or {@code null}
 * @param updatedAt when it was changed last, or {@code null}
 * @since 0.1.0
 */
public record Snippet(@Nullable String name, @Nullable String value, @Nullable Instant updatedAt) {

	@Override
	public String toString() {
		return "Snippet[" + this.name + "]";
	}

}
