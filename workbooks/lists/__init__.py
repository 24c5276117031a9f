"""Lists that leave as a file: `files` writes what a list shows, `people` what may come back as an import.
`exporting` is what staff do, while they wait or by a worker."""
