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

package io.github.customeriospring.publisher.kafka;

import java.time.Duration;

import io.github.customeriospring.publisher.CustomerioPublisherException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Kafka has not acknowledged an operation.
 */
final class SendFailure extends CustomerioPublisherException {

	private static final long serialVersionUID = 1L;

	private SendFailure(String message, Exception cause, boolean isTransient) {
		super(message, cause, isTransient);
	}

	/**
	 * Say what to do after a failure. The thread is marked as interrupted if it was.
	 */
	static SendFailure of(String topic, Duration timeout, Exception failure) {
		if (failure instanceof InterruptException || failure instanceof InterruptedException) {
			Thread.currentThread().interrupt();
			return new SendFailure("""
					The thread was interrupted while the operation was written to topic %s. It may have been taken: \
					publish it again, the same event is processed once""".formatted(topic), failure, true);
		}
		if (failure instanceof RecordTooLargeException) {
			return new SendFailure("""
					The operation was not taken: it is too large for topic %s. Operations have up to 32 KB and what a \
					codec adds: raise max.message.bytes of the topic""".formatted(topic), failure, false);
		}
		if (failure instanceof AuthenticationException || failure instanceof AuthorizationException
				|| failure instanceof InvalidTopicException) {
			return new SendFailure("""
					The operation was not taken: this application may not write to topic %s (%s). Look at \
					spring.kafka.security, spring.kafka.properties and the rights of its user""".formatted(topic,
					failure.getClass().getSimpleName()), failure, false);
		}
		return new SendFailure("""
				Kafka has not acknowledged the operation within %s (%s): look at the brokers, at topic %s and at \
				customerio.publisher.kafka.send-timeout. It may have been taken all the same: publish it again, the \
				same event is processed once""".formatted(timeout, failure.getClass().getSimpleName(), topic), failure,
				true);
	}

	/**
	 * Tell whether Customer.io may get the operation all the same.
	 * @return whether the outcome is unknown
	 */
	@Override
	public boolean mayHaveBeenProcessed() {
		return isTransient();
	}

}
