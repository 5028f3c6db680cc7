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

package io.github.customeriospring.http.declared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the answer of a method in a mode in which nothing is sent, where the type of
 * its result does not say enough: a job that somebody waits for has to be done. All other
 * methods do without. {@link io.github.customeriospring.mode.CustomerioMode#log()}
 * describes what they return.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface AnswerWithoutSending {

	/**
	 * Return the answer.
	 * @return JSON as Customer.io would answer, in which <code>{now}</code> stands for
	 * the time in unix seconds, <code>{region}</code> for the region, <code>{url}</code>
	 * for where the API is, and the name of a path variable or query parameter for its
	 * value
	 */
	String value();

}
