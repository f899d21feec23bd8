"""Taking things out: lists as files, a customer's card on paper or as PDF."""
