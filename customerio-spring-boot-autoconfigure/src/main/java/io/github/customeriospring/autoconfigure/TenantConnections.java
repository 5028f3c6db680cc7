package io.github.customeriospring.autoconfigure;

import java.util.List;
import java.util.function.Function;

import io.github.customeriospring.Api;
import io.github.customeriospring.autoconfigure.diagnostics.InvalidCustomerioPropertyException;
import io.github.customeriospring.autoconfigure.diagnostics.Placeholders;
import io.github.customeriospring.workspace.WorkspaceCredentialException;
import io.github.customeriospring.workspace.WorkspaceCredentials;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Connection details that come from the {@code CustomerioWorkspaceSource}, checked as
 * those from the properties are.
 *
 * @param app the details of the App API, {@code null} without a credential
 * @param track the details of the Track API, {@code null} without a credential
 * @param pipelines the details of the Pipelines API, {@code null} without a credential
 */
record TenantConnections(@Nullable CustomerioAppConnectionDetails app, @Nullable CustomerioTrackConnectionDetails track,
		@Nullable CustomerioPipelinesConnectionDetails pipelines) {

	private static final String NO_PREFIX = "";

	/**
	 * Check what the source returned.
	 * @throws WorkspaceCredentialException if it cannot be right; the message shows no
	 * value
	 */
	static TenantConnections of(WorkspaceCredentials credentials) {
		try {
			return new TenantConnections(app(credentials), track(credentials), pipelines(credentials));
		}
		catch (InvalidCustomerioPropertyException ex) {
			throw invalid(ex.getProperty(), ex.getProblem());
		}
	}

	private static @Nullable CustomerioAppConnectionDetails app(WorkspaceCredentials credentials) {
		if (!StringUtils.hasText(credentials.appKey())) {
			return null;
		}
		CustomerioProperties.App app = new CustomerioProperties.App();
		app.setApiKey(resolved("app.api-key", credentials.appKey()));
		app.setBaseUrl(resolved("app.base-url", credentials.baseUrl(Api.APP)));
		return checked(new PropertiesCustomerioAppConnectionDetails(NO_PREFIX, app, credentials.region()),
				(details) -> List.of(details.getBaseUrl(), details.getApiKey()));
	}

	private static @Nullable CustomerioTrackConnectionDetails track(WorkspaceCredentials credentials) {
		if (!StringUtils.hasText(credentials.siteId()) && !StringUtils.hasText(credentials.trackKey())) {
			return null;
		}
		CustomerioProperties.Track track = new CustomerioProperties.Track();
		track.setSiteId(resolved("track.site-id", credentials.siteId()));
		track.setApiKey(resolved("track.api-key", credentials.trackKey()));
		track.setBaseUrl(resolved("track.base-url", credentials.baseUrl(Api.TRACK)));
		return checked(new PropertiesCustomerioTrackConnectionDetails(NO_PREFIX, track, credentials.region()),
				(details) -> List.of(details.getBaseUrl(), details.getSiteId(), details.getApiKey()));
	}

	private static @Nullable CustomerioPipelinesConnectionDetails pipelines(WorkspaceCredentials credentials) {
		if (!StringUtils.hasText(credentials.pipelinesKey())) {
			return null;
		}
		CustomerioProperties.Pipelines pipelines = new CustomerioProperties.Pipelines();
		pipelines.setApiKey(resolved("pipelines.api-key", credentials.pipelinesKey()));
		pipelines.setBaseUrl(resolved("pipelines.base-url", credentials.baseUrl(Api.PIPELINES)));
		return checked(new PropertiesCustomerioPipelinesConnectionDetails(NO_PREFIX, pipelines, credentials.region()),
				(details) -> List.of(details.getBaseUrl(), details.getApiKey()));
	}

	/**
	 * Read everything once, which checks it.
	 */
	private static <D> D checked(D details, Function<D, List<String>> values) {
		values.apply(details);
		return details;
	}

	/**
	 * Refuse a placeholder, which nothing resolves here and which must not be shown.
	 */
	private static @Nullable String resolved(String name, @Nullable String value) {
		if (Placeholders.firstIn(value) != null) {
			throw invalid(name, "contains a placeholder, which is not resolved here");
		}
		return value;
	}

	private static WorkspaceCredentialException invalid(String name, String problem) {
		return new WorkspaceCredentialException(
				"The CustomerioWorkspaceSource returned credentials whose %s %s. Correct it where they are kept."
					.formatted(name, problem));
	}

}
