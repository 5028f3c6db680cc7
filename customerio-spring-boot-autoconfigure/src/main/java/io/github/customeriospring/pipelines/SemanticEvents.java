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

package io.github.customeriospring.pipelines;

import java.util.Map;

import io.github.customeriospring.Arguments;
import io.github.customeriospring.DevicePlatform;
import io.github.customeriospring.ObjectId;
import io.github.customeriospring.Ulid;
import org.jspecify.annotations.Nullable;

/**
 * Events whose names make Customer.io do something, where the Pipelines API has no call
 * of its own.
 *
 * @since 0.1.0
 * @see <a href="https://docs.customer.io/integrations/api/cdp/customerio/">Customer.io
 * semantic events</a>
 */
public final class SemanticEvents {

	private static final String REPORT_DELIVERY_EVENT = "Report Delivery Event";

	private static final String REPORT_CONTENT_EVENT = "Report Content Event";

	private SemanticEvents() {
	}

	/**
	 * {@code User Deleted}: delete a person. A later identify creates the person anew.
	 * @param userId the id or email address of the person
	 * @return the call
	 */
	public static PipelinesCall userDeleted(String userId) {
		return PipelinesUser.id(userId).track("User Deleted");
	}

	/**
	 * {@code User Suppressed}: delete a person and block the identifiers.
	 * @param userId the id or email address of the person
	 * @return the call
	 */
	public static PipelinesCall userSuppressed(String userId) {
		return PipelinesUser.id(userId).track("User Suppressed");
	}

	/**
	 * {@code User Unsuppressed}: allow a blocked identifier again. Deleted data does not
	 * come back.
	 * @param userId the id or email address of the person
	 * @return the call
	 */
	public static PipelinesCall userUnsuppressed(String userId) {
		return PipelinesUser.id(userId).track("User Unsuppressed");
	}

	/**
	 * {@code Device Created or Updated}: add a device to a person, or change one. The
	 * device stands in the context of the call, which therefore cannot be part of a
	 * batch.
	 * @param userId the id or email address of the person
	 * @param token the device token
	 * @param platform the platform of the device, or {@code null} if it is not known
	 * @return the call
	 */
	public static PipelinesCall deviceCreatedOrUpdated(String userId, String token, @Nullable DevicePlatform platform) {
		return device("Device Created or Updated", userId, token, platform);
	}

	/**
	 * {@code Device Deleted}: remove a device from a person. The device stands in the
	 * context of the call, which therefore cannot be part of a batch.
	 * @param userId the id or email address of the person
	 * @param token the device token
	 * @return the call
	 */
	public static PipelinesCall deviceDeleted(String userId, String token) {
		return deviceDeleted(userId, token, null);
	}

	/**
	 * {@code Device Deleted}: remove a device of a platform from a person. The device
	 * stands in the context of the call, which therefore cannot be part of a batch.
	 * @param userId the id or email address of the person
	 * @param token the device token
	 * @param platform the platform of the device, or {@code null} if it is not known
	 * @return the call
	 */
	public static PipelinesCall deviceDeleted(String userId, String token, @Nullable DevicePlatform platform) {
		return device("Device Deleted", userId, token, platform);
	}

	/**
	 * {@code Relationship Deleted}: end the relationship of a person to an object.
	 * @param userId the id or email address of the person
	 * @param object the object, by type and the application's id
	 * @return the call
	 */
	public static PipelinesCall relationshipDeleted(String userId, ObjectId object) {
		return PipelinesUser.id(userId).track("Relationship Deleted", properties(object));
	}

	/**
	 * {@code Object Deleted}: delete an object and its relationships. Customer.io wants
	 * an anonymous id with it although nobody is concerned; the call gets a new one.
	 * @param object the object, by type and the application's id
	 * @return the call
	 */
	public static PipelinesCall objectDeleted(ObjectId object) {
		return PipelinesUser.anonymous(Ulid.next()).track("Object Deleted", properties(object));
	}

	/**
	 * {@code Report Delivery Event}: report what became of a delivery.
	 * @param report the report
	 * @return the call
	 */
	public static PipelinesCall reportDeliveryEvent(DeliveryReport report) {
		Arguments.notNull(report, "report");
		return PlainCall.track(null, REPORT_DELIVERY_EVENT, report.toProperties());
	}

	/**
	 * {@code Report Content Event}: report that somebody unknown saw or clicked a message
	 * for anonymous visitors.
	 * @param report the report
	 * @return the call
	 */
	public static PipelinesCall reportContentEvent(ContentReport report) {
		Arguments.notNull(report, "report");
		return PlainCall.track(null, REPORT_CONTENT_EVENT, report.toProperties());
	}

	/**
	 * {@code Report Content Event}: report that a visitor saw or clicked a message for
	 * anonymous visitors.
	 * @param visitor the visitor
	 * @param report the report
	 * @return the call
	 */
	public static PipelinesCall reportContentEvent(PipelinesUser visitor, ContentReport report) {
		Arguments.notNull(visitor, "visitor");
		Arguments.notNull(report, "report");
		return visitor.track(REPORT_CONTENT_EVENT, report.toProperties());
	}

	private static PipelinesCall device(String event, String userId, String token, @Nullable DevicePlatform platform) {
		Arguments.identifier(token, "token");
		Map<String, Object> device = (platform != null) ? Map.of("token", token, "type", platform)
				: Map.of("token", token);
		CallOptions common = CallOptions.create().withContext(Map.of("device", device));
		return PipelinesUser.id(userId).track(event).with(common);
	}

	private static Map<String, Object> properties(ObjectId object) {
		ObjectKey key = ObjectKey.of(object);
		return Map.of("objectId", key.objectId(), "objectTypeId", key.objectTypeId());
	}

}
