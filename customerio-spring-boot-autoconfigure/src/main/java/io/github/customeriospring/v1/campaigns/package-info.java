/**
 * Campaigns, which Customer.io also calls automations.
 */
@NullMarked
package io.github.customeriospring.v1.campaigns;

import org.jspecify.annotations.NullMarked;
