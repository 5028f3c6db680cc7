/**
 * Workspaces that an App API key can see.
 */
@NullMarked
package io.github.customeriospring.v1.workspaces;

import org.jspecify.annotations.NullMarked;
