/**
 * An application with tenants, as the documents show it.
 */
@NullMarked
package com.example.tenants;

import org.jspecify.annotations.NullMarked;
