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

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.github.customeriospring.test.webhook.CustomerioWebhooks;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Lets the application talk to a {@link FakeCustomerio} in place of Customer.io, whatever
 * its properties say. The fake is a bean. It is emptied before each test, so that what a
 * test writes in {@code @BeforeEach} is there and what the application wrote when it
 * started is not.
 * <p>
 * Stands on a test class that starts an application context, or on a configuration class.
 * It brings the auto-configuration of the clients along, and so works with
 * {@code @SpringBootTest}, in slices such as {@code @WebMvcTest}, and in a context
 * without auto-configuration.
 * <p>
 * Where the application has further workspaces below {@code customerio.workspaces}, the
 * clients of all of them talk to the one fake, unless {@link #workspaces()} gives a
 * workspace a fake of its own.
 * <p>
 * Connection details of the application have no effect, whatever their qualifier. A
 * client that the application builds for itself with a
 * {@code CustomerioClientBuilderConfigurer} and for Customer.io's own address fails with
 * an {@link AssertionError} when it is called. Only clients that take nothing from the
 * application context are out of reach.
 * <p>
 * Where the application receives webhooks, it accepts those that the fake of the
 * workspace signs, beside those that its own keys sign; see {@link CustomerioWebhooks}
 * and {@link FakeWebhooks}.
 * <p>
 * The clients' own rate limits are off. A test about them sets
 * {@code customerio.rate-limit.enabled=true}, which wins wherever it is set; the other
 * keys below {@code customerio.rate-limit} change nothing about it.
 * <p>
 * Tests that share a fake would disturb each other if they ran at the same time. So test
 * classes with this annotation hold the lock {@link FakeCustomerio#LOCK} and run one
 * after the other when JUnit runs others in parallel. Where the annotation stands on a
 * configuration, the test classes need {@code @ResourceLock(FakeCustomerio.LOCK)}
 * themselves.
 *
 * @since 0.1.0
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Import({ FakeCustomerioConfiguration.class, FakeWorkspacesRegistrar.class })
@ImportAutoConfiguration
@ResourceLock(FakeCustomerio.LOCK)
public @interface EnableFakeCustomerio {

	/**
	 * The workspaces, besides the default one, that have a fake each: names below
	 * {@code customerio.workspaces}, or such that stand in no property. Each of these
	 * fakes is a bean that is injected with the name in a {@code @Qualifier}, has a
	 * credential of its own and refuses those of the others. The application's clients of
	 * the workspace talk to it.
	 * @return the names
	 */
	String[] workspaces() default {};

}
