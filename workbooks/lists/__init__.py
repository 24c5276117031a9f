"""Lists exported as files: `files` writes what a list shows, `people` what can be imported again. `exporting`
is what staff do, within the request or by a worker."""
