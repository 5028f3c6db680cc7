package io.github.customeriospring.v1.objects;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of the people to whom an object is related.
 * <p>
 * {@link #toString()} tells how many, not who.
 *
 * @param relationships the relationships
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record RelationshipPage(@JsonProperty("cio_relationships") List<Relationship> relationships,
		@Nullable String next) implements CursorPage<Relationship> {

	public RelationshipPage {
		relationships = (relationships != null) ? List.copyOf(relationships) : List.of();
	}

	@Override
	public List<Relationship> items() {
		return this.relationships;
	}

	@Override
	public String toString() {
		return "RelationshipPage[" + this.relationships.size() + " relationships]";
	}

}
