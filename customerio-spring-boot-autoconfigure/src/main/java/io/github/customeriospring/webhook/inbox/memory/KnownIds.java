package io.github.customeriospring.webhook.inbox.memory;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.customeriospring.webhook.inbox.InboxSettings;

/**
 * The ids of webhooks that have arrived, the oldest of which are forgotten. For one
 * thread at a time.
 */
final class KnownIds {

	private final int most;

	private final Map<String, Instant> ids = new LinkedHashMap<>();

	KnownIds(int most) {
		this.most = most;
	}

	/**
	 * Add an id.
	 * @return whether it was not known
	 */
	boolean add(String id, Instant now) {
		forgetOld(now.minus(InboxSettings.KNOWN));
		return this.ids.putIfAbsent(id, now) == null;
	}

	private void forgetOld(Instant before) {
		Iterator<Instant> times = this.ids.values().iterator();
		while (times.hasNext() && (times.next().isBefore(before) || this.ids.size() > this.most)) {
			times.remove();
		}
	}

	void remove(String id) {
		this.ids.remove(id);
	}

}
