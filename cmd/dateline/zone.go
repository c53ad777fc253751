package main

import (
	"fmt"
	"time"
)

// A zone is the value of --tz: a name of the time zone database, or an offset such as +02:00.
type zone struct{ at **time.Location }

func (z zone) String() string {
	if z.at == nil || *z.at == nil {
		return ""
	}
	return (*z.at).String()
}

func (z zone) Type() string { return "ZONE" }

func (z zone) Set(name string) error {
	if t, err := time.Parse("-07:00", name); err == nil {
		_, seconds := t.Zone()
		*z.at = time.FixedZone(name, seconds)
		return nil
	}
	at, err := time.LoadLocation(name)
	if err != nil || name == "" || name == "Local" {
		return fmt.Errorf("%q is no time zone; write UTC, a name such as Europe/Berlin, or an offset such as +02:00", name)
	}
	*z.at = at
	return nil
}
