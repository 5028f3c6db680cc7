package io.github.customeriospring.v1.customers;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of the objects to which a person is related.
 * <p>
 * {@link #toString()} tells how many, not which.
 *
 * @param relationships the relationships
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record CustomerRelationshipPage(@JsonProperty("cio_relationships") List<CustomerRelationship> relationships,
		@Nullable String next) implements CursorPage<CustomerRelationship> {

	public CustomerRelationshipPage {
		relationships = (relationships != null) ? List.copyOf(relationships) : List.of();
	}

	@Override
	public List<CustomerRelationship> items() {
		return this.relationships;
	}

	@Override
	public String toString() {
		return "CustomerRelationshipPage[" + this.relationships.size() + " relationships]";
	}

}
