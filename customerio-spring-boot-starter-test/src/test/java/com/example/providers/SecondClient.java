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

package com.example.providers;

import io.github.customeriospring.Api;
import io.github.customeriospring.Region;
import io.github.customeriospring.autoconfigure.client.CustomerioClientBuilderConfigurer;
import io.github.customeriospring.ratelimit.Bucket4jRateLimiter;
import io.github.customeriospring.ratelimit.RateLimitSettings;
import io.github.customeriospring.v2.CustomerioV2Client;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("partners.site-id")
class SecondClient {

	@Bean(defaultCandidate = false)
	@Qualifier("partners")
	CustomerioV2Client partners(CustomerioClientBuilderConfigurer configurer,
			@Value("${partners.site-id}") String siteId, @Value("${partners.api-key}") String apiKey) {
		return configurer
			.configure(CustomerioV2Client.builder().siteId(siteId).apiKey(apiKey), Region.EU.baseUrl(Api.TRACK))
			.rateLimiter(Bucket4jRateLimiter.inMemory(RateLimitSettings.defaults()))
			.build();
	}

}
