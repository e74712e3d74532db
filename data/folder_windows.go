package data

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"

	"guanyunbu/app/term"
)

// DefaultFolder is where the book lies when nobody says otherwise: one book for all users of the PC.
func DefaultFolder() string {
	shared := os.Getenv("ProgramData")
	if shared == "" {
		shared = `C:\ProgramData`
	}
	return filepath.Join(shared, term.WordProgramFolder)
}

// openToAll lets every user of the PC write to the folder: the clerk who takes over tomorrow logs on
// under another name.
func openToAll(dir string) error {
	users, err := windows.CreateWellKnownSid(windows.WinBuiltinUsersSid)
	if err != nil {
		return fmt.Errorf("name the users: %w", err)
	}
	old, err := windows.GetNamedSecurityInfo(dir, windows.SE_FILE_OBJECT, windows.DACL_SECURITY_INFORMATION)
	if err != nil {
		return fmt.Errorf("read the rights: %w", err)
	}
	known, _, err := old.DACL()
	if err != nil {
		return fmt.Errorf("read the rights: %w", err)
	}
	more, err := windows.ACLFromEntries([]windows.EXPLICIT_ACCESS{{
		AccessPermissions: windows.GENERIC_READ | windows.GENERIC_WRITE | windows.GENERIC_EXECUTE | windows.DELETE,
		AccessMode:        windows.GRANT_ACCESS,
		Inheritance:       windows.SUB_CONTAINERS_AND_OBJECTS_INHERIT,
		Trustee:           windows.TRUSTEE{TrusteeForm: windows.TRUSTEE_IS_SID, TrusteeType: windows.TRUSTEE_IS_GROUP, TrusteeValue: windows.TrusteeValueFromSID(users)},
	}}, known)
	if err != nil {
		return fmt.Errorf("add the users: %w", err)
	}
	return windows.SetNamedSecurityInfo(dir, windows.SE_FILE_OBJECT, windows.DACL_SECURITY_INFORMATION, nil, nil, more, nil)
}

// freeSpace counts the bytes that the disk under the folder has left for this user.
func freeSpace(dir string) (int64, error) {
	name, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return 0, err
	}
	var free uint64
	if err := windows.GetDiskFreeSpaceEx(name, &free, nil, nil); err != nil {
		return 0, err
	}
	return int64(min(free, 1<<62)), nil
}

// placeOf asks the system what kind of drive the path lies on.
func placeOf(path string) place {
	volume := filepath.VolumeName(path)
	if strings.HasPrefix(volume, `\\`) {
		return network
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return local
	}
	switch windows.GetDriveType(root) {
	case windows.DRIVE_REMOTE:
		return network
	case windows.DRIVE_REMOVABLE, windows.DRIVE_CDROM:
		return removable
	}
	return local
}
