"""Which series a claim may be about: gates, then features with weights, each explained."""
