-- +goose Up
-- What keeps a centre running: the communities it serves, its assets and their stock-takes, its documents,
-- the checks of notices and conveniences, its staff with attendance and training, and the locks on years.
-- Amounts of days and hours are whole hundredths, like money.

CREATE TABLE "community" (
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
	"street" TEXT,
	"population" INTEGER CHECK ("population" >= 0),
	"population_na" INTEGER NOT NULL DEFAULT 0 CHECK ("population_na" IN (0, 1) AND ("population_na" = 0 OR "population" IS NULL))
) STRICT;

CREATE TABLE "asset" (
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
	"code" TEXT,
	"name" TEXT,
	"model" TEXT,
	"quantity" INTEGER CHECK ("quantity" >= 0),
	"quantity_na" INTEGER NOT NULL DEFAULT 0 CHECK ("quantity_na" IN (0, 1) AND ("quantity_na" = 0 OR "quantity" IS NULL)),
	"price" INTEGER CHECK ("price" >= 0),
	"source" TEXT,
	"bought" TEXT CHECK ("bought" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"space" TEXT REFERENCES "space" ("id"),
	"state" TEXT,
	"scrappedOn" TEXT CHECK ("scrappedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "asset_facility_at" ON "asset" ("facility");
CREATE INDEX "asset_space_at" ON "asset" ("space");

CREATE TABLE "stocktake" (
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
	"asset" TEXT REFERENCES "asset" ("id"),
	"listed" INTEGER CHECK ("listed" >= 0),
	"listed_na" INTEGER NOT NULL DEFAULT 0 CHECK ("listed_na" IN (0, 1) AND ("listed_na" = 0 OR "listed" IS NULL)),
	"found" INTEGER CHECK ("found" >= 0),
	"found_na" INTEGER NOT NULL DEFAULT 0 CHECK ("found_na" IN (0, 1) AND ("found_na" = 0 OR "found" IS NULL)),
	"person" TEXT
) STRICT;
CREATE INDEX "stocktake_facility_day_at" ON "stocktake" ("facility", "day");
CREATE INDEX "stocktake_asset_at" ON "stocktake" ("asset");

CREATE TABLE "document" (
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
	"kind" TEXT,
	"year" INTEGER CHECK ("year" >= 0),
	"year_na" INTEGER NOT NULL DEFAULT 0 CHECK ("year_na" IN (0, 1) AND ("year_na" = 0 OR "year" IS NULL)),
	"name" TEXT,
	"filed" TEXT CHECK ("filed" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"until" TEXT CHECK ("until" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "document_facility_filed_at" ON "document" ("facility", "filed");

CREATE TABLE "display" (
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
	"item" TEXT,
	"result" TEXT,
	"reason" TEXT,
	"person" TEXT
) STRICT;
CREATE INDEX "display_facility_day_at" ON "display" ("facility", "day");

CREATE TABLE "lock" (
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
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"reason" TEXT
) STRICT;
CREATE INDEX "lock_facility_day_at" ON "lock" ("facility", "day");

CREATE TABLE "staff" (
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
	"post" TEXT,
	"fulltime" TEXT CHECK ("fulltime" IN ('yes', 'no')),
	"from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"to" TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"certificate" TEXT,
	"phone" TEXT
) STRICT;
CREATE INDEX "staff_facility_at" ON "staff" ("facility");

CREATE TABLE "attendance" (
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
	"month" TEXT CHECK ("month" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-01'),
	"staff" TEXT REFERENCES "staff" ("id"),
	"owed" INTEGER CHECK ("owed" >= 0),
	"present" INTEGER CHECK ("present" >= 0),
	"change" TEXT
) STRICT;
CREATE INDEX "attendance_facility_month_at" ON "attendance" ("facility", "month");
CREATE INDEX "attendance_staff_at" ON "attendance" ("staff");

CREATE TABLE "training" (
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
	"topic" TEXT,
	"hours" INTEGER CHECK ("hours" >= 0),
	"people" INTEGER CHECK ("people" >= 0),
	"people_na" INTEGER NOT NULL DEFAULT 0 CHECK ("people_na" IN (0, 1) AND ("people_na" = 0 OR "people" IS NULL)),
	"trainer" TEXT,
	"way" TEXT
) STRICT;
CREATE INDEX "training_facility_day_at" ON "training" ("facility", "day");

-- How many people the contract promises: what a month without attendance is measured against.
ALTER TABLE "contract" ADD COLUMN "staff" INTEGER CHECK ("staff" >= 0);
ALTER TABLE "contract" ADD COLUMN "staff_na" INTEGER NOT NULL DEFAULT 0 CHECK ("staff_na" IN (0, 1) AND ("staff_na" = 0 OR "staff" IS NULL));
