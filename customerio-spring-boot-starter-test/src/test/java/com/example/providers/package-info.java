/**
 * An application with several workspaces, as the documents show it.
 */
@NullMarked
package com.example.providers;

import org.jspecify.annotations.NullMarked;
