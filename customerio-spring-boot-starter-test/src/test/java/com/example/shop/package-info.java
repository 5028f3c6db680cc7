/**
 * An application's own types.
 */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
