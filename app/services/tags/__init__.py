"""Words by which customers are grouped."""
