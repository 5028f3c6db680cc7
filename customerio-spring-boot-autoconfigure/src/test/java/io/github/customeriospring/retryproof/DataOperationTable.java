package io.github.customeriospring.retryproof;

import java.util.List;

import io.github.customeriospring.retryproof.TableRow.Repetition;
import io.github.customeriospring.v1.activities.ActivityQuery;
import io.github.customeriospring.v1.shared.MessageQuery;

import static io.github.customeriospring.retryproof.OperationTable.ID;
import static io.github.customeriospring.retryproof.OperationTable.PERSON;
import static io.github.customeriospring.retryproof.OperationTable.app;

/**
 * The rows of the operations that read and move the data of a workspace.
 */
final class DataOperationTable {

	static final List<TableRow> ROWS = List.of(
			app("ActivityOperations.list", Repetition.READ,
					(clients) -> clients.app().activities().list(ActivityQuery.all().of(PERSON))),
			app("MessageOperations.list", Repetition.READ,
					(clients) -> clients.app().messages().list(MessageQuery.all())),
			app("MessageOperations.get", Repetition.READ, (clients) -> clients.app().messages().get(ID)),
			app("MessageOperations.archived", Repetition.READ_BY_QUOTA,
					(clients) -> clients.app().messages().archived(ID)));

	private DataOperationTable() {
	}

}
