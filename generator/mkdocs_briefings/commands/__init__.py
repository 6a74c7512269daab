"""Commands: each unpacks what was typed, calls one function, and tells what came of it."""
