package io.github.customeriospring.v1.segments;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A manual segment that is to be made.
 *
 * @param name the name
 * @param description what it is for, or {@code null}
 * @since 0.1.0
 */
public record NewSegment(String name, @Nullable String description) {

	public NewSegment {
		Arguments.text(name, "name");
	}

}
