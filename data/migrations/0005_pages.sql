-- +goose Up
-- The long ledgers are read one page at a time, by facility and day: these indexes hold the whole order
-- of such a list, so that a page far down is found without sorting what stands before it.

DROP INDEX "activity_facility_start_at";
CREATE INDEX "activity_page_at" ON "activity" ("facility", "void", "start", "id");
DROP INDEX "opening_facility_day_at";
CREATE INDEX "opening_page_at" ON "opening" ("facility", "void", "day", "id");
DROP INDEX "registrant_facility_day_at";
CREATE INDEX "registrant_page_at" ON "registrant" ("facility", "void", "day", "id");
