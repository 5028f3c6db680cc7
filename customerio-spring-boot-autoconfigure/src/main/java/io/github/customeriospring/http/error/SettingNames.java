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

package io.github.customeriospring.http.error;

import io.github.customeriospring.Api;

/**
 * What exceptions call the settings of a client, so that whoever reads them knows where
 * to look.
 *
 * @since 0.1.0
 */
public interface SettingNames {

	/**
	 * Return what the credential is called.
	 * @param api the API that it is for
	 * @return the name, the object of a sentence
	 */
	String credential(Api api);

	/**
	 * Return what the region is called.
	 * @return the name, the object of a sentence
	 */
	String region();

	/**
	 * Return what the names of other properties begin with.
	 * @return the beginning, {@code customerio.} by default
	 */
	default String prefix() {
		return "customerio.";
	}

	/**
	 * Name configuration properties.
	 * @param prefix what the properties begin with, such as
	 * {@code customerio.workspaces.providers.}
	 * @return the names
	 */
	static SettingNames properties(String prefix) {
		return new SettingNames() {

			@Override
			public String credential(Api api) {
				return String.join(" and ", api.credentialKeys(prefix));
			}

			@Override
			public String prefix() {
				return prefix;
			}

			@Override
			public String region() {
				return prefix + "region";
			}

		};
	}

}
