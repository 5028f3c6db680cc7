package io.github.customeriospring.v1.shared.content;

import io.github.customeriospring.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A change of an action that is an {@link Action.Message}.
 *
 * @since 0.1.0
 */
public final class UpdateMessageAction extends UpdateContent<UpdateMessageAction> implements UpdateAction {

	private @Nullable SendingState sendingState;

	private UpdateMessageAction() {
	}

	/**
	 * Create a change, to be completed.
	 * @return the change
	 */
	public static UpdateMessageAction create() {
		return new UpdateMessageAction();
	}

	/**
	 * Set what becomes of its messages.
	 * @param sendingState what becomes of them
	 * @return this change
	 */
	public UpdateMessageAction sendingState(SendingState sendingState) {
		this.sendingState = Arguments.known(sendingState, "sendingState");
		return this;
	}

}
