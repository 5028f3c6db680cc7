-- Webhooks that have arrived and are not handled yet. Times are milliseconds since 1970; due_at is 0
-- until handling a webhook has failed.
create table if not exists customerio_inbox (
	workspace varchar(100) not null,
	part smallint not null,
	due_at bigint not null,
	id bigint not null auto_increment,
	event_id varchar(80) not null,
	payload longblob not null,
	codec varchar(32) not null,
	version smallint not null,
	attempts integer not null,
	received_at bigint not null,
	primary key (workspace, part, due_at, id),
	key (id),
	key (workspace, received_at, due_at)
) engine = innodb, character set utf8mb4, collate utf8mb4_bin;

-- Webhooks that are known, so that repeats of them are recognised.
create table if not exists customerio_inbox_id (
	workspace varchar(100) not null,
	event_id varchar(80) not null,
	received_at bigint not null,
	primary key (workspace, event_id),
	key (workspace, received_at)
) engine = innodb, character set utf8mb4, collate utf8mb4_bin;

-- The following tables are those of the publisher, and are shared with it.

-- Which instance works on which part of a queue.
create table if not exists customerio_lease (
	queue varchar(30) not null,
	workspace varchar(100) not null,
	api varchar(20) not null,
	part smallint not null,
	owner varchar(64),
	epoch bigint not null,
	expires_at bigint not null,
	wanted_by varchar(64),
	wanted_until bigint not null,
	primary key (queue, workspace, api, part)
) engine = innodb, character set utf8mb4, collate utf8mb4_bin;

-- What was put aside.
create table if not exists customerio_dead_letter (
	workspace varchar(100) not null,
	api varchar(20) not null,
	id varchar(26) not null,
	part smallint not null,
	other_part smallint,
	payload longblob not null,
	codec varchar(32) not null,
	version smallint not null,
	reason varchar(200) not null,
	created_at bigint not null,
	died_at bigint not null,
	primary key (workspace, api, id)
) engine = innodb, character set utf8mb4, collate utf8mb4_bin;

-- Whom that is about: SHA-256 of an identifier.
create table if not exists customerio_dead_letter_subject (
	workspace varchar(100) not null,
	api varchar(20) not null,
	id varchar(26) not null,
	digest varchar(64) not null,
	died_at bigint not null,
	primary key (workspace, api, id, digest),
	unique (workspace, api, digest, id)
) engine = innodb, character set utf8mb4, collate utf8mb4_bin;
