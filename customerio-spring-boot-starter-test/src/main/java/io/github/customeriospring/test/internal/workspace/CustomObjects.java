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
final class CustomObjects {

	private final Map<ObjectKey, CustomObject> objects = new LinkedHashMap<>();

	private final Map<String, CustomObject> byCioObjectId = new LinkedHashMap<>();

	private final TreeSet<Integer> types = new TreeSet<>();

	private int created;

	Collection<CustomObject> all() {
		return Collections.unmodifiableCollection(this.objects.values());
	}

	/**
	 * The types that have been used, also those that have no object any more.
	 */
	List<String> types() {
		return this.types.stream().map(String::valueOf).toList();
	}

	@Nullable CustomObject find(ObjectKey key) {
		return (key.cioObjectId() != null) ? this.byCioObjectId.get(key.cioObjectId()) : this.objects.get(key);
	}

	/**
	 * Finds an object to write to, or makes one.
	 * @return the object, or {@code null} if it is unknown and was named by the kind of
	 * identifier that only Customer.io gives
	 */
	@Nullable CustomObject findOrCreate(ObjectKey key) {
		CustomObject found = find(key);
		if (found != null || key.typeId() == null || key.objectId() == null) {
			return found;
		}
		CustomObject object = new CustomObject(key.typeId(), key.objectId(), "oba3%06x".formatted(++this.created));
		this.objects.put(key, object);
		this.byCioObjectId.put(object.cioObjectId, object);
		this.types.add(Integer.valueOf(object.typeId));
		return object;
	}

	void remove(CustomObject object) {
		this.objects.remove(ObjectKey.of(object.typeId, object.objectId));
		this.byCioObjectId.remove(object.cioObjectId);
		new ArrayList<>(object.people.keySet()).forEach(object::unrelate);
	}

}
