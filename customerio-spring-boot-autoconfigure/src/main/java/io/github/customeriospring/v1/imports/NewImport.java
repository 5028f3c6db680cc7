/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.v1.imports;

import java.net.URI;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An import of a CSV file that is to be made. Customer.io fetches the file, so it has to
 * lie where everybody who knows the address can read it.
 * <p>
 * {@link #toString()} does not show that address.
 *
 * @param type what the rows are
 * @param name the name by which people find the import
 * @param dataFileUrl where the file is, with http or https; a {@code file:} can be read
 * in tests, by the fake of Customer.io
 * @param identifier by what rows name people; {@code null} for objects
 * @param objectTypeId the number of the object type; for objects only
 * @param dataToProcess which rows are taken, or {@code null} for all
 * @param description what it is, or {@code null}
 * @since 0.1.0
 */
public record NewImport(ImportType type, String name, URI dataFileUrl, PersonId.@Nullable Type identifier,
		@Nullable String objectTypeId, @Nullable RowsToProcess dataToProcess, @Nullable String description) {

	public NewImport {
		Arguments.notNull(type, "type");
		Arguments.text(name, "name");
		if (!"file".equalsIgnoreCase(Arguments.notNull(dataFileUrl, "dataFileUrl").getScheme())) {
			Arguments.webAddress(dataFileUrl, "dataFileUrl");
		}
		if (type == ImportType.UNKNOWN || dataToProcess == RowsToProcess.UNKNOWN) {
			throw new IllegalArgumentException("type and dataToProcess must be ones that Customer.io knows");
		}
		if (type == ImportType.EVENT && dataToProcess == RowsToProcess.ONLY_NEW) {
			throw new IllegalArgumentException("Events of new people only cannot be imported");
		}
		requireKey(type, identifier, objectTypeId);
	}

	private static void requireKey(ImportType type, PersonId.@Nullable Type identifier, @Nullable String objectTypeId) {
		if (type == ImportType.OBJECT) {
			Arguments.identifier(objectTypeId, "objectTypeId");
			if (identifier != null) {
				throw new IllegalArgumentException("identifier must be absent for objects");
			}
			return;
		}
		boolean fits = switch (Arguments.notNull(identifier, "identifier")) {
			case ID, EMAIL -> true;
			case CIO_ID -> type == ImportType.RELATIONSHIP;
			case PHONE -> false;
		};
		if (!fits) {
			throw new IllegalArgumentException("Rows of this type cannot name people by " + identifier);
		}
		if (objectTypeId != null) {
			throw new IllegalArgumentException("objectTypeId is for objects only");
		}
	}

	/**
	 * Import people, one in each row.
	 * @param name the name by which people find the import
	 * @param file where the file is
	 * @param identifier by what rows name people: {@code ID} or {@code EMAIL}
	 * @return the import
	 */
	public static NewImport people(String name, URI file, PersonId.Type identifier) {
		return new NewImport(ImportType.PEOPLE, name, file, identifier, null, null, null);
	}

	/**
	 * Import events, one in each row.
	 * @param name the name by which people find the import
	 * @param file where the file is
	 * @param identifier by what rows name people: {@code ID} or {@code EMAIL}
	 * @return the import
	 */
	public static NewImport events(String name, URI file, PersonId.Type identifier) {
		return new NewImport(ImportType.EVENT, name, file, identifier, null, null, null);
	}

	/**
	 * Import relationships, one in each row.
	 * @param name the name by which people find the import
	 * @param file where the file is
	 * @param identifier by what rows name people: {@code ID}, {@code EMAIL} or
	 * {@code CIO_ID}
	 * @return the import
	 */
	public static NewImport relationships(String name, URI file, PersonId.Type identifier) {
		return new NewImport(ImportType.RELATIONSHIP, name, file, identifier, null, null, null);
	}

	/**
	 * Import objects, one in each row.
	 * @param name the name by which people find the import
	 * @param file where the file is
	 * @param objectTypeId the number of the object type, from {@code "1"}
	 * @return the import
	 */
	public static NewImport objects(String name, URI file, String objectTypeId) {
		return new NewImport(ImportType.OBJECT, name, file, null, objectTypeId, null, null);
	}

	/**
	 * Take only some rows.
	 * @param rows which rows
	 * @return the import
	 */
	public NewImport withRows(RowsToProcess rows) {
		return new NewImport(this.type, this.name, this.dataFileUrl, this.identifier, this.objectTypeId,
				Arguments.notNull(rows, "rows"), this.description);
	}

	/**
	 * Say what it is.
	 * @param description the description
	 * @return the import
	 */
	public NewImport withDescription(String description) {
		return new NewImport(this.type, this.name, this.dataFileUrl, this.identifier, this.objectTypeId,
				this.dataToProcess, Arguments.text(description, "description"));
	}

	@Override
	public String toString() {
		return "NewImport[type=" + this.type + "]";
	}

}
