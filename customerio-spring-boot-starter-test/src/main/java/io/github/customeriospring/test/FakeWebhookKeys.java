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

package io.github.customeriospring.test;

import java.util.List;
import java.util.stream.Stream;

import io.github.customeriospring.autoconfigure.webhook.CustomerioWebhookConnectionDetails;
import io.github.customeriospring.test.internal.api.FakeCredentials;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets the webhooks of an application accept what the fake of their workspace signs, and
 * what their own keys sign as before.
 */
class FakeWebhookKeys implements BeanPostProcessor {

	private final List<String> fakes;

	private final BeanFactory beans;

	/**
	 * Creates a post-processor.
	 * @param fakes the names of the workspaces that have fakes of their own
	 * @param beans where the beans come from
	 */
	FakeWebhookKeys(List<String> fakes, BeanFactory beans) {
		this.fakes = fakes;
		this.beans = beans;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof CustomerioWebhookConnectionDetails details) ? accepting(key(beanName), details) : bean;
	}

	private String key(String beanName) {
		String prefix = this.fakes.stream()
			.filter((fake) -> BeanFactoryAnnotationUtils.isQualifierMatch(fake::equals, beanName, this.beans))
			.map((fake) -> fake + "-")
			.findFirst()
			.orElse("");
		return FakeCredentials.withPrefix(prefix).webhookSigningKey();
	}

	private static CustomerioWebhookConnectionDetails accepting(String key,
			CustomerioWebhookConnectionDetails details) {
		return () -> Stream.concat(details.getSigningKeys().stream(), Stream.of(key)).toList();
	}

}
