create table if not exists arrivals (
	number bigint generated always as identity primary key,
	event varchar(100) not null,
	person varchar(200),
	happened_at timestamp with time zone
);
