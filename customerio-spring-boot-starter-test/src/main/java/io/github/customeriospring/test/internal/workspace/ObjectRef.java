package io.github.customeriospring.test.internal.workspace;

import org.jspecify.annotations.Nullable;

/**
 * An identifier of an object: either its type and its id, or the id that Customer.io gave
 * to it.
 *
 * @param typeId the id of the object's type, unless there is a {@code cioObjectId}
 * @param objectId the id within the type, unless there is a {@code cioObjectId}
 * @param cioObjectId the generated id
 * @since 0.1.0
 */
public record ObjectRef(@Nullable String typeId, @Nullable String objectId, @Nullable String cioObjectId) {

	public static ObjectRef of(String typeId, String objectId) {
		return new ObjectRef(typeId, objectId, null);
	}

	public static ObjectRef ofCioObjectId(String cioObjectId) {
		return new ObjectRef(null, null, cioObjectId);
	}

	@Override
	public String toString() {
		return "ObjectRef[" + ((this.cioObjectId != null) ? "cio_object_id" : "object_id") + "]";
	}

}
