/**
 * What an application keeps of the workspaces that it learns of while it runs.
 */
@NullMarked
package io.github.customeriospring.autoconfigure.tenants;

import org.jspecify.annotations.NullMarked;
