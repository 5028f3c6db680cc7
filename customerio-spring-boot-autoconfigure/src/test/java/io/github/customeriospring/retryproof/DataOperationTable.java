package io.github.customeriospring.retryproof;

import java.util.List;

import io.github.customeriospring.retryproof.TableRow.Repetition;
import io.github.customeriospring.v1.activities.ActivityQuery;
import io.github.customeriospring.v1.customers.ActivityKind;
import io.github.customeriospring.v1.customers.OptOutChange;
import io.github.customeriospring.v1.customers.TimeWindow;
import io.github.customeriospring.v1.shared.MessageQuery;
import io.github.customeriospring.v1.shared.OptOutChannel;
import io.github.customeriospring.v1.shared.Paging;

import static io.github.customeriospring.retryproof.OperationTable.ID;
import static io.github.customeriospring.retryproof.OperationTable.NAME;
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
					(clients) -> clients.app().messages().archived(ID)),
			app("CustomerOperations.lookup", Repetition.SAFE,
					(clients) -> clients.app().customers().profiles(List.of(PERSON))),
			app("CustomerOperations.segments", Repetition.READ,
					(clients) -> clients.app().customers().segments(PERSON)),
			app("CustomerOperations.messages", Repetition.READ,
					(clients) -> clients.app().customers().messagesAll(PERSON, TimeWindow.any()).findFirst()),
			app("CustomerOperations.activities", Repetition.READ,
					(clients) -> clients.app().customers().activitiesAll(PERSON, ActivityKind.any()).findFirst()),
			app("CustomerOperations.relationships", Repetition.READ,
					(clients) -> clients.app().customers().relationshipsAll(PERSON).findFirst()),
			app("CustomerOperations.subscriptionPreferences", Repetition.READ,
					(clients) -> clients.app().customers().subscriptionPreferences(PERSON)),
			app("CustomerOperations.optOuts", Repetition.READ, (clients) -> clients.app().customers().optOuts(PERSON)),
			app("CustomerOperations.updateOptOuts", Repetition.SAFE,
					(clients) -> clients.app()
						.customers()
						.updateOptOuts(PERSON, OptOutChange.out(ID, OptOutChannel.SMS))),
			app("OptOutOperations.list", Repetition.READ,
					(clients) -> clients.app().optOuts().list(ID, Paging.first())),
			app("ObjectOperations.profile", Repetition.READ, (clients) -> clients.app().objects().profile("1", ID)),
			app("ObjectOperations.types", Repetition.READ, (clients) -> clients.app().objects().types()),
			app("SegmentOperations.create", Repetition.NEVER, (clients) -> clients.app().segments().create(NAME)),
			app("SegmentOperations.delete", Repetition.SAFE, (clients) -> clients.app().segments().delete(7)),
			app("SegmentOperations.members", Repetition.READ,
					(clients) -> clients.app().segments().members(7, Paging.first())),
			app("SegmentOperations.usedBy", Repetition.READ, (clients) -> clients.app().segments().usedBy(7)));

	private DataOperationTable() {
	}

}
