package data_test

import (
	"strings"
	"testing"

	"guanyunbu/data"
)

func TestPINs(t *testing.T) {
	hash, err := data.PINs{}.Hash("246810")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(hash, "246810") {
		t.Error("the hash shows the PIN")
	}
	again, err := data.PINs{}.Hash("246810")
	if err != nil {
		t.Fatal(err)
	}
	if again == hash {
		t.Error("two hashes of one PIN are alike: no salt")
	}
	for _, row := range []struct {
		rule, hash, pin string
		want            bool
	}{
		{"the right PIN", hash, "246810", true},
		{"another PIN", hash, "246811", false},
		{"no PIN", hash, "", false},
		{"a damaged hash", "no dollar", "246810", false},
		{"a hash that is no base64", "!!$!!", "246810", false},
	} {
		t.Run(row.rule, func(t *testing.T) {
			if got := (data.PINs{}).Match(row.hash, row.pin); got != row.want {
				t.Errorf("got %v", got)
			}
		})
	}
}
