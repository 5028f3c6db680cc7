package com.example.tenants;

import io.github.customeriospring.v2.Person;
import io.github.customeriospring.workspace.CustomerioWorkspaces;

import org.springframework.stereotype.Service;

@Service
class SignupListener {

	private final CustomerioWorkspaces workspaces;

	SignupListener(CustomerioWorkspaces workspaces) {
		this.workspaces = workspaces;
	}

	void signedUp(String tenant, String userId) {
		this.workspaces.get(tenant).v2().entity(Person.id(userId).event("signed_up"));
	}

	void keyReplaced(String tenant) {
		this.workspaces.invalidate(tenant);
	}

}
