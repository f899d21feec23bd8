"""Tables as mapped classes, the plain values in them, and the engine: no queries, no rules."""
