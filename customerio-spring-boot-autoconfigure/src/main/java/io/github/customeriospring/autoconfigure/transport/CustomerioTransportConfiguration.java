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

package io.github.customeriospring.autoconfigure.transport;

import io.github.customeriospring.autoconfigure.diagnostics.PropertyNames;
import io.github.customeriospring.http.transport.Transport;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/**
 * Configuration of the transport that the Customer.io clients of the application share,
 * and that is closed with it. It is not made before there is a client.
 *
 * @since 0.1.0
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CustomerioHttpProperties.class)
public class CustomerioTransportConfiguration {

	@Bean
	@ConditionalOnMissingBean(Transport.class)
	CustomerioTransports customerioTransports(Environment environment, ConfigurableListableBeanFactory beanFactory,
			ObjectProvider<ClientHttpRequestFactoryBuilder<?>> builder,
			ObjectProvider<ClientHttpRequestFactoryBuilderCustomizer<?>> customizers,
			ObjectProvider<HttpClientSettings> httpSettings, ObjectProvider<SslBundles> sslBundles) {
		return new CustomerioTransports(environment, beanFactory, builder, customizers, httpSettings, sslBundles);
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	Transport customerioTransport(CustomerioTransports transports, CustomerioHttpProperties properties) {
		return transports.get(properties, PropertyNames::common);
	}

}
