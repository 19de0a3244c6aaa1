"""Fuzzing of the readers: bytes made by a coverage-guided fuzzer and by Hypothesis. Run ``make fuzz``.

A finding is an error that is not one of ours, or an input that takes longer than ten seconds.
"""
