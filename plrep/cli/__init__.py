"""The command line: every command reads words, asks the rooms below, and prints a document or a verdict.

Results go to standard output or whole into a file, everything else to standard error. Exit codes: 0 yes or
done, 1 no or rejected, 2 bad input, 3 undecided or beyond reach, 4 a bug of ours.
"""
