package io.github.customeriospring.v1.broadcasts;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was wrong with the audience of a broadcast.
 * <p>
 * {@link #toString()} tells how many, since the errors quote identifiers.
 *
 * @param errors the errors in words, with the line or position of the person
 * @param offset how many errors come before the next page; {@code null} or 0 on the last
 * page
 * @since 0.1.0
 */
public record TriggerErrorPage(List<String> errors,
		@JsonProperty("next") @Nullable Long offset) implements CursorPage<String> {

	public TriggerErrorPage {
		errors = (errors != null) ? List.copyOf(errors) : List.of();
	}

	@Override
	public List<String> items() {
		return this.errors;
	}

	@Override
	public @Nullable String next() {
		return (this.offset != null && this.offset > 0) ? this.offset.toString() : null;
	}

	@Override
	public String toString() {
		return "TriggerErrorPage[" + this.errors.size() + " errors]";
	}

}
