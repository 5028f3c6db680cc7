/**
 * Tests of applications with several workspaces.
 */
@NullMarked
package io.github.customeriospring.test.workspaces;

import org.jspecify.annotations.NullMarked;
