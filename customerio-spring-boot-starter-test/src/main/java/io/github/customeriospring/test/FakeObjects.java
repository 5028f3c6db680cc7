package io.github.customeriospring.test;

import java.util.List;
import java.util.Optional;

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.internal.workspace.ObjectRef;
import io.github.customeriospring.test.workspace.ObjectSnapshot;

/**
 * The objects in the workspace of the fake.
 *
 * @since 0.1.0
 */
public final class FakeObjects {

	private final FakeWorkspace workspace;

	FakeObjects(FakeWorkspace workspace) {
		this.workspace = workspace;
	}

	/**
	 * All objects in the workspace.
	 * @return the objects, in the order of their creation
	 */
	public List<ObjectSnapshot> all() {
		return this.workspace.objects();
	}

	/**
	 * Finds an object.
	 * @param typeId the id of the object's type
	 * @param objectId the id within the type
	 * @return the object, if there is one
	 */
	public Optional<ObjectSnapshot> find(String typeId, String objectId) {
		return this.workspace.object(ObjectRef.of(typeId, objectId));
	}

}
