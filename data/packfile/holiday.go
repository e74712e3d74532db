package packfile

import (
	"bytes"
	"encoding/csv"
	"fmt"

	"guanyunbu/app"
	"guanyunbu/app/facility"
	"guanyunbu/app/field"
)

// ParseHolidays reads the holiday table: a header row of the entity's keys, then one day a row.
func ParseHolidays(file []byte) ([]*facility.Holiday, error) {
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(file, []byte("\uFEFF")))).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read holidays: %w", err)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("read holidays: empty table")
	}
	var holidays []*facility.Holiday
	for n, row := range rows[1:] {
		h := &facility.Holiday{}
		rec := facility.HolidayEntity().Of(h)
		for i, key := range rows[0] {
			if err := set(rec, key, row[i]); err != nil {
				return nil, fmt.Errorf("read holidays, row %d: %w", n+2, err)
			}
		}
		holidays = append(holidays, h)
	}
	return holidays, nil
}

// set fills one field. A note on a row says that the year's swap notice has not come yet.
func set(rec field.Record, key, text string) error {
	if key == "note" {
		if text != "" {
			key, text = "pending", string(app.Yes)
		} else {
			return nil
		}
	}
	value := rec.Value(key)
	if value == nil {
		return fmt.Errorf("no field %q", key)
	}
	return value.Set(text)
}
