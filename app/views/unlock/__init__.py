"""Before a workspace is open: unlocking one, making the first one. Nothing here knows what a workspace holds."""
