"""The main path in the engines of other browsers."""
