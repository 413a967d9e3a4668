"""The values that flow through tenure. No I/O, no database, no language processing."""
