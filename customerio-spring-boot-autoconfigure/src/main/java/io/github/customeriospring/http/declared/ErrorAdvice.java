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
 * Says what to do when Customer.io refuses an operation in a certain way. For an
 * operation's refusals that have a better answer than to correct the request.
 *
 * @since 0.1.0
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ErrorAdvice {

	/**
	 * Return the status to which the advice belongs.
	 * @return the status
	 */
	int status();

	/**
	 * Return the regular expression that an error's message has to contain, with one
	 * group, which must match what says nothing about a person.
	 * @return the expression
	 */
	String message();

	/**
	 * Return the advice. <code>{group}</code> in it becomes what the group matched, and
	 * the name of a variable of the path in braces becomes its value.
	 * @return the advice
	 */
	String advice();

}
