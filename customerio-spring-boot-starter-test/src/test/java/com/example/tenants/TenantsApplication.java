package com.example.tenants;

import io.github.customeriospring.workspace.CustomerioWorkspaceSource;
import io.github.customeriospring.workspace.WorkspaceCredentials;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class TenantsApplication {

	@Bean
	CustomerioWorkspaceSource tenants(TenantRepository tenants) {
		return (name) -> tenants.findByName(name)
			.map((tenant) -> WorkspaceCredentials.builder(tenant.region())
				.app(tenant.appKey())
				.track(tenant.siteId(), tenant.trackKey())
				.build());
	}

}
