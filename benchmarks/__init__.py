"""What must be fast, each beside a peer that does the same work on the same rows in the same run."""
