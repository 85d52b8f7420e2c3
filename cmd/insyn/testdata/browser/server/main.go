// Server serves a built site for the browser tests, with the headers,
// compression and error page of the published one.
//
//	server DIR
//
// It prints its address as its first line and ends when its standard input does.
package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"log"
	"net"
	"net/http"
	"os"

	"github.com/malmo-stad/insyn/cmd/insyn/internal/output"
	"github.com/malmo-stad/insyn/cmd/insyn/internal/serve"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: server DIR")
	}
	tree, err := read(os.DirFS(os.Args[1]))
	if err == nil {
		err = tree.Compress(context.Background(), level)
	}
	if err != nil {
		log.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("http://%s/\n", listener.Addr())
	go func() {
		io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	log.Fatal(http.Serve(listener, serve.Handler(tree, serve.Options{})))
}

// level is how hard the files are compressed: as a host does that has to do it
// while the reader waits.
const level = 5

// read returns the tree of a directory that insyn build wrote.
func read(dir fs.FS) (*output.Tree, error) {
	tree := output.New()
	err := fs.WalkDir(dir, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || p == output.Manifest {
			return err
		}
		data, err := fs.ReadFile(dir, p)
		if err != nil {
			return err
		}
		return tree.Add(p, data)
	})
	return tree, err
}
