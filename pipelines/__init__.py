"""Beam programs to run: options, source, the verbs, sink; a page each, nothing else."""
