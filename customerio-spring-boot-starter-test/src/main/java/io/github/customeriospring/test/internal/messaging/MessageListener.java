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
