"""The window around the pages: rail, header, palette, status, locking. It knows pages by the registry alone."""
