"""The trusted side: what judges, and never runs student code."""
