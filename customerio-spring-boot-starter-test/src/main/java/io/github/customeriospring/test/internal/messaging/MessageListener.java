package io.github.customeriospring.test.internal.messaging;

import java.util.List;

import io.github.customeriospring.test.messaging.SentMessage;
import io.github.customeriospring.test.workspace.DeviceSnapshot;

/**
 * Hears of messages while they are being accepted: must not call back and must not wait.
 *
 * @since 0.1.0
 */
public interface MessageListener {

	/**
	 * A message was accepted.
	 * @param message the message
	 * @param devices the devices of the person whom it is for
	 */
	void accepted(SentMessage message, List<DeviceSnapshot> devices);

}
