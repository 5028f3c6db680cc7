package io.github.customeriospring.http.declared;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Paths of operations. An address or a host in the place of a path would take the
 * credential elsewhere.
 */
final class Paths {

	private Paths() {
	}

	/**
	 * Check the template of a path.
	 * @param template the template
	 * @return the template
	 * @throws IllegalArgumentException if it is no path, or a path that begins with a
	 * host
	 */
	static String require(@Nullable String template) {
		if (!StringUtils.hasText(template) || !template.startsWith("/") || template.startsWith("//")) {
			throw new IllegalArgumentException(
					"its URL has to be a path that begins with one slash, since the client adds where the API is");
		}
		return template;
	}

	/**
	 * Join what an interface and its method declare, as Spring does.
	 */
	static String join(String common, String own) {
		boolean apart = StringUtils.hasText(common) && StringUtils.hasText(own) && !common.endsWith("/")
				&& !own.startsWith("/");
		return apart ? common + "/" + own : common + own;
	}

	static String withoutQuery(String template) {
		int query = template.indexOf('?');
		return (query < 0) ? template : template.substring(0, query);
	}

}
