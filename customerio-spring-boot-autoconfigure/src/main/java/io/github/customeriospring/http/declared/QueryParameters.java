/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.customeriospring.http.declared;

/**
 * Marks a record whose components become parameters of the query, each under its name in
 * snake case: {@code segmentId} is sent as {@code segment_id}. A component that is
 * {@code null} or an empty {@link java.util.Optional} is left out, a collection or an
 * array is repeated for each element, and one that is itself such a record is spread as
 * well. Values are written as those of
 * {@link org.springframework.web.bind.annotation.RequestParam @RequestParam}: a
 * {@link io.github.customeriospring.WireValue} as Customer.io calls it, an
 * {@link java.time.Instant} in seconds since 1970. What cannot be written there, such as
 * a map, is refused before anything is sent.
 *
 * @since 0.1.0
 */
public interface QueryParameters {

}
