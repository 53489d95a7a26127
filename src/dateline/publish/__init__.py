"""What a lake says, in the formats that people and programs read; one module a format."""
