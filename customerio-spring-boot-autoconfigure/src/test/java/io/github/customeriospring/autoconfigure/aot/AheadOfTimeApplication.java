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

package io.github.customeriospring.autoconfigure.aot;

import io.github.customeriospring.v2.CustomerioV2Client;
import io.github.customeriospring.v2.Person;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * An application to process ahead of time. It writes to the default workspace, to the one
 * with the name {@code providers}, and to those that its arguments name.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class AheadOfTimeApplication {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(AheadOfTimeApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.run(args).close();
	}

	@Bean
	Writer writer(CustomerioV2Client ofDefault, @Qualifier("providers") CustomerioV2Client providers,
			BeanFactory beans) {
		return new Writer(ofDefault, providers, beans);
	}

	record Writer(CustomerioV2Client ofDefault, CustomerioV2Client providers,
			BeanFactory beans) implements ApplicationRunner {

		@Override
		public void run(ApplicationArguments arguments) {
			this.ofDefault.entity(Person.id("1").delete());
			this.providers.entity(Person.id("1").delete());
			for (String name : arguments.getNonOptionArgs()) {
				BeanFactoryAnnotationUtils.qualifiedBeanOfType(this.beans, CustomerioV2Client.class, name)
					.entity(Person.id("1").delete());
			}
		}

	}

}
