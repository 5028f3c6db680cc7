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
