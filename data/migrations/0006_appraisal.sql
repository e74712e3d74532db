-- +goose Up
-- The appraisal: schemes in the book and from when each judges, what is claimed by hand beside the
-- counted figures, the rounds with their marks and sealed editions, and what the grade of a year leads to.

CREATE TABLE "scheme" (
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
	"version" TEXT,
	"name" TEXT,
	"document" TEXT,
	"issuer" TEXT,
	"region" TEXT,
	"from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"to" TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"state" TEXT,
	"body" TEXT
) STRICT;

CREATE TABLE "activation" (
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
	"scheme" TEXT REFERENCES "scheme" ("id"),
	"type" TEXT,
	"from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"join" TEXT,
	"reason" TEXT
) STRICT;
CREATE INDEX "activation_scheme_at" ON "activation" ("scheme");

CREATE TABLE "gateCheck" (
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
	"gate" TEXT,
	"result" TEXT,
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"person" TEXT,
	"reason" TEXT,
	"approval" TEXT,
	"curedOn" TEXT CHECK ("curedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "gateCheck_facility_at" ON "gateCheck" ("facility");

CREATE TABLE "extra" (
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
	"code" TEXT,
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"times" INTEGER CHECK ("times" >= 0),
	"times_na" INTEGER NOT NULL DEFAULT 0 CHECK ("times_na" IN (0, 1) AND ("times_na" = 0 OR "times" IS NULL)),
	"name" TEXT,
	"basis" TEXT
) STRICT;
CREATE INDEX "extra_facility_day_at" ON "extra" ("facility", "day");

CREATE TABLE "valuation" (
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
	"code" TEXT,
	"band" TEXT,
	"value" TEXT,
	"reason" TEXT,
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"person" TEXT
) STRICT;
CREATE INDEX "valuation_facility_at" ON "valuation" ("facility");

CREATE TABLE "explanation" (
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
	"code" TEXT,
	"text" TEXT,
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "explanation_facility_at" ON "explanation" ("facility");

CREATE TABLE "round" (
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
	"stage" TEXT,
	"state" TEXT,
	"editions" INTEGER CHECK ("editions" >= 0),
	"editions_na" INTEGER NOT NULL DEFAULT 0 CHECK ("editions_na" IN (0, 1) AND ("editions_na" = 0 OR "editions" IS NULL)),
	"total" TEXT,
	"grade" TEXT,
	"opinion" TEXT,
	"reviewer" TEXT,
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"lockedBy" TEXT,
	"lockedOn" TEXT CHECK ("lockedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"reopenReason" TEXT,
	"approval" TEXT
) STRICT;
CREATE INDEX "round_facility_at" ON "round" ("facility");

CREATE TABLE "mark" (
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
	"round" TEXT REFERENCES "round" ("id"),
	"code" TEXT,
	"score" TEXT,
	"returned" TEXT CHECK ("returned" IN ('yes', 'no')),
	"reason" TEXT,
	"person" TEXT,
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "mark_facility_at" ON "mark" ("facility");
CREATE INDEX "mark_round_at" ON "mark" ("round");

CREATE TABLE "edition" (
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
	"round" TEXT REFERENCES "round" ("id"),
	"number" INTEGER CHECK ("number" >= 0),
	"number_na" INTEGER NOT NULL DEFAULT 0 CHECK ("number_na" IN (0, 1) AND ("number_na" = 0 OR "number" IS NULL)),
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"person" TEXT,
	"total" TEXT,
	"grade" TEXT,
	"seal" TEXT,
	"body" TEXT
) STRICT;
CREATE INDEX "edition_facility_day_at" ON "edition" ("facility", "day");
CREATE INDEX "edition_round_at" ON "edition" ("round");

CREATE TABLE "outcome" (
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
	"contract" TEXT REFERENCES "contract" ("id"),
	"grade" TEXT,
	"coefficient" TEXT,
	"renewal" TEXT,
	"mendBy" TEXT CHECK ("mendBy" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"exit" TEXT CHECK ("exit" IN ('yes', 'no')),
	"measures" TEXT,
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"doneOn" TEXT CHECK ("doneOn" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"state" TEXT
) STRICT;
CREATE INDEX "outcome_facility_day_at" ON "outcome" ("facility", "day");
CREATE INDEX "outcome_contract_at" ON "outcome" ("contract");
