"""The committed fact tables of the map: read (`tables`), loaded (`load`), and regenerated (`refresh`)."""
