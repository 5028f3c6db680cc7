package com.example.tenants;

import io.github.customeriospring.Region;

record Tenant(Region region, String appKey, String siteId, String trackKey) {

}
