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

package io.github.customeriospring.test.internal.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * All objects in the workspace by their identifiers.
 */
final class StoredObjects {

	private final Map<ObjectRef, StoredObject> objects = new LinkedHashMap<>();

	private final Map<String, StoredObject> byCioObjectId = new LinkedHashMap<>();

	private final TreeSet<Integer> types = new TreeSet<>();

	private int created;

	Collection<StoredObject> all() {
		return Collections.unmodifiableCollection(this.objects.values());
	}

	/**
	 * The types that have been used, also those that have no object any more.
	 */
	List<String> types() {
		return this.types.stream().map(String::valueOf).toList();
	}

	@Nullable StoredObject find(ObjectRef key) {
		return (key.cioObjectId() != null) ? this.byCioObjectId.get(key.cioObjectId()) : this.objects.get(key);
	}

	/**
	 * Finds an object to write to, or makes one.
	 * @return the object, or {@code null} if it is unknown and was named by the kind of
	 * identifier that only Customer.io gives
	 */
	@Nullable StoredObject findOrCreate(ObjectRef key) {
		StoredObject found = find(key);
		if (found != null || key.typeId() == null || key.objectId() == null) {
			return found;
		}
		StoredObject object = new StoredObject(key.typeId(), key.objectId(), "oba3%06x".formatted(++this.created));
		this.objects.put(key, object);
		this.byCioObjectId.put(object.cioObjectId, object);
		this.types.add(Integer.valueOf(object.typeId));
		return object;
	}

	void remove(StoredObject object) {
		this.objects.remove(ObjectRef.of(object.typeId, object.objectId));
		this.byCioObjectId.remove(object.cioObjectId);
		new ArrayList<>(object.people.keySet()).forEach(object::unrelate);
	}

}
