"""The language of answers: the part of Python that an answer may use. It is checked as text, before anything runs."""
