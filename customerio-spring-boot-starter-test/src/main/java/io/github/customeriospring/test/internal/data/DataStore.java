package io.github.customeriospring.test.internal.data;

import io.github.customeriospring.test.internal.workspace.FakeWorkspace;

/**
 * What a workspace holds besides people, objects and messages.
 *
 * @param segments manual segments
 * @param optOuts of which senders people want no messages
 * @since 0.1.0
 */
public record DataStore(ManualSegments segments, OptOuts optOuts) {

	/**
	 * Begins with nothing.
	 * @param workspace where the people are
	 * @return the empty collections
	 */
	public static DataStore of(FakeWorkspace workspace) {
		return new DataStore(new ManualSegments(workspace), new OptOuts());
	}

	/**
	 * Forgets everything.
	 */
	public void clear() {
		this.segments.clear();
		this.optOuts.clear();
	}

	@Override
	public String toString() {
		return "DataStore[]";
	}

}
