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

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the interfaces of an application that it passes to {@code operations(..)} of a
 * client, so that a native image keeps them and the types that they send and return. It
 * stands on a configuration or any other bean, and has no effect otherwise.
 * <pre class="code">
 * &#64;Configuration(proxyBeanMethods = false)
 * &#64;RegisterCustomerioOperations(DesignOperations.class)
 * class DesignConfiguration {
 *
 *     &#64;Bean
 *     DesignOperations designs(CustomerioV1Client v1) {
 *         return v1.operations(DesignOperations.class);
 *     }
 *
 * }
 * </pre>
 *
 * @since 0.1.0
 * @see io.github.customeriospring.v1.CustomerioV1Client#operations
 * @see io.github.customeriospring.trackv1.CustomerioTrackV1Client#operations
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface RegisterCustomerioOperations {

	/**
	 * Return the interfaces.
	 * @return the interfaces
	 */
	Class<?>[] value();

}
