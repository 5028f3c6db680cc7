/**
 * An application that receives webhooks.
 */
@NullMarked
package com.example.webhooks;

import org.jspecify.annotations.NullMarked;
