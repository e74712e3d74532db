package data

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
)

// PINs keep the short PINs of the people of this PC as argon2id hashes. A PIN of six digits can be
// guessed by whoever has the file; it keeps order, not secrets.
type PINs struct{}

// Cost of a hash: about a tenth of a second on an office PC.
const (
	pinPasses = 3
	pinMemory = 19 * 1024 // KiB
	pinLanes  = 1
	pinLength = 32
	pinSalt   = 16
)

// Hash gives salt and hash of a PIN as one text.
func (PINs) Hash(pin string) (string, error) {
	salt := make([]byte, pinSalt)
	if _, err := rand.Read(salt); err != nil {
		return "", fmt.Errorf("salt pin: %w", err)
	}
	return encode(salt) + "$" + encode(hashPIN(pin, salt)), nil
}

// Match reports whether the text was made from this PIN.
func (PINs) Match(hash, pin string) bool {
	first, second, ok := strings.Cut(hash, "$")
	salt, errSalt := base64.RawStdEncoding.DecodeString(first)
	want, errWant := base64.RawStdEncoding.DecodeString(second)
	if !ok || errSalt != nil || errWant != nil {
		return false
	}
	return subtle.ConstantTimeCompare(hashPIN(pin, salt), want) == 1
}

func hashPIN(pin string, salt []byte) []byte {
	return argon2.IDKey([]byte(pin), salt, pinPasses, pinMemory, pinLanes, pinLength)
}

func encode(b []byte) string { return base64.RawStdEncoding.EncodeToString(b) }
