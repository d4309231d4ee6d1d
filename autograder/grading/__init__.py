"""The trusted side: the judge, which never runs student code."""
