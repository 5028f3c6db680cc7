package io.github.customeriospring.v1.collections;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A collection: a table that messages look things up in.
 *
 * @param id the number of the collection
 * @param name the name, or {@code null}
 * @param bytes how large it is
 * @param rows how many rows it has
 * @param schema the names of its columns
 * @param createdAt when it was made, or {@code null}
 * @param updatedAt when it was changed last, or {@code null}
 * @since 0.1.0
 */
public record DataCollection(long id, @Nullable String name, long bytes, long rows, List<String> schema,
		@Nullable Instant createdAt, @Nullable Instant updatedAt) {

	public DataCollection {
		schema = (schema != null) ? List.copyOf(schema) : List.of();
	}

}
