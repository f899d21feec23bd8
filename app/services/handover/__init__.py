"""What a handover is made of: keys and cards, the file's frames, the manifest, the proof, the ledger."""
