package main

import (
	"os"
	"path/filepath"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/shelf"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/words/staff"
)

// noPictures is what the flag says instead of a folder where nothing is to be kept.
const noPictures = "ingen"

// pictures is where pictures that were drawn are kept for the next time.
type pictures struct{ dir *string }

func pictureFlag(f *flags) pictures { return pictures{f.String("bildmapp", "", staff.PicturesFlag)} }

// open returns the shelf that a command keeps pictures on: the folder that it was told,
// or one in the user's own cache. Where there is no such, as in a container that has no
// home, everything is drawn; a folder that was asked for must be there. It never lies
// among what the site is made of, nor in the site itself, which is written to out.
func (p pictures) open(f *flags, out string) (*shelf.Shelf, error) {
	dir := *p.dir
	if dir == noPictures {
		return nil, nil
	}
	if dir == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return nil, nil
		}
		dir = filepath.Join(cache, "insyn", "bilder")
	}
	for _, folder := range append(f.inputs(), out) {
		if folder != "" && output.Within(dir, folder) {
			return nil, staff.PicturesInSite(dir, folder)
		}
	}
	kept, err := shelf.Open(dir)
	if err != nil && *p.dir == "" {
		return nil, nil
	}
	return kept, err
}
