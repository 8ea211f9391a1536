"""One file for each command; its function bears the name of the command and of the file."""
