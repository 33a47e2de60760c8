"""The parts of `record-diffusion`."""
