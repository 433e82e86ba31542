"""How long the main jobs take, each against a named peer measured in turn: `python -m tests.benchmarks`."""
