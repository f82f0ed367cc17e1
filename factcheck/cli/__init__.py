"""The command line: one file for each group of commands, and each command a few lines.

`app` is the root and imports a command when it is called; `status` turns every way to end into an
exit status; `screen` knows the terminal; `options` has what several commands share.
"""
