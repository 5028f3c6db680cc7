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

package io.github.customeriospring.json.mapper;

import java.time.Instant;

import tools.jackson.databind.module.SimpleModule;

/**
 * Brings what the types of the platform become, before what an application adds.
 */
final class ValueModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	private final transient TimeFormat times;

	ValueModule(TimeFormat times) {
		super("customerio-values");
		this.times = times;
		addDeserializer(Instant.class, new UnixSecondsDeserializer());
	}

	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.addSerializers(new ValueSerializers(this.times));
	}

}
