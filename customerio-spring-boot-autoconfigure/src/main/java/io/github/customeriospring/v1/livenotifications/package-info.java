/**
 * Live notifications: Live Activities on iOS and their like on Android.
 */
@NullMarked
package io.github.customeriospring.v1.livenotifications;

import org.jspecify.annotations.NullMarked;
