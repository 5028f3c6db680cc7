package com.example.tenants;

import java.util.Optional;

interface TenantRepository {

	Optional<Tenant> findByName(String name);

}
