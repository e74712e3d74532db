package selection

import (
	"fmt"
	"strings"

	"guanyunbu/app"
	"guanyunbu/app/term"
)

// creditSigns are the characters of a 统一社会信用代码 in the order of their values; I, O, S, V and Z
// are left out so that they are not taken for digits (GB 32100-2015).
const creditSigns = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// CheckCredit proves the 18-character credit code by its check character: weights are powers of 3
// modulo 31, the check value brings the weighted sum to a multiple of 31 (GB 32100-2015).
func CheckCredit(code string) error {
	code = strings.ToUpper(code)
	if n := len([]rune(code)); n != 18 {
		return app.Refuse(fmt.Sprintf(term.SayCreditLength, n))
	}
	sum, weight := 0, 1
	for i, r := range code {
		value := strings.IndexRune(creditSigns, r)
		if value < 0 {
			return app.Refuse(fmt.Sprintf(term.SayCreditChar, string(r)))
		}
		if i < 17 {
			sum += value * weight
			weight = weight * 3 % 31
			continue
		}
		if value != (31-sum%31)%31 {
			return app.Refuse(term.SayCreditCheck)
		}
	}
	return nil
}
