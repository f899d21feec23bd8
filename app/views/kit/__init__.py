"""What all pages are built from: theme, icons, words, threads, lists, forms. No feature is known here."""
