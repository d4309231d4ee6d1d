"""The language of answers: which Python an answer may be written in. Checked as text, before anything runs."""
