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

package io.github.customeriospring.v1.exports;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.customeriospring.Arguments;
import io.github.customeriospring.v1.shared.Filter;

/**
 * An export of people that is to be made.
 * <p>
 * {@link #toString()} leaves the condition out.
 *
 * @param filters the condition that the people meet
 * @param attributes the attributes that become columns, empty for those that Customer.io
 * chooses
 * @since 0.1.0
 */
public record NewCustomerExport(Filter filters, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> attributes) {

	public NewCustomerExport {
		Arguments.notNull(filters, "filters");
		attributes = Arguments.listOf(attributes, "attributes");
	}

	@Override
	public String toString() {
		return "NewCustomerExport[" + this.attributes.size() + " attributes]";
	}

}
