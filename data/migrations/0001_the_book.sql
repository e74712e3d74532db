-- +goose Up
-- The first book: one table per ledger, named by the ledger's key, with the columns that every record
-- has and one column per field. What is not filled is NULL. A count that does not apply to the centre
-- has 1 in its column "…_na" and NULL in the count itself. Money is whole fen.

PRAGMA application_id = 1197035074;

CREATE TABLE "person" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"name" TEXT,
	"role" TEXT,
	"pin" TEXT,
	"active" TEXT CHECK ("active" IN ('yes', 'no'))
) STRICT;

CREATE TABLE "holiday" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"kind" TEXT,
	"name" TEXT,
	"pending" TEXT CHECK ("pending" IN ('yes', 'no'))
) STRICT;
CREATE INDEX "holiday_day_at" ON "holiday" ("day");

CREATE TABLE "facility" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"code" TEXT,
	"name" TEXT,
	"short" TEXT,
	"alias" TEXT,
	"type" TEXT,
	"level" TEXT,
	"street" TEXT,
	"address" TEXT,
	"purchaser" TEXT,
	"built" INTEGER CHECK ("built" >= 0),
	"built_na" INTEGER NOT NULL DEFAULT 0 CHECK ("built_na" IN (0, 1) AND ("built_na" = 0 OR "built" IS NULL)),
	"usable" INTEGER CHECK ("usable" >= 0),
	"usable_na" INTEGER NOT NULL DEFAULT 0 CHECK ("usable_na" IN (0, 1) AND ("usable_na" = 0 OR "usable" IS NULL)),
	"openArea" INTEGER CHECK ("openArea" >= 0),
	"openArea_na" INTEGER NOT NULL DEFAULT 0 CHECK ("openArea_na" IN (0, 1) AND ("openArea_na" = 0 OR "openArea" IS NULL)),
	"start" TEXT CHECK ("start" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"population" INTEGER CHECK ("population" >= 0),
	"population_na" INTEGER NOT NULL DEFAULT 0 CHECK ("population_na" IN (0, 1) AND ("population_na" = 0 OR "population" IS NULL)),
	"mode" TEXT,
	"access" TEXT,
	"head" TEXT,
	"phone" TEXT,
	"status" TEXT,
	"catalogue" TEXT
) STRICT;

CREATE TABLE "space" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"facility" TEXT REFERENCES "facility" ("id"),
	"name" TEXT,
	"use" TEXT,
	"area" INTEGER CHECK ("area" >= 0),
	"area_na" INTEGER NOT NULL DEFAULT 0 CHECK ("area_na" IN (0, 1) AND ("area_na" = 0 OR "area" IS NULL)),
	"capacity" INTEGER CHECK ("capacity" >= 0),
	"capacity_na" INTEGER NOT NULL DEFAULT 0 CHECK ("capacity_na" IN (0, 1) AND ("capacity_na" = 0 OR "capacity" IS NULL)),
	"open" TEXT CHECK ("open" IN ('yes', 'no')),
	"bookable" TEXT CHECK ("bookable" IN ('yes', 'no')),
	"paid" TEXT CHECK ("paid" IN ('yes', 'no'))
) STRICT;
CREATE INDEX "space_facility_at" ON "space" ("facility");

CREATE TABLE "plan" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"facility" TEXT REFERENCES "facility" ("id"),
	"from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"to" TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"season" TEXT,
	"mon" TEXT,
	"tue" TEXT,
	"wed" TEXT,
	"thu" TEXT,
	"fri" TEXT,
	"sat" TEXT,
	"sun" TEXT,
	"staggered" TEXT CHECK ("staggered" IN ('yes', 'no'))
) STRICT;
CREATE INDEX "plan_facility_at" ON "plan" ("facility");

CREATE TABLE "catalogue" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"version" TEXT,
	"from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"class" TEXT,
	"service" TEXT,
	"minimum" INTEGER CHECK ("minimum" >= 0),
	"minimum_na" INTEGER NOT NULL DEFAULT 0 CHECK ("minimum_na" IN (0, 1) AND ("minimum_na" = 0 OR "minimum" IS NULL)),
	"mode" TEXT,
	"days" INTEGER CHECK ("days" >= 0),
	"days_na" INTEGER NOT NULL DEFAULT 0 CHECK ("days_na" IN (0, 1) AND ("days_na" = 0 OR "days" IS NULL)),
	"use" TEXT
) STRICT;

