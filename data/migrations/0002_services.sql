-- +goose Up
-- The service ledgers: what is planned, reviewed and taught, who signed up, and the services beside
-- the activities. They lie in their tables like those of the first book; a quantity is whole
-- hundredths, a month its first day.

CREATE TABLE "programme" (
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
	"name" TEXT,
	"class" TEXT,
	"quarter" TEXT,
	"due" TEXT CHECK ("due" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"expected" INTEGER CHECK ("expected" >= 0),
	"expected_na" INTEGER NOT NULL DEFAULT 0 CHECK ("expected_na" IN (0, 1) AND ("expected_na" = 0 OR "expected" IS NULL)),
	"budget" INTEGER CHECK ("budget" >= 0),
	"owner" TEXT
) STRICT;
CREATE INDEX "programme_facility_due_at" ON "programme" ("facility", "due");
CREATE INDEX "programme_facility_name_at" ON "programme" ("facility", "name");

CREATE TABLE "course" (
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
	"round" TEXT,
	"class" TEXT,
	"service" TEXT,
	"teacher" TEXT,
	"lessons" INTEGER CHECK ("lessons" >= 0),
	"lessons_na" INTEGER NOT NULL DEFAULT 0 CHECK ("lessons_na" IN (0, 1) AND ("lessons_na" = 0 OR "lessons" IS NULL)),
	"capacity" INTEGER CHECK ("capacity" >= 0),
	"capacity_na" INTEGER NOT NULL DEFAULT 0 CHECK ("capacity_na" IN (0, 1) AND ("capacity_na" = 0 OR "capacity" IS NULL)),
	"enrolled" INTEGER CHECK ("enrolled" >= 0),
	"enrolled_na" INTEGER NOT NULL DEFAULT 0 CHECK ("enrolled_na" IN (0, 1) AND ("enrolled_na" = 0 OR "enrolled" IS NULL)),
	"finished" INTEGER CHECK ("finished" >= 0),
	"finished_na" INTEGER NOT NULL DEFAULT 0 CHECK ("finished_na" IN (0, 1) AND ("finished_na" = 0 OR "finished" IS NULL)),
	"from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"to" TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"paid" TEXT CHECK ("paid" IN ('yes', 'no')),
	"satisfied" INTEGER CHECK ("satisfied" >= 0),
	"satisfied_na" INTEGER NOT NULL DEFAULT 0 CHECK ("satisfied_na" IN (0, 1) AND ("satisfied_na" = 0 OR "satisfied" IS NULL))
) STRICT;
CREATE INDEX "course_facility_from_at" ON "course" ("facility", "from");

CREATE TABLE "brand" (
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
	"since" INTEGER CHECK ("since" >= 0),
	"since_na" INTEGER NOT NULL DEFAULT 0 CHECK ("since_na" IN (0, 1) AND ("since_na" = 0 OR "since" IS NULL)),
	"class" TEXT,
	"story" TEXT,
	"media" TEXT
) STRICT;
CREATE INDEX "brand_facility_at" ON "brand" ("facility");

CREATE TABLE "review" (
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
	"subject" TEXT,
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"reviewer" TEXT,
	"verdict" TEXT,
	"flags" TEXT,
	"watcher" TEXT
) STRICT;
CREATE INDEX "review_facility_day_at" ON "review" ("facility", "day");
CREATE INDEX "review_facility_code_at" ON "review" ("facility", "code");
CREATE TABLE "review_activities" (
	"owner" TEXT NOT NULL REFERENCES "review" ("id"),
	"seq" INTEGER NOT NULL,
	"ref" TEXT NOT NULL REFERENCES "activity" ("id"),
	"percent" INTEGER CHECK ("percent" BETWEEN 1 AND 100),
	PRIMARY KEY ("owner", "seq"),
	UNIQUE ("owner", "ref")
) STRICT, WITHOUT ROWID;
CREATE INDEX "review_activities_at" ON "review_activities" ("ref", "owner");
CREATE TABLE "review_courses" (
	"owner" TEXT NOT NULL REFERENCES "review" ("id"),
	"seq" INTEGER NOT NULL,
	"ref" TEXT NOT NULL REFERENCES "course" ("id"),
	"percent" INTEGER CHECK ("percent" BETWEEN 1 AND 100),
	PRIMARY KEY ("owner", "seq"),
	UNIQUE ("owner", "ref")
) STRICT, WITHOUT ROWID;
CREATE INDEX "review_courses_at" ON "review_courses" ("ref", "owner");

CREATE TABLE "enrolment" (
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
	"course" TEXT REFERENCES "course" ("id"),
	"activity" TEXT REFERENCES "activity" ("id"),
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"mode" TEXT,
	"count" INTEGER CHECK ("count" >= 0),
	"count_na" INTEGER NOT NULL DEFAULT 0 CHECK ("count_na" IN (0, 1) AND ("count_na" = 0 OR "count" IS NULL)),
	"ages" TEXT,
	"notice" TEXT REFERENCES "document" ("id"),
	"keepUntil" TEXT CHECK ("keepUntil" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"purgedOn" TEXT CHECK ("purgedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "enrolment_facility_day_at" ON "enrolment" ("facility", "day");
CREATE INDEX "enrolment_course_at" ON "enrolment" ("course");
CREATE INDEX "enrolment_activity_at" ON "enrolment" ("activity");
CREATE INDEX "enrolment_notice_at" ON "enrolment" ("notice");

CREATE TABLE "registrant" (
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
	"enrolment" TEXT REFERENCES "enrolment" ("id"),
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"name" TEXT,
	"phone" TEXT,
	"age" TEXT,
	"consent" TEXT,
	"concession" TEXT,
	"verified" TEXT,
	"state" TEXT,
	"keepUntil" TEXT CHECK ("keepUntil" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"purgedOn" TEXT CHECK ("purgedOn" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "registrant_facility_day_at" ON "registrant" ("facility", "day");
CREATE INDEX "registrant_enrolment_at" ON "registrant" ("enrolment");

CREATE TABLE "books" (
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
	"month" TEXT CHECK ("month" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"visits" INTEGER CHECK ("visits" >= 0),
	"visits_na" INTEGER NOT NULL DEFAULT 0 CHECK ("visits_na" IN (0, 1) AND ("visits_na" = 0 OR "visits" IS NULL)),
	"cards" INTEGER CHECK ("cards" >= 0),
	"cards_na" INTEGER NOT NULL DEFAULT 0 CHECK ("cards_na" IN (0, 1) AND ("cards_na" = 0 OR "cards" IS NULL)),
	"lent" INTEGER CHECK ("lent" >= 0),
	"lent_na" INTEGER NOT NULL DEFAULT 0 CHECK ("lent_na" IN (0, 1) AND ("lent_na" = 0 OR "lent" IS NULL)),
	"returned" INTEGER CHECK ("returned" >= 0),
	"returned_na" INTEGER NOT NULL DEFAULT 0 CHECK ("returned_na" IN (0, 1) AND ("returned_na" = 0 OR "returned" IS NULL)),
	"added" INTEGER CHECK ("added" >= 0),
	"added_na" INTEGER NOT NULL DEFAULT 0 CHECK ("added_na" IN (0, 1) AND ("added_na" = 0 OR "added" IS NULL)),
	"total" INTEGER CHECK ("total" >= 0),
	"total_na" INTEGER NOT NULL DEFAULT 0 CHECK ("total_na" IN (0, 1) AND ("total_na" = 0 OR "total" IS NULL))
) STRICT;
CREATE INDEX "books_facility_month_at" ON "books" ("facility", "month");

CREATE TABLE "booking" (
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
	"day" TEXT CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"segments" TEXT,
	"user" TEXT,
	"purpose" TEXT,
	"people" INTEGER CHECK ("people" >= 0),
	"people_na" INTEGER NOT NULL DEFAULT 0 CHECK ("people_na" IN (0, 1) AND ("people_na" = 0 OR "people" IS NULL)),
	"state" TEXT
) STRICT;
CREATE INDEX "booking_facility_day_at" ON "booking" ("facility", "day");
CREATE INDEX "booking_space_day_at" ON "booking" ("space", "day");

CREATE TABLE "volunteering" (
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
	"post" TEXT,
	"people" INTEGER CHECK ("people" >= 0),
	"people_na" INTEGER NOT NULL DEFAULT 0 CHECK ("people_na" IN (0, 1) AND ("people_na" = 0 OR "people" IS NULL)),
	"hours" INTEGER CHECK ("hours" >= 0),
	"activity" TEXT REFERENCES "activity" ("id"),
	"codes" TEXT,
	"names" TEXT
) STRICT;
CREATE INDEX "volunteering_facility_day_at" ON "volunteering" ("facility", "day");
CREATE INDEX "volunteering_activity_at" ON "volunteering" ("activity");

CREATE TABLE "consultation" (
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
	"way" TEXT,
	"people" INTEGER CHECK ("people" >= 0),
	"people_na" INTEGER NOT NULL DEFAULT 0 CHECK ("people_na" IN (0, 1) AND ("people_na" = 0 OR "people" IS NULL)),
	"member" TEXT CHECK ("member" IN ('yes', 'no')),
	"minutes" TEXT,
	"result" TEXT
) STRICT;
CREATE INDEX "consultation_facility_day_at" ON "consultation" ("facility", "day");

CREATE TABLE "offer" (
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
	"class" TEXT,
	"kind" TEXT,
	"from" TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"to" TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
	"displayed" TEXT CHECK ("displayed" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX "offer_facility_code_at" ON "offer" ("facility", "code");

-- An activity names its line of the plan, its course and its brand. Brands were free text: each text
-- becomes one brand of its facility, begun in the year of its first activity, and the activities
-- point to it. The history keeps the texts as they were written.
INSERT INTO "brand" ("id", "made_at", "changed_at", "facility", "name", "since")
SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
	min("made_at"), min("made_at"), "facility", "brand", CAST(substr(min("start"), 1, 4) AS INTEGER)
FROM "activity"
WHERE "brand" IS NOT NULL
GROUP BY "facility", "brand";

ALTER TABLE "activity" RENAME COLUMN "brand" TO "brand_text";
ALTER TABLE "activity" ADD COLUMN "brand" TEXT REFERENCES "brand" ("id");
ALTER TABLE "activity" ADD COLUMN "programme" TEXT REFERENCES "programme" ("id");
ALTER TABLE "activity" ADD COLUMN "course" TEXT REFERENCES "course" ("id");
UPDATE "activity"
SET "brand" = (SELECT b."id" FROM "brand" b WHERE b."facility" IS "activity"."facility" AND b."name" = "activity"."brand_text")
WHERE "brand_text" IS NOT NULL;
ALTER TABLE "activity" DROP COLUMN "brand_text";

CREATE INDEX "activity_brand_at" ON "activity" ("brand");
CREATE INDEX "activity_programme_at" ON "activity" ("programme");
CREATE INDEX "activity_course_at" ON "activity" ("course");
DROP INDEX "activity_space_at";
CREATE INDEX "activity_space_start_at" ON "activity" ("space", "start");
