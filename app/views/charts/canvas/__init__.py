"""Drawing charts: one way for the window, for pictures and for paper. What a chart shows is computed elsewhere."""
