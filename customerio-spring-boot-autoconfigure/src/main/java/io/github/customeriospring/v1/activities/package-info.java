/**
 * What happened in a workspace, read through the App API.
 */
@NullMarked
package io.github.customeriospring.v1.activities;

import org.jspecify.annotations.NullMarked;
