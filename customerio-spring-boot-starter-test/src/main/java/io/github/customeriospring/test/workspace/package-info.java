/**
 * What the workspace of the fake knows, as snapshots: people, objects, relationships,
 * events and reports of deliveries.
 */
@NullMarked
package io.github.customeriospring.test.workspace;

import org.jspecify.annotations.NullMarked;
