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

package io.github.customeriospring.webhook.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler method of a controller, or all of them, as called by Customer.io's
 * campaigns only: a request that Customer.io has not signed is answered with 401 and does
 * not reach it. What the method returns goes back to the journey.
 * <p>
 * The signature covers the time and the body, not the path and the query. Whoever has
 * seen a request without a body can repeat it with other parameters, unless a tolerance
 * limits for how long.
 *
 * @since 0.1.0
 */
@Target({ ElementType.METHOD, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface CustomerioSigned {

	/**
	 * Name of the workspace whose signing keys count.
	 * @return the name, that of the default workspace by default
	 */
	String workspace() default "default";

}
