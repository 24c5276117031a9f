"""Pages of accounts: management, the audit trail, one's own device, lists and API keys."""
