"""What may go wrong, made to go wrong: kills, crash points, races, masses of files, bad input."""
