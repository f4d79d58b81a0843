"""What every change keeps in view: costs, measured as ratios on one machine in one run."""
