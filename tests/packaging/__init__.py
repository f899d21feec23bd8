"""Building, installing and developing Steward, tried as a whole in folders of their own."""
