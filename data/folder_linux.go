package data

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// DefaultFolder is where the book lies when nobody says otherwise: the user's data home.
func DefaultFolder() string {
	home := os.Getenv("XDG_DATA_HOME")
	if home == "" {
		user, err := os.UserHomeDir()
		if err != nil {
			user = "."
		}
		home = filepath.Join(user, ".local", "share")
	}
	return filepath.Join(home, "guanyunbu")
}

// openToAll lets every user of the PC write to the folder; on Linux the folder is the user's own.
func openToAll(string) error { return nil }

// freeSpace counts the bytes that the disk under the folder has left for this user.
func freeSpace(dir string) (int64, error) {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(dir, &disk); err != nil {
		return 0, err
	}
	return int64(disk.Bavail) * disk.Bsize, nil
}

// placeOf tells the kind of disk from the system's table of mounts. Without the table the disk is
// taken for a local one.
func placeOf(path string) place {
	table, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return local
	}
	return mountPlace(path, string(table))
}

// mountPlace finds the mount that the path lies on and judges it by its kind and where it is mounted.
func mountPlace(path, table string) place {
	best, kind := "", ""
	for _, line := range strings.Split(table, "\n") {
		before, after, ok := strings.Cut(line, " - ")
		parts, rest := strings.Fields(before), strings.Fields(after)
		if !ok || len(parts) < 5 || len(rest) < 1 {
			continue
		}
		point := strings.ReplaceAll(parts[4], `\040`, " ")
		if under(path, point) && len(point) >= len(best) {
			best, kind = point, rest[0]
		}
	}
	if networkKind(kind) {
		return network
	}
	if strings.HasPrefix(best, "/media/") || strings.HasPrefix(best, "/run/media/") {
		return removable
	}
	return local
}

func under(path, point string) bool {
	return point == "/" || path == point || strings.HasPrefix(path, point+"/")
}

func networkKind(kind string) bool {
	switch kind {
	case "nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "ncpfs", "davfs", "ceph", "glusterfs",
		"fuse.sshfs", "fuse.gvfsd-fuse", "fuse.davfs2", "fuse.rclone", "fuse.glusterfs", "fuse.smbnetfs":
		return true
	}
	return false
}
