/**
 * What people see of the fake in a browser, and the small API behind it. Everything that
 * comes from requests is somebody else's text here: it leaves as JSON, as a file to
 * download, or as a preview that may do nothing.
 * <p>
 * For the fake itself, may change in any release.
 */
@NullMarked
package io.github.customeriospring.test.internal.inspector;

import org.jspecify.annotations.NullMarked;