CREATE TABLE "statement" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"facility" TEXT REFERENCES "facility" ("id"),
	"year" INTEGER CHECK ("year" >= 0),
	"year_na" INTEGER NOT NULL DEFAULT 0 CHECK ("year_na" IN (0, 1) AND ("year_na" = 0 OR "year" IS NULL)),
	"kind" TEXT,
	"subject" TEXT,
	"reason" TEXT,
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "statement_facility_at" ON "statement" ("facility");

CREATE TABLE "operator" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"code" TEXT,
	"name" TEXT,
	"credit" TEXT,
	"type" TEXT,
	"legal" TEXT,
	"contact" TEXT,
	"phone" TEXT,
	"founded" TEXT CHECK ("founded" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"status" TEXT,
	"former" TEXT,
	"related" TEXT
) STRICT;

CREATE TABLE "contract" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"code" TEXT,
	"name" TEXT,
	"purchaser" TEXT,
	"operator" TEXT REFERENCES "operator" ("id"),
	"status" TEXT,
	"signed" TEXT CHECK ("signed" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"to" TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"amount" INTEGER CHECK ("amount" >= 0),
	"notice" TEXT CHECK ("notice" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"renewals" INTEGER CHECK ("renewals" >= 0),
	"renewals_na" INTEGER NOT NULL DEFAULT 0 CHECK ("renewals_na" IN (0, 1) AND ("renewals_na" = 0 OR "renewals" IS NULL)),
	"renewed" INTEGER CHECK ("renewed" >= 0),
	"renewed_na" INTEGER NOT NULL DEFAULT 0 CHECK ("renewed_na" IN (0, 1) AND ("renewed_na" = 0 OR "renewed" IS NULL)),
	"privacy" TEXT CHECK ("privacy" IN ('yes', 'no')),
	"end" TEXT
) STRICT;
CREATE INDEX "contract_operator_at" ON "contract" ("operator");
CREATE TABLE "contract_facilities" (
	"owner" TEXT NOT NULL REFERENCES "contract" ("id"),
	"seq" INTEGER NOT NULL,
	"ref" TEXT NOT NULL REFERENCES "facility" ("id"),
	"percent" INTEGER CHECK ("percent" BETWEEN 1 AND 100),
	PRIMARY KEY ("owner", "seq"),
	UNIQUE ("owner", "ref")
) STRICT, WITHOUT ROWID;
CREATE INDEX "contract_facilities_at" ON "contract_facilities" ("ref", "owner");

CREATE TABLE "target" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"contract" TEXT REFERENCES "contract" ("id"),
	"facility" TEXT REFERENCES "facility" ("id"),
	"item" TEXT,
	"indicator" TEXT,
	"value" TEXT,
	"unit" TEXT,
	"period" TEXT,
	"year" INTEGER CHECK ("year" >= 0),
	"year_na" INTEGER NOT NULL DEFAULT 0 CHECK ("year_na" IN (0, 1) AND ("year_na" = 0 OR "year" IS NULL)),
	"measure" TEXT,
	"direction" TEXT,
	"weight" INTEGER CHECK ("weight" >= 0),
	"weight_na" INTEGER NOT NULL DEFAULT 0 CHECK ("weight_na" IN (0, 1) AND ("weight_na" = 0 OR "weight" IS NULL)),
	"replaces" TEXT CHECK ("replaces" IN ('yes', 'no')),
	"evidence" TEXT
) STRICT;
CREATE INDEX "target_contract_at" ON "target" ("contract");
CREATE INDEX "target_facility_at" ON "target" ("facility");

