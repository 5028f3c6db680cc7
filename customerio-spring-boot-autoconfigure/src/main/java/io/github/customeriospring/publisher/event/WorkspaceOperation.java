package io.github.customeriospring.publisher.event;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.v2.EntityOperation;

/**
 * An event that has an operation published in a workspace with a name. For the default
 * workspace the operation itself is the event.
 *
 * @param workspace the name of the workspace
 * @param operation the operation
 * @since 0.1.0
 */
public record WorkspaceOperation(String workspace, EntityOperation operation) {

	public WorkspaceOperation {
		Arguments.text(workspace, "workspace");
		Arguments.notNull(operation, "operation");
	}

}
