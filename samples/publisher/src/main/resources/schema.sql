create table if not exists orders (
	customer varchar(150) not null,
	total decimal(12, 2) not null
);
