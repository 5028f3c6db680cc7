package io.github.customeriospring.publisher.event;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.pipelines.PipelinesCall;

/**
 * An event that has a call of the Pipelines API published in a workspace with a name. For
 * the default workspace the call itself is the event.
 *
 * @param workspace the name of the workspace
 * @param call the call
 * @since 0.1.0
 */
public record WorkspaceCall(String workspace, PipelinesCall call) {

	public WorkspaceCall {
		Arguments.text(workspace, "workspace");
		Arguments.notNull(call, "call");
	}

}