CREATE TABLE "activity" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"facility" TEXT REFERENCES "facility" ("id"),
	"name" TEXT,
	"class" TEXT,
	"service" TEXT,
	"status" TEXT,
	"cause" TEXT,
	"host" TEXT,
	"coHost" TEXT,
	"performer" TEXT,
	"brand" TEXT,
	"festival" TEXT,
	"start" TEXT CHECK ("start" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"startTime" TEXT CHECK ("startTime" GLOB '[0-2][0-9]:[0-5][0-9]'),
	"end" TEXT CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"endTime" TEXT CHECK ("endTime" GLOB '[0-2][0-9]:[0-5][0-9]'),
	"space" TEXT REFERENCES "space" ("id"),
	"outside" TEXT,
	"place" TEXT,
	"visited" TEXT,
	"sessions" INTEGER CHECK ("sessions" >= 0),
	"sessions_na" INTEGER NOT NULL DEFAULT 0 CHECK ("sessions_na" IN (0, 1) AND ("sessions_na" = 0 OR "sessions" IS NULL)),
	"attended" INTEGER CHECK ("attended" >= 0),
	"attended_na" INTEGER NOT NULL DEFAULT 0 CHECK ("attended_na" IN (0, 1) AND ("attended_na" = 0 OR "attended" IS NULL)),
	"elder" INTEGER CHECK ("elder" >= 0),
	"elder_na" INTEGER NOT NULL DEFAULT 0 CHECK ("elder_na" IN (0, 1) AND ("elder_na" = 0 OR "elder" IS NULL)),
	"minor" INTEGER CHECK ("minor" >= 0),
	"minor_na" INTEGER NOT NULL DEFAULT 0 CHECK ("minor_na" IN (0, 1) AND ("minor_na" = 0 OR "minor" IS NULL)),
	"disabled" INTEGER CHECK ("disabled" >= 0),
	"disabled_na" INTEGER NOT NULL DEFAULT 0 CHECK ("disabled_na" IN (0, 1) AND ("disabled_na" = 0 OR "disabled" IS NULL)),
	"worker" INTEGER CHECK ("worker" >= 0),
	"worker_na" INTEGER NOT NULL DEFAULT 0 CHECK ("worker_na" IN (0, 1) AND ("worker_na" = 0 OR "worker" IS NULL)),
	"veteran" INTEGER CHECK ("veteran" >= 0),
	"veteran_na" INTEGER NOT NULL DEFAULT 0 CHECK ("veteran_na" IN (0, 1) AND ("veteran_na" = 0 OR "veteran" IS NULL)),
	"online" INTEGER CHECK ("online" >= 0),
	"online_na" INTEGER NOT NULL DEFAULT 0 CHECK ("online_na" IN (0, 1) AND ("online_na" = 0 OR "online" IS NULL)),
	"audience" TEXT,
	"planned" INTEGER CHECK ("planned" >= 0),
	"planned_na" INTEGER NOT NULL DEFAULT 0 CHECK ("planned_na" IN (0, 1) AND ("planned_na" = 0 OR "planned" IS NULL)),
	"booked" INTEGER CHECK ("booked" >= 0),
	"booked_na" INTEGER NOT NULL DEFAULT 0 CHECK ("booked_na" IN (0, 1) AND ("booked_na" = 0 OR "booked" IS NULL)),
	"signed" INTEGER CHECK ("signed" >= 0),
	"signed_na" INTEGER NOT NULL DEFAULT 0 CHECK ("signed_na" IN (0, 1) AND ("signed_na" = 0 OR "signed" IS NULL)),
	"satisfied" INTEGER CHECK ("satisfied" >= 0),
	"satisfied_na" INTEGER NOT NULL DEFAULT 0 CHECK ("satisfied_na" IN (0, 1) AND ("satisfied_na" = 0 OR "satisfied" IS NULL)),
	"paid" TEXT CHECK ("paid" IN ('yes', 'no')),
	"review" TEXT,
	"reviewDay" TEXT CHECK ("reviewDay" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"reviewer" TEXT,
	"verdict" TEXT,
	"permit" TEXT,
	"safety" TEXT,
	"backfilled" TEXT CHECK ("backfilled" IN ('yes', 'no')),
	"backDay" TEXT CHECK ("backDay" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"backReason" TEXT
) STRICT;
CREATE INDEX "activity_facility_start_at" ON "activity" ("facility", "start");
CREATE TABLE "activity_partners" (
	"owner" TEXT NOT NULL REFERENCES "activity" ("id"),
	"seq" INTEGER NOT NULL,
	"ref" TEXT NOT NULL REFERENCES "facility" ("id"),
	"percent" INTEGER CHECK ("percent" BETWEEN 1 AND 100),
	PRIMARY KEY ("owner", "seq"),
	UNIQUE ("owner", "ref")
) STRICT, WITHOUT ROWID;
CREATE INDEX "activity_partners_at" ON "activity_partners" ("ref", "owner");
CREATE INDEX "activity_space_at" ON "activity" ("space");

CREATE TABLE "opening" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"facility" TEXT REFERENCES "facility" ("id"),
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"segments" TEXT,
	"visits" INTEGER CHECK ("visits" >= 0),
	"visits_na" INTEGER NOT NULL DEFAULT 0 CHECK ("visits_na" IN (0, 1) AND ("visits_na" = 0 OR "visits" IS NULL)),
	"online" INTEGER CHECK ("online" >= 0),
	"online_na" INTEGER NOT NULL DEFAULT 0 CHECK ("online_na" IN (0, 1) AND ("online_na" = 0 OR "online" IS NULL)),
	"duty" TEXT,
	"trouble" TEXT,
	"backfilled" TEXT CHECK ("backfilled" IN ('yes', 'no')),
	"backReason" TEXT
) STRICT;
CREATE INDEX "opening_facility_day_at" ON "opening" ("facility", "day");

CREATE TABLE "closure" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"no" TEXT UNIQUE,
	"origin" TEXT,
	"made_by" TEXT,
	"made_at" TEXT NOT NULL,
	"changed_by" TEXT,
	"changed_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	"void_reason" TEXT,
	"confirmed" TEXT,
	"note" TEXT,
	"facility" TEXT REFERENCES "facility" ("id"),
	"space" TEXT REFERENCES "space" ("id"),
	"from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"to" TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"cause" TEXT,
	"sudden" TEXT CHECK ("sudden" IN ('yes', 'no')),
	"notice" TEXT CHECK ("notice" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"way" TEXT,
	"approver" TEXT,
	"paper" TEXT,
	"exempt" TEXT CHECK ("exempt" IN ('yes', 'no')),
	"detail" TEXT
) STRICT;
CREATE INDEX "closure_facility_from_at" ON "closure" ("facility", "from");
CREATE INDEX "closure_space_at" ON "closure" ("space");

-- The history: one row per operation, and what it did to each record.
CREATE TABLE "audit" (
	"seq" INTEGER PRIMARY KEY AUTOINCREMENT,
	"id" TEXT NOT NULL UNIQUE,
	"op" TEXT NOT NULL,
	"person" TEXT,
	"at" TEXT NOT NULL,
	"reason" TEXT,
	"counts" TEXT NOT NULL
) STRICT;

CREATE TABLE "audit_change" (
	"audit" INTEGER NOT NULL REFERENCES "audit" ("seq"),
	"n" INTEGER NOT NULL,
	"entity" TEXT NOT NULL,
	"record" TEXT NOT NULL,
	"before" TEXT,
	"after" TEXT,
	PRIMARY KEY ("audit", "n")
) STRICT, WITHOUT ROWID;
CREATE INDEX "audit_change_record_at" ON "audit_change" ("entity", "record");

-- The last number given under each prefix (facility, mark, year); numbers are never reused.
CREATE TABLE "counter" (
	"entity" TEXT NOT NULL,
	"prefix" TEXT NOT NULL,
	"last" INTEGER NOT NULL CHECK ("last" >= 0),
	PRIMARY KEY ("entity", "prefix")
) STRICT, WITHOUT ROWID;

-- Evidence: the files themselves lie beside the book, named by their content.
CREATE TABLE "attachment" (
	"id" TEXT NOT NULL PRIMARY KEY,
	"entity" TEXT NOT NULL,
	"record" TEXT NOT NULL,
	"seq" INTEGER NOT NULL CHECK ("seq" > 0),
	"name" TEXT NOT NULL,
	"sha256" TEXT NOT NULL CHECK (length("sha256") = 64),
	"size" INTEGER NOT NULL CHECK ("size" > 0),
	"personal" INTEGER NOT NULL DEFAULT 0 CHECK ("personal" IN (0, 1)),
	"added_by" TEXT,
	"added_at" TEXT NOT NULL,
	"void" INTEGER NOT NULL DEFAULT 0 CHECK ("void" IN (0, 1)),
	UNIQUE ("entity", "record", "seq")
) STRICT;
CREATE INDEX "attachment_sha256_at" ON "attachment" ("sha256");

-- Small things the program remembers with the book, such as that it holds the sample centre.
CREATE TABLE "setting" (
	"key" TEXT NOT NULL PRIMARY KEY,
	"value" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
