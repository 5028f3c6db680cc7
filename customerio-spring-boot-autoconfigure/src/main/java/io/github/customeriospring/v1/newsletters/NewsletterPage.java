package io.github.customeriospring.v1.newsletters;

import java.util.List;

import io.github.customeriospring.v1.shared.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of newsletters.
 *
 * @param newsletters the newsletters
 * @param next where the next page starts; {@code null} or empty on the last page
 * @since 0.1.0
 */
public record NewsletterPage(List<Newsletter> newsletters, @Nullable String next) implements CursorPage<Newsletter> {

	public NewsletterPage {
		newsletters = (newsletters != null) ? List.copyOf(newsletters) : List.of();
	}

	@Override
	public List<Newsletter> items() {
		return this.newsletters;
	}

	@Override
	public String toString() {
		return "NewsletterPage[" + this.newsletters.size() + " newsletters]";
	}

}
