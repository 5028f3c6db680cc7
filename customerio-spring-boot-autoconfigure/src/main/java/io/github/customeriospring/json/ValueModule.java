package io.github.customeriospring.json;

import java.time.Instant;

import tools.jackson.databind.module.SimpleModule;

/**
 * Brings what the types of the platform become, before what an application adds.
 */
final class ValueModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	private final transient TimeFormat times;

	ValueModule(TimeFormat times) {
		super("customerio-values");
		this.times = times;
		addDeserializer(Instant.class, new UnixSecondsDeserializer());
	}

	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.addSerializers(new ValueSerializers(this.times));
	}

}
