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

package io.github.customeriospring.test.internal.api;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.customeriospring.test.internal.workspace.Link;
import io.github.customeriospring.test.internal.workspace.ObjectRef;
import io.github.customeriospring.test.internal.workspace.PersonRef;
import io.github.customeriospring.test.internal.workspace.PersonRef.Kind;

/**
 * Reads identifiers, and lists of them in relationships, in the vendor's formats.
 *
 * @since 0.1.0
 */
public final class Identifiers {

	/**
	 * All kinds of identifiers.
	 */
	public static final Set<Kind> ANY = Collections.unmodifiableSet(EnumSet.allOf(Kind.class));

	/**
	 * The kinds of identifiers that the vendor takes where it does not take phone
	 * numbers.
	 */
	public static final Set<Kind> WITHOUT_PHONE = Collections
		.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Kind.PHONE)));

	private static final String CIO_PREFIX = "cio_";

	private static final Pattern PREFIXED_CIO_ID = Pattern.compile(CIO_PREFIX + "[a-zA-Z0-9]+");

	private static final Pattern OBJECT_TYPE_ID = Pattern.compile("[1-9][0-9]{0,8}");

	private Identifiers() {
	}

	/**
	 * Reads the one identifier in an object, where a {@code cio_id} has no prefix.
	 * @param identifiers the object
	 * @param kinds the kinds that are accepted
	 * @return the identifier
	 */
	public static PersonRef person(JsonFields identifiers, Set<Kind> kinds) {
		if (identifiers.names().size() == 1) {
			for (Kind kind : kinds) {
				if (identifiers.has(kind.attribute())) {
					return person(identifiers, kind);
				}
			}
		}
		throw JsonFields.invalid(identifiers.path(), identifiers.path() + " must hold exactly one of " + names(kinds));
	}

	/**
	 * Reads the identifier of a kind, which must be there.
	 * @param identifiers the object
	 * @param kind the kind
	 * @return the identifier
	 */
	public static PersonRef person(JsonFields identifiers, Kind kind) {
		String name = kind.attribute();
		return new PersonRef(kind, (kind != Kind.EMAIL) ? identifiers.id(name) : identifiers.string(name));
	}

	/**
	 * Reads an identifier of a kind that is named next to it, where a {@code cio_id} may
	 * have a prefix.
	 * @param idType the kind
	 * @param value the identifier
	 * @param kinds the kinds that are accepted
	 * @return the identifier
	 */
	public static PersonRef person(String idType, String value, Set<Kind> kinds) {
		for (Kind kind : kinds) {
			if (kind.attribute().equals(idType)) {
				return new PersonRef(kind, (kind != Kind.CIO_ID) ? value : withoutPrefix(value));
			}
		}
		throw JsonFields.invalid("id_type", "id_type must be one of " + names(kinds));
	}

	/**
	 * Reads an identifier whose kind shows in its shape, as in the path of a Track v1
	 * request.
	 * @param value the identifier
	 * @return the identifier
	 */
	public static PersonRef personByShape(String value) {
		if (PREFIXED_CIO_ID.matcher(value).matches()) {
			return new PersonRef(Kind.CIO_ID, withoutPrefix(value));
		}
		return new PersonRef(value.contains("@") ? Kind.EMAIL : Kind.ID, value);
	}

	/**
	 * Reads the identifiers of an object.
	 * @param identifiers the JSON object that holds them
	 * @return the identifier
	 */
	public static ObjectRef object(JsonFields identifiers) {
		if (identifiers.has("cio_object_id")) {
			if (identifiers.names().size() > 1) {
				throw JsonFields.invalid(identifiers.path(),
						identifiers.path() + " must hold either object_type_id and object_id, or cio_object_id");
			}
			return ObjectRef.ofCioObjectId(identifiers.id("cio_object_id"));
		}
		String typeId = identifiers.id("object_type_id");
		checkObjectTypeId(identifiers.path() + ".object_type_id", typeId);
		return ObjectRef.of(typeId, identifiers.id("object_id"));
	}

	/**
	 * Refuses what is no id of an object type.
	 * @param path where the id stands
	 * @param typeId the id
	 */
	public static void checkObjectTypeId(String path, String typeId) {
		if (!OBJECT_TYPE_ID.matcher(typeId).matches()) {
			throw JsonFields.invalid(path, path + " must be an integer, as a string");
		}
	}

	/**
	 * Reads relationships to objects.
	 * @param relationships the items of the list
	 * @return the relationships
	 */
	public static List<Link<ObjectRef>> linksToObjects(List<JsonFields> relationships) {
		return links(relationships, Identifiers::object);
	}

	/**
	 * Reads relationships to people.
	 * @param relationships the items of the list
	 * @return the relationships
	 */
	public static List<Link<PersonRef>> linksToPeople(List<JsonFields> relationships) {
		return links(relationships, (identifiers) -> person(identifiers, WITHOUT_PHONE));
	}

	/**
	 * Reads relationships to anonymous visitors.
	 * @param relationships the items of the list
	 * @return the relationships
	 */
	public static List<Link<String>> linksToVisitors(List<JsonFields> relationships) {
		return links(relationships, (identifiers) -> identifiers.id("anonymous_id"));
	}

	private static <K> List<Link<K>> links(List<JsonFields> relationships, Function<JsonFields, K> target) {
		return relationships.stream()
			.map((link) -> new Link<>(target.apply(link.object("identifiers")), link.map("relationship_attributes")))
			.toList();
	}

	private static String names(Set<Kind> kinds) {
		return kinds.stream().map(Kind::attribute).collect(Collectors.joining(", "));
	}

	private static String withoutPrefix(String cioId) {
		return cioId.startsWith(CIO_PREFIX) ? cioId.substring(CIO_PREFIX.length()) : cioId;
	}

}
