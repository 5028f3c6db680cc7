package io.github.customeriospring.http;

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
