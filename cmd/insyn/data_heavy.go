//go:build nedladdningar

package main

import "github.com/malmo-stad/insyn/cmd/insyn/internal/export"

func init() { wholes = export.Wholes() }
