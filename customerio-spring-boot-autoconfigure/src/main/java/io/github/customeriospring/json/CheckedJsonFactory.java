package io.github.customeriospring.json;

import java.io.OutputStream;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes generators that write nothing but proper JSON.
 */
final class CheckedJsonFactory extends JsonFactory {

	private static final long serialVersionUID = 1L;

	@Override
	protected JsonGenerator _createUTF8Generator(ObjectWriteContext context, IOContext io, OutputStream out) {
		return new CheckedJsonGenerator(context, io, context.getStreamWriteFeatures(this._streamWriteFeatures),
				context.getFormatWriteFeatures(this._formatWriteFeatures), out,
				context.getRootValueSeparator(this._rootValueSeparator), this._quoteChar);
	}

}
