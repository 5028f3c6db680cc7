/**
 * An application's types, which keep the names that they declare.
 */
@NullMarked
package com.example.shop;

import org.jspecify.annotations.NullMarked;
