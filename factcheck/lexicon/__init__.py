"""Words as data: what the readers of figures and of labels know of English."""
