package io.github.customeriospring.test.internal.workspace;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The other end of a relationship.
 *
 * @param <K> what names the other end: a {@link PersonRef}, an {@link ObjectRef} or the
 * string of an anonymous visitor
 * @param target the other end
 * @param attributes changes to the attributes of the relationship
 * @since 0.1.0
 */
public record Link<K>(K target, Map<String, @Nullable Object> attributes) {

	@Override
	public String toString() {
		return "Link[attributes=%d]".formatted(this.attributes.size());
	}

}
