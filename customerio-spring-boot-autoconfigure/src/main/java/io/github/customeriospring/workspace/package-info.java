/**
 * Workspaces by name, also those that an application learns of while it runs.
 */
@NullMarked
package io.github.customeriospring.workspace;

import org.jspecify.annotations.NullMarked;
