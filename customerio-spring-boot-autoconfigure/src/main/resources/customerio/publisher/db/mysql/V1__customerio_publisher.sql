-- What is handed over and not delivered yet. Times are milliseconds since 1970.
create table if not exists customerio_outbox (
	workspace varchar(100) not null,
	api varchar(20) not null,
	part smallint not null,
	id bigint not null auto_increment,
	other_part smallint,
	payload mediumblob not null,
	codec varchar(32) not null,
	version smallint not null,
	trace_parent varchar(55),
	created_at bigint not null,
	primary key (workspace, api, part, id),
	key (id)
) engine = innodb, character set utf8mb4, collate utf8mb4_bin;

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

-- Parts to which something was committed long after it was added.
create table if not exists customerio_late_commit (
	queue varchar(30) not null,
	workspace varchar(100) not null,
	api varchar(20) not null,
	part smallint not null,
	id bigint not null auto_increment,
	primary key (queue, workspace, api, part, id),
	key (id)
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
