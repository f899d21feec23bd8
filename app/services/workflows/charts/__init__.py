"""What the charts page shows: each chart as plain values, and the customers behind each of its marks."""
