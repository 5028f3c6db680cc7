package io.github.customeriospring.test;

import java.util.List;

import io.github.customeriospring.test.internal.messaging.SentMessages;
import io.github.customeriospring.test.internal.workspace.FakeWorkspace;
import io.github.customeriospring.test.messaging.Channel;
import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.ReportedMetric;

/**
 * The transactional messages that the fake accepted, and which ones it refuses.
 *
 * @since 0.1.0
 */
public final class FakeMessages {

	private final SentMessages sentMessages;

	private final FakeWorkspace workspace;

	FakeMessages(SentMessages sentMessages, FakeWorkspace workspace) {
		this.sentMessages = sentMessages;
		this.workspace = workspace;
	}

	/**
	 * The messages that were accepted, also drafts and those that cannot be delivered.
	 * @return the messages, in the order of their arrival
	 */
	public List<SentMessage> all() {
		return this.sentMessages.messages();
	}

	/**
	 * What was reported of deliveries.
	 * @return the reports, in the order of their arrival
	 */
	public List<ReportedMetric> reportedMetrics() {
		return this.workspace.reportedMetrics();
	}

	/**
	 * Refuses messages of some channels until the next reset, as if they were not enabled
	 * in the workspace.
	 * @param channels the channels
	 */
	public void disableChannels(Channel... channels) {
		this.sentMessages.disable(List.of(channels));
	}

	/**
	 * Refuses messages with other templates until the next reset. Without this, each
	 * template is known.
	 * @param templates trigger names, in any case of letters, or numbers
	 */
	public void knowOnlyTemplates(String... templates) {
		this.sentMessages.knowOnlyTemplates(List.of(templates));
	}

}
