package data

import "testing"

func TestMountPlace(t *testing.T) {
	table := `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home/street/share rw shared:2 - cifs //server/share rw
31 22 0:41 / /mnt/nas\040one rw shared:2 - nfs4 nas:/one rw
32 22 8:17 / /media/li/STICK rw shared:3 - vfat /dev/sdb1 rw
33 22 8:33 / /data rw shared:4 - fuseblk /dev/sdc1 rw
34 22 0:44 / /home/street/.gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
broken line`
	rows := []struct {
		path string
		want place
	}{
		{"/home/street/book", local},
		{"/home/street/share", network},
		{"/home/street/share/deep/down", network},
		{"/home/street/shared", local},
		{"/mnt/nas one/book", network},
		{"/media/li/STICK/book", removable},
		{"/media/li", local},
		{"/data/book", local},
		{"/home/street/.gvfs/smb", network},
	}
	for _, r := range rows {
		if got := mountPlace(r.path, table); got != r.want {
			t.Errorf("%s is %d, want %d", r.path, got, r.want)
		}
	}
	if got := mountPlace("/x", ""); got != local {
		t.Errorf("without a table the disk is %d", got)
	}
}

func TestDefaultFolder(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", "/home/li/data")
	if got := DefaultFolder(); got != "/home/li/data/guanyunbu" {
		t.Errorf("default folder is %s", got)
	}
	t.Setenv("XDG_DATA_HOME", "")
	t.Setenv("HOME", "/home/li")
	if got := DefaultFolder(); got != "/home/li/.local/share/guanyunbu" {
		t.Errorf("default folder is %s", got)
	}
}
