"""What `fill-benchmark` is made of."""
