package io.github.customeriospring.test.internal.data;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What an import is to do.
 *
 * @param type {@code people}, {@code event}, {@code relationship} or {@code object}
 * @param name the name
 * @param file where the file is
 * @param identifier by what rows name people, {@code null} for objects
 * @param objectTypeId the object type, {@code null} for all but objects
 * @param rows {@code all}, {@code only_new} or {@code only_existing}
 * @param description what it is
 * @since 0.1.0
 */
public record ImportRequest(String type, String name, URI file, @Nullable String identifier,
		@Nullable String objectTypeId, String rows, @Nullable String description) {

	/**
	 * Says nothing of the file.
	 */
	@Override
	public String toString() {
		return "ImportRequest[type=" + this.type + "]";
	}

}
