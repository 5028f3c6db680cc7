package io.github.customeriospring.mode;

import io.github.customeriospring.http.transport.Gate;

/**
 * Lets requests leave as they are.
 */
final class LiveMode implements CustomerioMode {

	static final LiveMode INSTANCE = new LiveMode();

	private LiveMode() {
	}

	@Override
	public String name() {
		return "live";
	}

	@Override
	public boolean isSending() {
		return true;
	}

	@Override
	public Gate gate(ModeContext context) {
		return Gate.OPEN;
	}

	@Override
	public String toString() {
		return name();
	}

}
